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
import { root, run } from './run.mjs';
import { catalogOf, furtherCatalogs, splitLocales } from './split-locales.mjs';

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

for (const catalog of furtherCatalogs(
  `${root}src/localization/generated/`,
  config.targetLocales[0],
)) {
  const file = `src/elements/${catalog}/${catalog}.ts`;
  if (!read(file)?.includes(`static readonly catalog = '${catalog}';`)) {
    fail(
      `${file}: the strings "${catalog}.…" are not in the core; \`static readonly catalog = '${catalog}';\` loads them.`,
    );
  }
}

for (const file of filesIn('src').filter((name) => /(?<!\.test)\.ts$/.test(name))) {
  const tag = /^elements\/([^/]+)\//.exec(file)?.[1];
  const expected = tag ? catalogOf(tag) : 'core';
  for (const [, prefix] of read(`src/${file}`).matchAll(/\bmsg\([^;]*?\{ id: '([^'.]+)/g)) {
    if (catalogOf(prefix) !== expected) {
      fail(
        `src/${file}: "${prefix}.…" is not in the catalog "${expected}", which is loaded with it.`,
      );
    }
  }
}
