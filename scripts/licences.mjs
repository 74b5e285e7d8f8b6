// The licences of everything that a release carries, held against packaging/licences.json: an unknown or unwanted one is
// an error that names the package. With a folder as argument, writes the report and the texts into it.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What Maven's bills of materials list, each library once. */
export function libraries(bills) {
  const found = new Map();
  for (const { components = [] } of bills) {
    for (const { group, name, version, licenses = [] } of components) {
      if (group === 'dev.comptoir') continue;
      const names = licenses.map((one) => one.expression ?? one.license.id ?? one.license.name);
      found.set(`${group}:${name}`, { name: `${group}:${name}`, version, licence: names.join(' OR ') });
    }
  }
  return [...found.values()];
}

/** What the lock file says that the web application is made of, with what only builds or tests it left out. */
export function webPackages(lock) {
  const found = new Map();
  for (const [path, { version, license, dev }] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1);
    if (path !== '' && !dev) found.set(`${name}@${version}`, { name, version, licence: license ?? '', path });
  }
  return [...found.values()];
}

/** Sentences about components whose licence is not known or not allowed. */
export function objections(components, policy) {
  return components
    .filter(({ licence }) => !policy.allowed.includes(spelled(licence, policy)))
    .map(({ name, version, licence }) => {
      const what = licence === '' ? 'says no licence' : `is under '${licence}', which packaging/licences.json does not allow`;
      return `${name} ${version} ${what}`;
    });
}

/** Sentences about shared libraries of the PostgreSQL programs that the policy does not know, or knows in vain. */
export function strayPrograms(files, policy) {
  const known = policy.programs.components.flatMap((component) => component.files);
  const there = new Set(files.map((file) => /^lib(.+?)\.(?:so|a)\b/.exec(file)?.[1]).filter(Boolean));
  return [
    ...[...there].filter((name) => !known.includes(name)).map((name) => `lib${name} comes with PostgreSQL and has no licence in packaging/licences.json`),
    ...known.filter((name) => !there.has(name)).map((name) => `lib${name} no longer comes with PostgreSQL; take it out of packaging/licences.json`),
  ];
}

function spelled(licence, policy) {
  return policy.spelled[licence] ?? licence;
}

function table(components, policy) {
  const rows = components
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, licence }) => `| ${name} | ${version} | ${spelled(licence, policy)} |`);
  return ['| component | version | licence |', '|---|---|---|', ...rows].join('\n');
}

function report(java, web, policy) {
  const programs = policy.programs.components.map((component) => ({ ...component, version: '' }));
  return `# What Comptoir is made of

Comptoir itself is under the Apache License 2.0 (\`../LICENSE\`). It carries the components below, unchanged. Of several
licences joined by OR, the first is the one that applies here.

## Server and simulators

${java.length} libraries, each in its own file under \`../lib\` with the licence and notices that its makers put inside. The same
list for machines: \`server.cdx.json\` and \`simulators.cdx.json\` (CycloneDX).

${table(java, policy)}

## PostgreSQL's programs

In \`${policy.programs.within.split(':')[1]}\`, as its makers built them.

${table(programs, policy)}

## Web application

${web.length} packages, of which the pages contain what they use; their texts are in \`web.txt\`.

${table(web, policy)}
`;
}

/** The licence files of the packages, as installed; the pages contain parts of them. */
function texts(web) {
  return web
    .map(({ name, version, licence, path }) => {
      const folder = join(root, 'web', path);
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)) : [];
      const body = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return `${name} ${version} (${licence})\n\n${body.join('\n\n')}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function main([folder, programs]) {
  const policy = json('packaging/licences.json');
  const bills = ['server', 'simulators'].map((module) => [module, json(`${module}/target/bom.json`)]);
  const java = libraries(bills.map(([, bill]) => bill));
  const web = webPackages(json('web/package-lock.json'));
  const wrong = [
    ...objections([...java, ...web], policy),
    ...objections(
      policy.programs.components.map((component) => ({ ...component, version: '' })),
      policy,
    ),
    ...strayPrograms(readFileSync(programs, 'utf8').split('\n'), policy),
  ];
  if (java.length === 0 || web.length === 0) wrong.push('nothing was found, which cannot be');
  for (const sentence of wrong) console.error(`licences: ${sentence}`);
  if (wrong.length > 0) process.exit(1);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), report(java, web, policy));
  writeFileSync(join(folder, 'web.txt'), texts(web));
  for (const [module, bill] of bills) writeFileSync(join(folder, `${module}.cdx.json`), `${JSON.stringify(bill, null, 1)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
