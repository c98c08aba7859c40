/**
 * Makes from `.cache/build` (the output of tsc) what is shipped: the npm modules, where Lit and
 * DOMPurify stay imports, and the files for a script tag. Both carry a copy of `@lit/localize` of
 * their own (docs/decisions/0001-npm-and-cdn-builds.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { tags } from './scripts/elements.mjs';
import { shortDecorators } from './scripts/short-decorators.mjs';
import { numberIds } from './scripts/short-ids.mjs';
import { shortTemplates } from './scripts/short-templates.mjs';
import { furtherCatalogs } from './scripts/split-locales.mjs';

const BUILT = '.cache/build';
const GENERATED = join(BUILT, 'localization/generated/');
const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));

const { version, shortIds } = numberIds(GENERATED);

const modules = readdirSync(BUILT, { recursive: true })
  .filter((file) => file.endsWith('.js'))
  .map((file) => join(BUILT, file));

/** Lets the source maps point at TypeScript. */
const typescriptMaps = {
  name: 'typescript-maps',
  async load(id) {
    if (!id.includes('.cache') || !id.endsWith('.js')) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code: code.replace(/\n\/\/# sourceMappingURL=.*/, ''), map: JSON.parse(map) };
  },
};

/** Our own, shorter modules in the place of some of Lit's. */
const lighter = {
  name: 'lighter',
  resolveId: (source) =>
    source === 'tslib' ? join(import.meta.dirname, BUILT, 'internal/decorate.js') : null,
  load(id) {
    const [, name] = /\/@lit\/.*\/(css-tag|install|reentrant)\.js$/.exec(id) ?? [];
    return name === undefined ? null : readFile(`scripts/lighter/${name}.js`, 'utf8');
  },
};

/** Leaves the locales out, as files beside the one that imports them. */
const localesBeside = {
  name: 'locales-beside',
  async load(id) {
    if (!id.endsWith('/generated/catalogs.js')) return null;
    const code = await readFile('scripts/lighter/catalogs.js', 'utf8');
    return code.replace('VERSION', version);
  },
};
/** Leaves the elements out of the loader, likewise. */
const elementsBeside = {
  name: 'elements-beside',
  resolveId(source) {
    const [, tag] = new RegExp(`/(${tags.join('|')})\\.define\\.js$`).exec(source) ?? [];
    return tag === undefined ? null : { id: `./${tag}.js`, external: true };
  },
};

const shared = {
  // Lit's packages say nothing of side effects; without this all of @lit/localize comes along.
  treeshake: { moduleSideEffects: (id) => !id.includes('@lit/localize') },
};
const nodeModules = resolve({ browser: true, exportConditions: ['production'] });
const minify = terser({
  ecma: 2022,
  module: true,
  compress: { passes: 3 },
  // The licences are beside the files, in licenses.txt.
  format: { comments: false },
});

const npm = {
  ...shared,
  input: modules,
  external: [/^lit(\/|$)/, /^@lit\/(?!localize)/, 'dompurify'],
  plugins: [lighter, nodeModules, typescriptMaps],
  output: {
    dir: 'dist',
    preserveModules: true,
    preserveModulesRoot: BUILT,
    sourcemap: true,
    // npm leaves folders of the name node_modules out of a package.
    entryFileNames: ({ name }) =>
      `${name.replace(/^.*node_modules\/@lit\/localize/, 'vendor/lit-localize')}.js`,
  },
};

const cdn = (input, plugins, output = {}) => ({
  ...shared,
  input,
  plugins: [
    ...plugins,
    lighter,
    nodeModules,
    typescriptMaps,
    shortDecorators,
    shortTemplates,
    shortIds,
  ],
  output: {
    dir: 'dist/cdn',
    sourcemap: true,
    // One folder, so that `./locales/` is right from everywhere.
    chunkFileNames: '[name]-[hash].js',
    plugins: [minify],
    ...output,
  },
});

/**
 * Small chunks compress badly: what always comes together is one. `core` is for every element,
 * `base` for those with our tokens, `content` for those that speak in the light DOM, `interface` for
 * those that draw with lit-html.
 */
const CHUNKS = [
  [
    'core',
    /@lit\/(?:reactive-element|localize)|localization\/(?:local|generated\/)|internal\/(?:define|text-property|tree|warn-once)/,
  ],
  // `Lazy` would else bring the styles of articles along wherever it is.
  ['base', /themes\/(?:host\.styles|generated\/tokens)|internal\/lazy/],
  ['content', /elements\/light-element|light-content/],
  ['interface', /\/lit(?:-html|-element)?\/|themes\/shared\.styles|announcer|elements\/icon/],
  // What comes later, and together.
  [
    'support',
    /internal\/(?:load-module|safe-storage)|elements\/request-event|models\/is-blank|localization\/duration/,
  ],
  [
    'comment-sources',
    /sources\/(?:create-comment-source|comment-source|load-part)|models\/(?:count-comments|guest-fields)|form-settings/,
  ],
  [
    'comment-server',
    /sources\/(?:comment-server|server-error|reader-notes|token|own-comments|with-methods)/,
  ],
  ['comment-thread', /models\/(?:read-comment|thread-page)/],
  [
    'section-extras',
    /comment-section\/(?:section-extras|list-parts|section-actions|comment-edits|thread-sort)|controllers\/remembered-set/,
  ],
  [
    'thread',
    /comment-list\/(?:thread(?!-marks)|action-|comment-(?:actions|time|view|list\.events)|pending|report)|models\/comment-tree/,
  ],
  ['sanitize', /sanitize\/(?!purify|url|parse-document)/],
];
const together = {
  onlyExplicitManualChunks: true,
  manualChunks: (id) => CHUNKS.find(([, pattern]) => pattern.test(id))?.[0],
};

const define = (tag) => [tag, join(BUILT, `elements/${tag}/${tag}.define.js`)];
const locales = targetLocales
  .flatMap((code) => [code, ...furtherCatalogs(GENERATED, code).map((name) => `${code}/${name}`)])
  .map((file) => [`locales/${file}`, `${GENERATED}${file}.js`]);

export default [
  npm,
  cdn({ 'news-elements': join(BUILT, 'all.js') }, [localesBeside], { inlineDynamicImports: true }),
  cdn({ loader: join(BUILT, 'loader.js') }, [elementsBeside]),
  cdn(Object.fromEntries(tags.map(define)), [localesBeside], together),
  // One by one, so that none of them needs a file beside it.
  ...locales.map((locale) => cdn(Object.fromEntries([locale]), [])),
];
