/**
 * Splits what `lit-localize build` has written, one module with every string of a locale, into
 * catalogs: a page with comments does not load the strings of galleries. `<locale>.ts` keeps the
 * core, `<locale>/<catalog>.ts` has the rest, and `catalogs.ts` imports them. The translators'
 * files stay whole.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readMessages } from './catalogs.mjs';
import { root } from './run.mjs';

const BANNER = '// Written by scripts/split-locales.mjs from what lit-localize has built.\n';

/** The messages in a module of lit-localize: pairs of id and source text. */
function messagesIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const [templates] = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  return templates.initializer.properties.map((property) => [
    property.name.text,
    property.initializer.getText(source),
  ]);
}

const moduleOf = (messages) =>
  [
    BANNER,
    messages.some(([, text]) => text.startsWith('str`'))
      ? "import { str } from '@lit/localize';\n\n"
      : '',
    'export const templates = {\n',
    ...messages.map(([id, text]) => `  '${id}': ${text},\n`),
    '};\n',
  ].join('');

const importerOf = (catalogs) => `${BANNER}import type { LocaleModule } from '@lit/localize';

const modules: Readonly<Record<string, (() => Promise<LocaleModule>) | undefined>> = {
${catalogs.map(([locale, name, file]) => `  '${locale}/${name}': () => import('./${file}.js'),\n`).join('')}};

/** Fetches a catalog. It is empty for an element whose messages nobody has translated yet. */
export const importCatalog = async (locale: string, catalog: string): Promise<LocaleModule> =>
  (await modules[\`\${locale}/\${catalog}\`]?.()) ?? { templates: {} };
`;

/**
 * Splits the modules in a folder.
 *
 * @param folder - Ends with a slash.
 * @param messages - As `readMessages` gives them. The core has what is said in several catalogs.
 */
export function splitLocales(folder, locales, messages = readMessages()) {
  const catalogOf = new Map();
  for (const [id, catalog] of messages) {
    const known = catalogOf.get(id) ?? catalog;
    catalogOf.set(id, known === catalog ? catalog : 'core');
  }
  const written = [];
  for (const locale of locales) {
    const all = messagesIn(`${folder}${locale}.ts`);
    rmSync(folder + locale, { recursive: true, force: true });
    for (const catalog of new Set(['core', ...[...catalogOf.values()].sort()])) {
      const inCatalog = all.filter(([id]) => catalogOf.get(id) === catalog);
      if (inCatalog.length === 0) continue;
      const file = catalog === 'core' ? locale : `${locale}/${catalog}`;
      if (catalog !== 'core') mkdirSync(folder + locale, { recursive: true });
      writeFileSync(`${folder}${file}.ts`, moduleOf(inCatalog));
      written.push([locale, catalog, file]);
    }
  }
  writeFileSync(`${folder}catalogs.ts`, importerOf(written));
}

/** The catalogs beside the core of a locale, by their names. */
export const furtherCatalogs = (folder, locale) =>
  existsSync(folder + locale)
    ? readdirSync(folder + locale).flatMap((file) => /^([\w-]+)\.[jt]s$/.exec(file)?.[1] ?? [])
    : [];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { targetLocales, output } = JSON.parse(readFileSync(`${root}lit-localize.json`, 'utf8'));
  splitLocales(`${root}${output.outputDir}/`, targetLocales);
}
