import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Unpacks a release archive into a temporary folder, as somebody would who has nothing else of Comptoir. */
export function unpack(archive: string): { folder: string; program: string } {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir release-'));
  chmodSync(folder, 0o755); // PostgreSQL walks through it as another account when this one is root
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  writeFileSync(join(folder, 'cache'), ''); // nothing can be put there, as where root unpacked it and another account runs it
  return { folder, program: join(folder, 'bin/comptoir') };
}
