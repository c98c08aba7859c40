/**
 * Promise: every type and property of our structured data is schema.org's, and stands where its
 * vocabulary allows it. schema-dts has that vocabulary as types, so that the compiler is the judge.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { root } from './run.mjs';

const FOLDER = `${root}.cache/vocabulary`;

/** Reading the vocabulary takes a second: once is enough. */
const vocabulary = new Map();

/** What the compiler has against JSON as a thing of schema.org. */
function complaints(json) {
  const type = json['@type'];
  const name = `${FOLDER}/${type}.ts`;
  const text =
    `import type { Thing, WithContext } from 'schema-dts';\n` +
    `export const thing: WithContext<Extract<Thing, { '@type': '${type}' }>> = ${JSON.stringify(json)};\n`;
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) => {
    if (file === name) return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    if (!vocabulary.has(file)) vocabulary.set(file, getSourceFile.call(host, file, ...rest));
    return vocabulary.get(file);
  };
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the vocabulary of structured data', () => {
  let full;
  let articleJsonLd;
  before(async () => {
    await build({
      stdin: {
        contents: `
          export { articleJsonLd } from './src/models/json-ld.ts';
          export { FULL_ARTICLE } from './src/testing/full-article.ts';`,
        resolveDir: root,
      },
      absWorkingDir: root,
      outfile: `${FOLDER}/json-ld.mjs`,
      bundle: true,
      format: 'esm',
    });
    ({ articleJsonLd, FULL_ARTICLE: full } = await import(`${FOLDER}/json-ld.mjs`));
  });

  const written = (more = {}) =>
    JSON.parse(
      JSON.stringify(articleJsonLd({ ...full, ...more }, { toText: (html) => html, body: true })),
    );

  for (const type of ['news', 'opinion', 'review', 'press-release', 'live', 'blog']) {
    it(`is schema.org's, for an article of type ${type}`, () => {
      assert.deepEqual(complaints(written({ type })), []);
    });
  }

  it('is schema.org’s for an original, and for what was translated from elsewhere', () => {
    const alternates = [{ lang: 'fr', url: 'https://paper.example/fr/' }];
    const source = { text: 'The Post', translated: true };
    assert.deepEqual(complaints(written({ id: 'https://paper.example/#8', alternates })), []);
    assert.deepEqual(complaints(written({ alternates: [], source })), []);
  });

  for (const [what, spoil] of [
    ['a property that there is not', (json) => ({ ...json, headLine: 'x' })],
    [
      'one that another type has',
      (json) => ({ ...json, correction: [{ ...json.correction[0], cssSelector: '.x' }] }),
    ],
    [
      'a type where it may not be',
      (json) => ({ ...json, speakable: { '@type': 'Person', name: 'x' } }),
    ],
    [
      'a type that there is not',
      (json) => ({ ...json, image: [{ '@type': 'Picture', url: 'x' }] }),
    ],
    [
      'one deep inside',
      (json) => ({
        ...json,
        translator: [
          { ...json.translator[0], affiliation: { '@type': 'Organization', agency: 'x' } },
        ],
      }),
    ],
  ]) {
    it(`would find ${what}`, () => {
      assert.notDeepEqual(complaints(spoil(written())), []);
    });
  }
});
