/**
 * Promise: every type and property of our structured data is schema.org's, and stands where its
 * vocabulary allows it. schema-dts has that vocabulary as types, so that the compiler is the judge.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { root } from './run.mjs';

const FOLDER = `${root}.cache/vocabulary`;

/** Articles in the words of their own sites: one of ours, and the examples of schema.org where they lie. */
const EXAMPLES = ['e2e/fixtures/corpora', '../shared/corpora']
  .map((corpora) => `${root}${corpora}/schemaorg-examples`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.jsonld'))
  .map((file) => readFileSync(file, 'utf8'));

const toText = (html) => html.replace(/<[^<>]*>/g, '');

/** Reading the vocabulary takes a second: once is enough. */
const vocabulary = new Map();

/** What the compiler has against JSON as things of schema.org. */
function complaints(...things) {
  const name = `${FOLDER}/things.ts`;
  const text = [
    `import type { Thing, WithContext } from 'schema-dts';`,
    ...things.map(
      (json, index) =>
        `export const thing${index}: WithContext<Extract<Thing, { '@type': '${json['@type']}' }>> = ${JSON.stringify(json)};`,
    ),
  ].join('\n');
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
  let read;
  before(async () => {
    await build({
      stdin: {
        contents: `
          export { articleJsonLd } from './src/models/json-ld.ts';
          export { parseJsonLd, readArticleJsonLd } from './src/models/read-json-ld.ts';
          export { FULL_ARTICLE } from './src/testing/full-article.ts';`,
        resolveDir: root,
      },
      absWorkingDir: root,
      outfile: `${FOLDER}/json-ld.mjs`,
      bundle: true,
      format: 'esm',
    });
    const models = await import(`${FOLDER}/json-ld.mjs`);
    ({ articleJsonLd, FULL_ARTICLE: full } = models);
    read = (text) => models.readArticleJsonLd([models.parseJsonLd(text)]);
  });

  const write = (article) => JSON.stringify(articleJsonLd(article, { toText, body: true }));
  const written = (more) => JSON.parse(write({ ...full, ...more }));

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

  it('is schema.org’s for what others say of their articles, and says all that we read', () => {
    const articles = EXAMPLES.map(read).filter((article) => article !== undefined);
    assert.ok(articles.length > 0);
    const texts = articles.map(write);
    // An article of no kind is news to us.
    assert.deepEqual(
      texts.map(read),
      articles.map((article) => ({ type: 'news', ...article })),
    );
    assert.deepEqual(complaints(...texts.map((text) => JSON.parse(text))), []);
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
