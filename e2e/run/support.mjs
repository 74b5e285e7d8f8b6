// What the tests of the scripts share: a started script, its processes, its API.
import assert from 'node:assert/strict';
import { spawn, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

export const root = resolve(import.meta.dirname, '../..');

/** Everything of the test lies here, and goes with it. */
export const folder = mkdtempSync(join(tmpdir(), 'comptoir-run-'));
chmodSync(folder, 0o755); // PostgreSQL walks through it as another account when this one is root
const started = [];

after(() => {
  for (const one of started) killEverythingOf(one.data);
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

export async function until(condition, running) {
  const deadline = Date.now() + 30_000;
  while (!condition()) {
    assert.equal(running.process.exitCode, null, `it ended early:\n${running.output()}`);
    assert.ok(Date.now() < deadline, running.output());
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** Starts a script with a data folder of that name, and waits until the product answers. */
export async function run(name, how) {
  const running = launch(name, await freePort(), how);
  const deadline = Date.now() + 240_000;
  for (;;) {
    const answer = await fetch(`${running.url}/actuator/health`).catch(() => undefined);
    if (answer?.ok) return running;
    assert.equal(running.process.exitCode, null, `it ended early:\n${running.output()}`);
    assert.ok(Date.now() < deadline, `it was not ready in time:\n${running.output()}`);
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

/** Starts a script: ./run, unless told another one; `how` may add to its path and environment. */
export function launch(name, port, how = {}) {
  const data = join(folder, name);
  const env = { ...process.env, COMPTOIR_PORT: String(port), COMPTOIR_DATA: data, COMPTOIR_PUBLIC_URL: `http://127.0.0.1:${port}` };
  delete env.COMPTOIR_ADMIN_PASSWORD;
  if (how.path) env.PATH = `${how.path}:${env.PATH}`;
  const child = spawn(how.script ?? join(root, 'run'), { env: { ...env, ...how.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const running = { process: child, data, url: `http://127.0.0.1:${port}`, output: () => output };
  started.push(running);
  return running;
}

/** SIGTERM, a clean end, and nothing left behind. */
export async function stopped(running) {
  running.process.kill('SIGTERM');
  assert.equal(await ended(running), 0, running.output());
  assert.deepEqual(processesOf(running.data), [], 'processes left behind');
}

export function ended(running) {
  if (running.process.exitCode !== null) return Promise.resolve(running.process.exitCode);
  if (running.process.signalCode !== null) return Promise.resolve(running.process.signalCode);
  return new Promise((done) => running.process.once('exit', (code, signal) => done(code ?? signal)));
}

/** Script, server, simulators and database: whatever has the data folder in its environment or command line. */
export function processesOf(data) {
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

export function killEverythingOf(data) {
  const pids = processesOf(data);
  if (pids.length > 0) execFileSync('kill', ['-9', ...pids.map(String)], { stdio: 'ignore' });
}

export async function signIn(running, email, password) {
  const answer = await fetch(`${running.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const csrf = cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.split('=')[1] ?? '';
  const headers = { Cookie: cookies.join('; '), 'X-XSRF-TOKEN': csrf, 'Content-Type': 'application/json' };
  const call = async (method, path, body, more) => {
    const response = await fetch(running.url + path, { method, headers: { ...headers, ...more }, ...(body && { body }) });
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
    return response.json();
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, JSON.stringify(body)),
    upload: (path, file, more) => call('POST', path, file, { ...more, 'Content-Type': 'application/octet-stream' }),
  };
}

export function createStore(session, name) {
  return session.post('/api/v1/stores', { name, country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris', language: 'fr' });
}

export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
