/** `custom-elements.json`, and from it the data for editors and the types for JSX. */
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const shipped = (path) => path.replace(/^(\/?)src\/(.*?)(?:\.ts|\.js)?$/, '$1dist/$2.js');

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
      for (const { customElement, tagName, name } of declarations ?? []) {
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

export default {
  globs: ['src/elements/*/*.ts', 'src/localization/localized.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/*.define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    shippedModules,
    customElementVsCodePlugin({ hideLogs: true }),
    customElementJetBrainsPlugin({ hideLogs: true, packageJson: false }),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      globalTypePath: './index.js',
      stronglyTypedEvents: true,
    }),
  ],
};
