/**
 * Fails when the strings of the elements, the translators' files and the generated modules do not
 * agree, or when a string of a shipped locale has no translation.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { root, run } from './run.mjs';

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

for (const [fresh, present] of [
  [`${copy}/locales`, 'locales'],
  [`${copy}/generated`, 'src/localization/generated'],
]) {
  const names = new Set([...readdirSync(root + fresh), ...readdirSync(root + present)]);
  for (const name of names) {
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
