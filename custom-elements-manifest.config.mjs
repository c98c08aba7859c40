/** `custom-elements.json`, and from it the data for editors and the types for JSX. */
import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const shipped = (path) => path.replace(/^(\/?)src\/(.*?)(?:\.ts|\.js)?$/, '$1dist/$2.js');

/** What a page may use. Lit's own hooks are called by Lit alone. */
const isPublic = ({ name, privacy, static: isStatic, jsdoc }) =>
  (privacy ?? 'public') === 'public' && !isStatic && !/^[#_]/.test(name) && !jsdoc?.internal;

/** Says which modules are shipped: paths of the sources mean nothing to who installs the package. */
const shippedModules = {
  name: 'shipped-modules',
  packageLinkPhase({ customElementsManifest }) {
    const visit = (node) => {
      if (node === null || typeof node !== 'object') return;
      for (const key of ['path', 'module']) {
        if (typeof node[key] === 'string') node[key] = shipped(node[key]);
      }
      for (const value of Object.values(node)) visit(value);
    };
    visit(customElementsManifest.modules);

    for (const { path, declarations } of [...customElementsManifest.modules]) {
      for (const declaration of declarations ?? []) {
        declaration.members = declaration.members?.filter(isPublic);
        // The analyzer lists each dispatched class once more, without a name.
        declaration.events = declaration.events?.filter(({ name }) => name !== undefined);
        const { customElement, tagName, name } = declaration;
        if (!customElement || tagName === undefined) continue;
        customElementsManifest.modules.push({
          kind: 'javascript-module',
          path: path.replace(/\.js$/, '.define.js'),
          declarations: [],
          exports: [
            {
              kind: 'custom-element-definition',
              name: tagName,
              declaration: { name, module: path },
            },
          ],
        });
      }
    }
  },
};

/** `theme` is no property: style sheets alone know it (src/themes/host.styles.ts). */
const THEME = {
  name: 'theme',
  type: { text: "'light' | 'dark' | string" },
  description:
    'Forces a colour scheme, or a linked theme by its name: the element brings its own ground and ink.',
};
/** Without a ground, or with colours of their own. */
const UNTHEMED = ['comment-count', 'reading-progress', 'skip-links'];

/** Elements in whose shadow root others stand, whose events come out of it: they bubble and are composed. */
const INSIDE = { 'comment-section': ['comment-list', 'comment-form'] };

/** Adds what a page can use and no class says. */
const beyondTheClass = {
  name: 'beyond-the-class',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter(({ tagName }) => tagName !== undefined);
    for (const element of elements) {
      if (!UNTHEMED.includes(element.tagName)) (element.attributes ??= []).push(THEME);
    }
    for (const [outer, inner] of Object.entries(INSIDE)) {
      const element = elements.find(({ tagName }) => tagName === outer);
      const events = elements
        .filter(({ tagName }) => inner.includes(tagName))
        .flatMap(({ events }) => events ?? []);
      for (const event of events) {
        if (!element.events.some(({ name }) => name === event.name)) element.events.push(event);
      }
    }
  },
};

const JSX_TYPES = 'dist/jsx.d.ts';

/**
 * The types for JSX name our event classes, but import only those of elements, and know no type of
 * an attribute that is no property.
 */
const jsxMissingTypes = {
  name: 'jsx-missing-types',
  packageLinkPhase({ customElementsManifest }) {
    const events = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .flatMap((declaration) => declaration.events ?? [])
      .map(({ type }) => type?.text);
    const names = [...new Set(events)].filter((name) => name !== undefined && name !== 'Event');
    if (names.length === 0) return;
    const types = readFileSync(JSX_TYPES, 'utf8').replaceAll('theme?: unknown', 'theme?: string');
    writeFileSync(JSX_TYPES, `import type { ${names.join(', ')} } from './index.js';\n${types}`);
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/localization/localized.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/*.define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    shippedModules,
    beyondTheClass,
    customElementVsCodePlugin({ hideLogs: true }),
    customElementJetBrainsPlugin({ hideLogs: true, packageJson: false }),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      globalTypePath: './index.js',
      stronglyTypedEvents: true,
    }),
    jsxMissingTypes,
  ],
};
