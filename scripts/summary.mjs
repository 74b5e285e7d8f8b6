// Adds up what the test runners reported and closes with one line: N passed, N failed.
// Arguments: the gates that failed as a whole. Exits 1 when anything failed or nothing ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const counts = { passed: 0, failed: 0 };
const add = (name, passed, failed) => {
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  counts.passed += passed;
  counts.failed += failed;
};

for (const module of ['simulators', 'server']) {
  const folder = join(module, 'target', 'surefire-reports');
  if (!existsSync(folder)) continue;
  let passed = 0;
  let failed = 0;
  for (const file of readdirSync(folder).filter((f) => f.startsWith('TEST-') && f.endsWith('.xml'))) {
    const suite = readFileSync(join(folder, file), 'utf8').match(/<testsuite [^>]*>/s)?.[0] ?? '';
    const number = (attribute) => Number(suite.match(new RegExp(` ${attribute}="(\\d+)"`))?.[1] ?? 0);
    const bad = number('errors') + number('failures');
    passed += number('tests') - bad - number('skipped');
    failed += bad;
  }
  add(module, passed, failed);
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const vitest = read('.build/results/vitest.json');
if (vitest) add('web', vitest.numPassedTests, vitest.numFailedTests);
for (const name of ['run', 'release']) {
  const file = `.build/results/${name}.tap`;
  if (!existsSync(file)) continue;
  const tap = readFileSync(file, 'utf8');
  const number = (what) => Number(tap.match(new RegExp(`^# ${what} (\\d+)$`, 'm'))?.[1] ?? 0);
  add(name, number('pass'), number('fail'));
}
for (const group of ['all', 'house', 'stores']) {
  const playwright = read(`.build/results/browser-${group}.json`);
  if (playwright) add(`browser, ${group}`, playwright.stats.expected + playwright.stats.flaky, playwright.stats.unexpected);
}

const brokenGates = process.argv.slice(2);
if (brokenGates.length > 0) {
  console.log(`Gates that failed: ${brokenGates.join(', ')}`);
  counts.failed = Math.max(counts.failed, brokenGates.length);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
