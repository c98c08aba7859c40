import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What passes or breaks Trusted Types and a strict Content-Security-Policy. */
const UNSAFE_SYNTAX = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(?:inner|outer)HTML$/]',
    message: 'Untrusted HTML goes through src/sanitize; everything else is a Lit template.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|write|writeln)$/]',
    message: 'Untrusted HTML goes through src/sanitize; everything else is a Lit template.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(?:html|svg)$/] TemplateElement[value.raw=/\\sstyle="?$/]',
    message: 'A bound style attribute needs style-src: use a custom property through the CSSOM.',
  },
];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Only src/sources talks to anything outside of the page.',
}));
const DEFINE = {
  object: 'customElements',
  property: 'define',
  message: 'define() of src/internal never throws: our tags may be taken.',
};
const LOCALIZE = {
  name: '@lit/localize',
  message: 'Use src/localization/localization.js, which has configured it.',
};
const DIRECTIVES = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((directive) => ({
  name: `lit/directives/${directive}.js`,
  message: 'Breaks Trusted Types or a strict Content-Security-Policy.',
}));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      '.cache/',
      'demo/vendor/',
      // Stands for an application of others; tsc checks it against the package.
      'e2e/fixtures/',
      'src/generated/',
      'src/localization/generated/',
      'src/themes/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      lit.configs['flat/recommended'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true } },
    settings: { litHtmlSources: true },
    rules: {
      ...Object.fromEntries(
        Object.keys(litA11y.rules).map((rule) => [`lit-a11y/${rule}`, 'error']),
      ),
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/lifecycle-super': 'error',
      'lit/no-property-change-update': 'error',
      // A mixin's constructor type must take any[] (TS2545).
      '@typescript-eslint/no-explicit-any': ['error', { ignoreRestArgs: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty string is no name, no address and no label: `||` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Lit's own scheduleUpdate() is `void | Promise<unknown>`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': ['error', ...UNSAFE_SYNTAX],
      'no-restricted-globals': ['error', ...NETWORK],
      'no-restricted-properties': [
        'error',
        DEFINE,
        ...NETWORK.flatMap(({ name, message }) =>
          ['window', 'globalThis', 'self'].map((object) => ({ object, property: name, message })),
        ),
      ],
      'no-restricted-imports': ['error', { paths: [LOCALIZE, ...DIRECTIVES] }],
    },
  },
  {
    files: ['src/sources/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': ['error', DEFINE] },
  },
  {
    files: ['src/internal/define.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/localization/localization.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: DIRECTIVES }] },
  },
  {
    // Tests build pages, also bad ones, and assert by expression (chai).
    files: ['**/*.test.ts', 'src/testing/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Typed as promises for snapshots, which we do not use.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'wc/guard-define-call': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Run in the page, as functions for page.evaluate() do.
    files: [
      'e2e/**/*.mjs',
      'bench/**/*.mjs',
      'scripts/lighter/*.js',
      'scripts/screenshots.mjs',
      'demo/**/*.js',
      '.storybook/*.js',
    ],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);
