// The gate of licences refuses what nobody has looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraries, objections, strayPrograms, webPackages } from '../../scripts/licences.mjs';

const policy = {
  allowed: ['MIT', 'EPL-2.0 OR LGPL-2.1-only'],
  spelled: { 'The MIT License': 'MIT' },
  programs: { components: [{ files: ['pq'] }] },
};
const component = (licence) => ({ name: 'thing', version: '1', licence });

test('what is allowed passes, under any of its spellings', () => {
  assert.deepEqual(objections([component('MIT'), component('The MIT License'), component('EPL-2.0 OR LGPL-2.1-only')], policy), []);
});

test('an unwanted licence, none at all, and a choice that nobody made are refused by name', () => {
  assert.match(objections([component('AGPL-3.0-only')], policy)[0], /^thing 1 is under 'AGPL-3\.0-only', which/);
  assert.deepEqual(objections([component('')], policy), ['thing 1 says no licence']);
  assert.equal(objections([component('MIT OR AGPL-3.0-only')], policy).length, 1);
});

test('libraries are read from a bill of materials, ours left out', () => {
  const components = [
    { group: 'a', name: 'one', version: '1', licenses: [{ license: { id: 'EPL-2.0' } }, { license: { id: 'LGPL-2.1-only' } }] },
    { group: 'a', name: 'none', version: '1' },
    { group: 'dev.comptoir', name: 'comptoir-server', version: '1' },
  ];
  assert.deepEqual(libraries([{ components }, { components }]), [
    { name: 'a:one', version: '1', licence: 'EPL-2.0 OR LGPL-2.1-only' },
    { name: 'a:none', version: '1', licence: '' },
  ]);
});

test('packages are read from the lock file, tools left out', () => {
  const lock = {
    packages: {
      '': { name: 'web' },
      'node_modules/@a/b': { version: '2', license: 'ISC' },
      'node_modules/@a/b/node_modules/c': { version: '3' },
      'node_modules/tool': { version: '1', license: 'MIT', dev: true },
    },
  };
  assert.deepEqual(
    webPackages(lock).map(({ name, licence }) => [name, licence]),
    [
      ['@a/b', 'ISC'],
      ['c', ''],
    ],
  );
});

test('shared libraries that come with PostgreSQL are all accounted for', () => {
  assert.deepEqual(strayPrograms(['libpq.so.5', 'libpq.a', 'pkgconfig'], policy), []);
  assert.match(strayPrograms(['libpq.so', 'libgmp.so.10'], policy)[0], /^libgmp comes with PostgreSQL/);
  assert.match(strayPrograms([], policy)[0], /^libpq no longer comes/);
});
