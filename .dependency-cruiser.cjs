/** Imports run one way: elements → controllers → sources / sanitize / localization → models. */
const LAYERS = [
  ['elements', 'controllers|sources|sanitize|localization|models'],
  ['controllers', 'sources|sanitize|localization|models'],
  ['sources', 'sanitize|localization|models'],
  ['sanitize', 'models'],
  ['localization', 'models'],
  ['models', ''],
  ['themes', ''],
  ['internal', ''],
];
const EVERYWHERE = 'internal|themes|testing';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LAYERS.map(([layer, below]) => ({
      name: `${layer}-import-downwards`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: {
        path: '^src/',
        pathNot: `^src/(${[layer, below, EVERYWHERE].filter(Boolean).join('|')})/`,
      },
    })),
    {
      name: 'models-and-sources-draw-nothing',
      severity: 'error',
      from: { path: '^src/(models|sources)/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules/lit' },
    },
    {
      name: 'classes-define-nothing',
      comment: 'A class can be imported without its registration.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(define|test)\\.ts$|^src/(generated|testing)/' },
      to: { path: '\\.define\\.ts$' },
    },
    {
      name: 'nothing-shipped-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|^src/testing/' },
      to: { path: '\\.test\\.ts$|^src/testing/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-module',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'three-dependencies',
      comment: 'What is shipped needs lit, @lit/localize and dompurify, and nothing else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|^src/testing/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(lit|@lit/[^/]+|lit-html|dompurify)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
