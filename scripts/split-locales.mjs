/**
 * Splits what `lit-localize build` has written, one module with every string of a locale, into
 * catalogs by the prefix of the messages' ids: a page with comments does not load the strings of
 * galleries. `<locale>.ts` keeps the core, `<locale>/<prefix>.ts` has the rest, and `catalogs.ts`
 * imports them. The translators' files stay whole.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root } from './run.mjs';

/** The elements that most pages use. Their strings come in one file. */
const CORE = new Set([
  'article-byline',
  'article-dates',
  'comment-form',
  'comment-list',
  'comment-section',
  'news-article',
  'skip-links',
]);
const BANNER = '// Written by scripts/split-locales.mjs from what lit-localize has built.\n';

/** The catalog of an element's strings. */
export const catalogOf = (tag) => (CORE.has(tag) ? 'core' : tag);

const prefixOf = (id) => id.split('.', 1)[0];

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

/** Splits the modules in `folder`, which ends with a slash. */
export function splitLocales(folder, locales) {
  const catalogs = [];
  for (const locale of locales) {
    const messages = messagesIn(`${folder}${locale}.ts`);
    rmSync(folder + locale, { recursive: true, force: true });
    const ofCatalog = (catalog) => messages.filter(([id]) => catalogOf(prefixOf(id)) === catalog);
    for (const catalog of new Set(messages.map(([id]) => catalogOf(prefixOf(id))))) {
      const file = catalog === 'core' ? locale : `${locale}/${catalog}`;
      if (catalog !== 'core') mkdirSync(folder + locale, { recursive: true });
      writeFileSync(`${folder}${file}.ts`, moduleOf(ofCatalog(catalog)));
      catalogs.push([locale, catalog, file]);
    }
  }
  writeFileSync(`${folder}catalogs.ts`, importerOf(catalogs));
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
