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
  'src/locales/fr.po',
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

let total = 0;
for (const file of files) total += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
console.log(`Script for the overview, compressed: ${(total / 1000).toFixed(1)} kB in ${files.size} files (limit ${limit / 1000} kB)`);
if (total > limit) process.exitCode = 1;
if (process.argv.includes('--list')) {
  const sized = [...files].map((file) => [gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, file]);
  for (const [size, file] of sized.toSorted((a, b) => b[0] - a[0])) console.log(String(size).padStart(8), file);
}
