import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { java, root, startServer, unpackServer, type RunningServer } from './product.ts';

const sample = 'dev/comptoir/testing/sample';

/**
 * Starts the packaged server once more, with the provider of the server's own tests beside the shipped ones: for what no
 * shipped provider has yet.
 */
export async function startWithSample(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-e2e-sample-'));
  cpSync(join(root, 'server/target/test-classes', sample), join(folder, 'classes', sample), { recursive: true });
  const classpath = [unpackServer(join(folder, 'server')), join(folder, 'classes')].join(delimiter);
  return startServer('server-with-sample', {
    command: java(),
    args: ['-cp', classpath, 'dev.comptoir.Application'],
    environment: { COMPTOIR_SIMULATORS_URL: process.env.COMPTOIR_E2E_SIMULATORS ?? '' },
    folders: [folder],
  });
}
