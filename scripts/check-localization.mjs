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
import { catalogOf, splitLocales } from './split-locales.mjs';

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

// A string can be said where its catalog is loaded: the core everywhere in the elements that have
// it, others where their element, or a part of it that is loaded on demand, asks for them.
const sources = filesIn('src').filter((name) => /(?<!\.test)\.ts$/.test(name));
const folderOf = (file) => /^elements\/[^/]+\//.exec(file)?.[0];
const asked = sources.flatMap((file) =>
  [...read(`src/${file}`).matchAll(/\b(?:static readonly catalog = |addCatalog\()'([\w-]+)'/g)].map(
    ([, catalog]) => `${folderOf(file)} ${catalog}`,
  ),
);
for (const file of sources) {
  const folder = folderOf(file);
  const hasOwn = read(`src/${folder}${folder?.split('/')[1]}.ts`)?.includes(
    'static readonly catalog',
  );
  for (const [, prefix] of read(`src/${file}`).matchAll(/\bmsg\([^;]*?\{ id: '([^'.]+)/g)) {
    const catalog = catalogOf(prefix);
    if (catalog === 'core' ? hasOwn : !asked.includes(`${folder} ${catalog}`)) {
      fail(
        `src/${file}: "${prefix}.…" is in the catalog "${catalog}", which this element does not load. ` +
          `Write \`static readonly catalog = '${prefix}'\` into its class, or \`addCatalog('${prefix}')\` where the part that says it is loaded.`,
      );
    }
  }
}
