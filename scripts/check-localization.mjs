/**
 * Fails when the strings of the elements, the translators' files and the generated modules do not
 * agree, when a string of a shipped locale has no translation, or when an element does not wait for
 * the catalog that its strings are in.
 */
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readMessages } from './catalogs.mjs';
import { root, run } from './run.mjs';
import { splitLocales } from './split-locales.mjs';

const config = JSON.parse(readFileSync(`${root}lit-localize.json`, 'utf8'));
const copy = '.cache/localization';
const read = (file) => {
  try {
    return readFileSync(root + file, 'utf8');
  } catch {
    return undefined;
  }
};
const fail = (message) => {
  console.error(message);
  process.exitCode = 1;
};

rmSync(root + copy, { recursive: true, force: true });
mkdirSync(root + copy, { recursive: true });
cpSync(`${root}locales`, `${root}${copy}/locales`, { recursive: true });
config.tsConfig = `${root}tsconfig.json`;
config.output.outputDir = `${root}${copy}/generated`;
config.output.localeCodesModule = `${root}${copy}/generated/locale-codes.ts`;
config.interchange.xliffDir = `${root}${copy}/locales`;
writeFileSync(`${root}${copy}/lit-localize.json`, JSON.stringify(config));

for (const command of ['extract', 'build']) {
  const code = await run('lit-localize', [command, '--config', `${copy}/lit-localize.json`], {
    stdio: 'ignore',
  });
  if (code !== 0) {
    console.error(`\`npx lit-localize ${command}\` fails and tells why.`);
    process.exit(code);
  }
}

splitLocales(`${config.output.outputDir}/`, config.targetLocales);

const filesIn = (folder) =>
  readdirSync(root + folder, { recursive: true }).filter(
    (name) => !statSync(`${root}${folder}/${name}`).isDirectory(),
  );
for (const [fresh, present] of [
  [`${copy}/locales`, 'locales'],
  [`${copy}/generated`, 'src/localization/generated'],
]) {
  for (const name of new Set([...filesIn(fresh), ...filesIn(present)])) {
    if (read(`${fresh}/${name}`) !== read(`${present}/${name}`)) {
      fail(`${present}/${name} is out of date: run \`npm run localize\` and commit it.`);
    }
  }
}

for (const locale of config.targetLocales) {
  const units =
    read(`${copy}/locales/${locale}.xlf`)?.match(/<trans-unit .*?<\/trans-unit>/gs) ?? [];
  for (const unit of units) {
    if (!/<target>\s*\S/.test(unit)) {
      fail(`locales/${locale}.xlf: "${/id="([^"]*)"/.exec(unit)?.[1]}" has no translation.`);
    }
  }
}

// What speaks needs its catalog: the core is there in each element that does not name another,
// further ones where an element, or a part of it that is loaded on demand, asks for them.
const elements = filesIn('src/elements').filter((name) => /(?<!\.test)\.ts$/.test(name));
const folderOf = (file) => file.split('/', 1)[0];
const namesIn = (file, pattern) =>
  [...read(`src/elements/${file}`).matchAll(pattern)].map(([, name]) => name);
const asked = new Set();
const hasCore = new Set(elements.map(folderOf));
for (const file of elements) {
  const own = namesIn(file, /\bstatic readonly catalog = '([\w-]+)'/g);
  if (own.length > 0) hasCore.delete(folderOf(file));
  for (const catalog of [...own, ...namesIn(file, /\baddCatalog\('([\w-]+)'\)/g)]) {
    asked.add(`${folderOf(file)} ${catalog}`);
  }
}
const speaking = new Map(readMessages().map(([, ...place]) => [place.join(), place]));
for (const [catalog, file] of speaking.values()) {
  const importing = elements.filter((name) =>
    namesIn(name, /^(?:import|\} from) (?!type).*'\.\.\/([^']+)\.js';$/gm).includes(
      file.slice(0, -3),
    ),
  );
  for (const folder of new Set([file, ...importing].map(folderOf))) {
    if (asked.has(`${folder} ${catalog}`) || (catalog === 'core' && hasCore.has(folder))) continue;
    fail(
      `src/elements/${file} speaks for ${folder}, which does not load the catalog "${catalog}" (scripts/catalogs.mjs): ` +
        `\`static readonly catalog = '${catalog}';\` in its class, or \`addCatalog('${catalog}')\` beside the import of a part.`,
    );
  }
}

const catalogs = new Set([...speaking.values()].map(([catalog]) => catalog));
for (const request of asked) {
  const [folder, catalog] = request.split(' ');
  if (!catalogs.has(catalog)) fail(`src/elements/${folder}: there is no catalog "${catalog}".`);
}
