// What a newcomer does: ./run, sign in with what it printed, work, lose the power, ./run again.
// Starts the real script with a data folder and a port of its own; needs nothing but Node.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createStore, ended, folder, freePort, killEverythingOf, launch, processesOf, root, run, signIn, stopped, until } from './support.mjs';

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
  for (const file of ['run', 'scripts/common.sh', 'scripts/launch.sh']) copyFileSync(join(root, file), join(tree, file));
  execFileSync('git', ['init', '-q', tree]);
  const tools = { npm: 'exit 0', mvn: 'sleep 600 & echo building for ever; wait' };
  for (const [tool, does] of Object.entries(tools)) {
    writeFileSync(join(tree, 'tools', tool), `#!/usr/bin/env bash\n${does}\n`, { mode: 0o755 });
  }
  return { script: join(tree, 'run'), path: join(tree, 'tools') };
}
