// What an operator does with the release archive: unpack it anywhere, start it, work, back up, restore, start again.
// The archive is built by scripts/release.sh; COMPTOIR_ARCHIVE names it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createStore, folder, root, run, signIn, stopped, until } from './support.mjs';

const archive = process.env.COMPTOIR_ARCHIVE;
const release = join(folder, 'a release with spaces');
const program = join(release, 'bin/comptoir');
const digest = () => createHash('sha256').update(readFileSync(archive)).digest('hex');

test('the archive holds one folder that belongs to nobody, with everything in it', () => {
  const list = execFileSync('tar', ['-tvzf', archive, '--numeric-owner'], { encoding: 'utf8' }).trim().split('\n');
  const name = /comptoir-[^/]+(?=\.tar\.gz$)/.exec(archive)[0];
  const files = list.map((line) => /^(\S+) (\S+) .*?\d\d:\d\d (.+)$/.exec(line));
  for (const [line, mode, owner, path] of files) {
    assert.ok(path.startsWith(`${name}/`) && !path.includes('..'), line);
    assert.equal(owner, '0/0', line);
    assert.doesNotMatch(mode, /^l|.{5}w|.{8}w/, line);
  }
  const paths = files.map(([, , , path]) => path.slice(name.length + 1));
  for (const needed of ['README.md', 'LICENSE', 'bin/comptoir', 'licences/README.md', 'packaging/comptoir.service', 'packaging/Containerfile']) {
    assert.ok(paths.includes(needed), needed);
  }
  assert.ok(paths.some((path) => /^lib\/lib\/embedded-postgres-binaries-.*\.jar$/.test(path)));
});

test('the archive is the same when it is built again', { timeout: 120_000 }, () => {
  const first = digest();
  execFileSync(join(root, 'scripts/release.sh'), { stdio: ['ignore', 'ignore', 'inherit'] });
  assert.equal(digest(), first);
});

test('an unpacked archive starts, is backed up, restored and started again', { timeout: 300_000 }, async () => {
  mkdirSync(release);
  execFileSync('tar', ['-xzf', archive, '-C', release, '--strip-components=1']);
  const link = join(folder, 'comptoir');
  symlinkSync(program, link);
  const how = { script: link, path: olderJava() };

  // as a service, which has no language
  const first = await run('first', { ...how, env: { LANG: '', LC_ALL: '', LC_CTYPE: '' } });
  const [, email, password] = /e-mail +(\S+)[^]*?password +(\S+)/.exec(first.output()) ?? [];
  assert.ok(password, `a sign-in is printed:\n${first.output()}`);
  assert.match(first.output(), /Preparing fast starts/);
  assert.doesNotMatch(first.output(), /\?{9}/, 'lines are drawn as lines');
  assert.ok(existsSync(join(release, 'cache/comptoir.aot')), 'classes are kept ready');
  assert.match(first.output(), /Simulated providers/);
  await createStore(await signIn(first, email, password), 'Atelier du Nord');
  const backup = join(folder, 'backup');
  command(first.data, 'backup', backup);
  assert.match(command(first.data, 'reset-password', email), /http\S+\/password-resets\/\S+/);
  assert.match(command(first.data, 'remove-demo'), /Removed \d+ demo products/);
  await stopped(first);

  command(join(folder, 'second'), 'restore', backup);
  const second = await run('second', { ...how, env: { COMPTOIR_MODE: 'production' } });
  const again = await signIn(second, email, password);
  const stores = await again.get('/api/v1/stores');
  const store = stores.items.find(({ name }) => name === 'Atelier du Nord');
  assert.ok(store, JSON.stringify(stores));
  const file = 'order number;quantity;unit price;item\n1;2;5,00;Tea\n';
  await again.upload(`/api/v1/stores/${store.id}/orders/imports?start=true`, file, { 'X-Correlation-Id': 'release-test-1' });
  await until(() => /import \S+ goes on/.test(second.output()), second);
  await stopped(second);

  assert.doesNotMatch(second.output(), /Preparing/, 'prepared once');
  assert.doesNotMatch(second.output(), /Simulated providers/, 'production has none');
  const lines = second
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Data: '));
  const log = lines.map((line) => JSON.parse(line));
  assert.ok(log.every((line) => line['@timestamp'] && line.log?.level && line.message));
  const job = log.find(({ message }) => /import \S+ goes on/.test(message));
  assert.equal(job.correlationId, 'release-test-1', 'what a request caused is logged under its id');
});

test('an unknown command is answered with what there is', () => {
  const wrong = spawnSync(program, ['bakcup'], { encoding: 'utf8' });
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /'bakcup' is not understood[^]*bin\/comptoir backup FILE/);
  const help = spawnSync(program, ['help'], { encoding: 'utf8' });
  assert.equal(help.status, 0);
  assert.match(help.stdout, /bin\/comptoir restore FILE \[--replace]/);
});

test('a machine without a Java 25 is told so, and what it has', () => {
  const find = `. '${join(release, 'lib/launch.sh')}'; java_places=(); find_java java`;
  const older = spawnSync('bash', ['-c', find], { encoding: 'utf8', env: { ...process.env, PATH: `${olderJava()}:/usr/bin:/bin` } });
  assert.equal(older.status, 1);
  assert.match(older.stderr, /no JDK 25 found, only a Java 17\. Install one/);
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  for (const tool of ['bash', 'sed', 'head']) symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(tools, tool));
  const none = spawnSync(join(tools, 'bash'), ['-c', find], { encoding: 'utf8', env: { PATH: tools, HOME: folder } });
  assert.equal(none.status, 1);
  assert.equal(none.stderr, 'comptoir: no JDK 25 found. Install one (for example Temurin 25) or point JAVA_HOME at it.\n');
});

/** A folder for the path, in which java is a 17. */
function olderJava() {
  const path = join(folder, 'java17');
  mkdirSync(path, { recursive: true });
  for (const tool of ['java', 'javac']) {
    writeFileSync(join(path, tool), `#!/bin/sh\necho 'openjdk version "17.0.9" 2023-10-17' >&2\n`, { mode: 0o755 });
  }
  return path;
}

function command(data, ...args) {
  const env = { ...process.env, COMPTOIR_DATA: data };
  const result = spawnSync(program, args, { encoding: 'utf8', env, timeout: 60_000 });
  assert.equal(result.status, 0, `${args.join(' ')}: ${result.stdout}${result.stderr}`);
  return result.stdout;
}
