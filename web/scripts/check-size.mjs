// Adds up what a browser must load before the overview shows, as it travels: compressed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const folder = 'dist';
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

/** The entry, the parts of the dashboard's routes, and one catalogue of texts (the larger one). */
const wanted = [
  'index.html',
  ...Object.keys(manifest).filter((key) => /^src\/routes\/(__root|_house\/(route|dashboard\/(route|index)))\.tsx\?tsr-split/.test(key)),
  'src/locales/fr.po?first',
];

const files = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: has a route moved?`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next);
}
wanted.forEach(collect);

/** The frame's scripts, with those that it fetches when they are needed, but no pages: these come after their texts. */
const frame = new Set();
function collectFrame(key) {
  const chunk = manifest[key];
  if (!chunk || frame.has(chunk.file) || key.includes('.po')) return;
  frame.add(chunk.file);
  for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) if (!next.startsWith('src/routes/')) collectFrame(next);
}
wanted.forEach(collectFrame);

const script = (file) => readFileSync(join(folder, file), 'utf8');
const late = script(manifest['src/locales/fr.po?pages'].file);
const wordless = [...frame].flatMap((file) =>
  [...script(file).matchAll(/\bid:[`"']([\w+/-]{6})[`"']/g)].filter(([, id]) => late.includes(`"${id}":`)).map(([, id]) => `${id} in ${file}`),
);
if (wordless.length > 0) {
  console.error(`Texts of the first page that come with the others (scripts/split-texts.ts): ${wordless.join(', ')}`);
  process.exitCode = 1;
}

let total = 0;
for (const file of files) total += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
console.log(`Script for the overview, compressed: ${(total / 1000).toFixed(1)} kB in ${files.size} files (limit ${limit / 1000} kB)`);
if (total > limit) process.exitCode = 1;
if (process.argv.includes('--list')) {
  const sized = [...files].map((file) => [gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, file]);
  for (const [size, file] of sized.toSorted((a, b) => b[0] - a[0])) console.log(String(size).padStart(8), file);
}
