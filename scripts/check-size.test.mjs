/**
 * What a page transfers may not grow unseen. 1 kB = 1000 bytes, gzipped, with Lit and static imports.
 * Why these limits: docs/decisions/0005-size-budgets.md.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { tags } from './elements.mjs';
import { root } from './run.mjs';
import { chunk, transferSize } from './sizes.mjs';
import { furtherCatalogs } from './split-locales.mjs';

const { targetLocales } = JSON.parse(readFileSync(`${root}lit-localize.json`, 'utf8'));

const SKIP_LINKS = ['skip-links.js'];
const COMMENTS = ['comment-section.js', chunk('open-local')];
const WITH_FORM = [...COMMENTS, 'comment-form.js'];
const ARTICLE = ['news-article.js', 'article-byline.js', 'article-dates.js'];

const BUDGETS = [
  ['skip-links', 7.2, SKIP_LINKS],
  ['comment-section, list, local source', 21.0, COMMENTS],
  ['and the form, which comes with the comments', 24.8, WITH_FORM],
  ['news-article, byline, dates', 10.4, ARTICLE],
  ['these together', 32.8, [...SKIP_LINKS, ...WITH_FORM, ...ARTICLE]],
  ['every element on one page', 62.3, tags.map((tag) => `${tag}.js`)],
  ['everything in one file', 152.0, ['news-elements.js']],
  ['the loader', 1, ['loader.js']],
  ...targetLocales.flatMap((locale) => [
    [`${locale}: the core`, 1.6, [`locales/${locale}.js`]],
    ...furtherCatalogs(`${root}dist/cdn/locales/`, locale).map((catalog) => [
      `${locale}: ${catalog}`,
      1.3,
      [`locales/${locale}/${catalog}.js`],
    ]),
  ]),
];

const kB = (bytes) => (bytes / 1000).toFixed(2).padStart(6);

describe('size', () => {
  for (const [name, limit, files] of BUDGETS) {
    it(`${name} stays within ${limit} kB`, () => {
      const size = transferSize(...files);
      assert.ok(size <= limit * 1000, `${name}: ${kB(size)} kB`);
    });
  }

  after(() => {
    console.log('\n   kB  limit');
    for (const [name, limit, files] of BUDGETS) {
      console.log(kB(transferSize(...files)), kB(limit * 1000), name);
    }
    for (const tag of tags) console.log(kB(transferSize(`${tag}.js`)), '     –', `<${tag}> alone`);
  });
});
