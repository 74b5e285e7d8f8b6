// What a newcomer does: ./run, sign in with what it printed, work, lose the power, ./run again.
// Starts the real script with a data folder and a port of its own; needs nothing but Node.
import assert from 'node:assert/strict';
import { spawn, execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'comptoir-run-'));
chmodSync(folder, 0o755); // PostgreSQL walks through it as another account when this one is root
const started = [];

after(() => {
  for (const one of started) killEverythingOf(one.data);
  rmSync(folder, { recursive: true, force: true });
});

test('keeps everything when all processes are killed at once', { timeout: 600_000 }, async () => {
  const first = await run('powercut');
  const printed = /e-mail +(\S+)[^]*?password +(\S+)/.exec(first.output());
  assert.ok(printed, `an address and a sign-in are printed:\n${first.output()}`);
  const [, email, password] = printed;
  const before = await signIn(first, email, password);
  await createStore(before, 'Atelier du Nord');

  killEverythingOf(first.data);
  await ended(first);

  const second = await run('powercut');
  const again = await signIn(second, email, password);
  const stores = await again.get('/api/v1/stores');
  assert.ok(
    stores.items.some((store) => store.name === 'Atelier du Nord'),
    JSON.stringify(stores),
  );
  assert.doesNotMatch(second.output(), new RegExp(password), 'the password is printed once');

  await stopped(second);
});

test('runs side by side on other ports and folders, and refuses a folder in use', { timeout: 600_000 }, async () => {
  const left = await run('left');
  const right = await run('right');
  assert.equal((await fetch(`${left.url}/actuator/health`)).status, 200);
  assert.equal((await fetch(`${right.url}/actuator/health`)).status, 200);

  const intruder = launch('left', await freePort());
  assert.notEqual(await ended(intruder), 0);
  assert.match(intruder.output(), /in use|another|already/i);
  assert.doesNotMatch(intruder.output(), /\n\tat /, 'no stack trace');
  assert.equal((await fetch(`${left.url}/actuator/health`)).status, 200);

  const taken = launch('third', Number(new URL(left.url).port));
  assert.notEqual(await ended(taken), 0);
  assert.match(taken.output(), new RegExp(`port ${new URL(left.url).port} was already in use`, 'i'));
  assert.doesNotMatch(taken.output(), /\n\tat /, 'no stack trace');
  assert.deepEqual(processesOf(taken.data), [], 'processes left behind');

  await stopped(left);
  await stopped(right);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  test(`takes its build with it when ${signal} interrupts it`, { timeout: 60_000 }, async () => {
    const building = launch(`building-${signal}`, await freePort(), endlessBuild(signal));
    await until(() => /building for ever/.test(building.output()), building);
    assert.ok(processesOf(building.data).length >= 3, 'script, tool and what the tool started');

    building.process.kill(signal);

    assert.equal(await ended(building), signal === 'SIGINT' ? 130 : 143, building.output());
    assert.deepEqual(processesOf(building.data), [], 'processes left behind');
  });
}

/** The real script over a source tree in which Maven has no end, nor does a process that Maven starts. */
function endlessBuild(name) {
  const tree = join(folder, `tree-${name}`);
  for (const part of ['scripts', 'tools', 'web']) mkdirSync(join(tree, part), { recursive: true });
  for (const file of ['run', 'scripts/common.sh']) copyFileSync(join(root, file), join(tree, file));
  execFileSync('git', ['init', '-q', tree]);
  const tools = { npm: 'exit 0', mvn: 'sleep 600 & echo building for ever; wait' };
  for (const [tool, does] of Object.entries(tools)) {
    writeFileSync(join(tree, 'tools', tool), `#!/usr/bin/env bash\n${does}\n`, { mode: 0o755 });
  }
  return { script: join(tree, 'run'), path: join(tree, 'tools') };
}

async function until(condition, running) {
  const deadline = Date.now() + 30_000;
  while (!condition()) {
    assert.equal(running.process.exitCode, null, `./run ended early:\n${running.output()}`);
    assert.ok(Date.now() < deadline, running.output());
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

async function run(name) {
  const running = launch(name, await freePort());
  const deadline = Date.now() + 240_000;
  for (;;) {
    const answer = await fetch(`${running.url}/actuator/health`).catch(() => undefined);
    if (answer?.ok) return running;
    assert.equal(running.process.exitCode, null, `./run ended early:\n${running.output()}`);
    assert.ok(Date.now() < deadline, `./run was not ready in time:\n${running.output()}`);
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

function launch(name, port, tree = { script: join(root, 'run') }) {
  const data = join(folder, name);
  const env = { ...process.env, COMPTOIR_PORT: String(port), COMPTOIR_DATA: data, COMPTOIR_PUBLIC_URL: `http://127.0.0.1:${port}` };
  delete env.COMPTOIR_ADMIN_PASSWORD;
  if (tree.path) env.PATH = `${tree.path}:${env.PATH}`;
  const child = spawn(tree.script, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const running = { process: child, data, url: `http://127.0.0.1:${port}`, output: () => output };
  started.push(running);
  return running;
}

/** SIGTERM, a clean end, and nothing left behind. */
async function stopped(running) {
  running.process.kill('SIGTERM');
  assert.equal(await ended(running), 0, running.output());
  assert.deepEqual(processesOf(running.data), [], 'processes left behind');
}

function ended(running) {
  if (running.process.exitCode !== null) return Promise.resolve(running.process.exitCode);
  if (running.process.signalCode !== null) return Promise.resolve(running.process.signalCode);
  return new Promise((done) => running.process.once('exit', (code, signal) => done(code ?? signal)));
}

/** Script, server, simulators and database: whatever has the data folder in its environment or command line. */
function processesOf(data) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const read = (file) => {
        try {
          return readFileSync(`/proc/${pid}/${file}`, 'utf8');
        } catch {
          return '';
        }
      };
      const command = read('cmdline');
      return command !== '' && (read('environ').includes(`COMPTOIR_DATA=${data}\0`) || command.includes(`${data}/`));
    })
    .map(Number);
}

function killEverythingOf(data) {
  const pids = processesOf(data);
  if (pids.length > 0) execFileSync('kill', ['-9', ...pids.map(String)], { stdio: 'ignore' });
}

async function signIn(running, email, password) {
  const answer = await fetch(`${running.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const csrf = cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.split('=')[1] ?? '';
  const headers = { Cookie: cookies.join('; '), 'X-XSRF-TOKEN': csrf, 'Content-Type': 'application/json' };
  const call = async (method, path, body) => {
    const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(running.url + path, request);
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
    return response.json();
  };
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) };
}

function createStore(session, name) {
  return session.post('/api/v1/stores', { name, country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris', language: 'fr' });
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
