// Fails when a text of the code is missing in the catalogues, or the catalogues hold one that the code lost.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const catalogues = ['src/locales/en.po', 'src/locales/fr.po'];
const texts = (source) =>
  source
    .split('\n')
    .filter((line) => !line.startsWith('#') && !line.startsWith('"POT-Creation-Date'))
    .join('\n');

const before = catalogues.map((file) => readFileSync(file, 'utf8'));
execFileSync('node', ['node_modules/@lingui/cli/dist/lingui.js', 'extract', '--clean'], { stdio: ['ignore', 'ignore', 'inherit'] });
const stale = catalogues.filter((file, index) => {
  const fresh = readFileSync(file, 'utf8');
  writeFileSync(file, before[index]);
  return texts(fresh) !== texts(before[index]);
});
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run npm run texts, and translate what it lists.`);
  process.exitCode = 1;
}
