import { expect, fixture } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import './generated/definitions.js';

const URL_OF_PAGE = 'https://paper.example/tram';
const NULLS = [null, undefined, 7];

/** What a page may give by mistake: types do not keep it out, and JSON has holes. */
const CASES: readonly (readonly [tag: string, property: string, models: readonly unknown[]])[] = [
  ['article-byline', 'contributors', [null, undefined, [...NULLS, {}, { role: 'author' }]]],
  ['article-byline', 'original', [undefined, {}]],
  ['article-dates', 'history', [null, undefined, [...NULLS, {}, { date: '2026-03-01' }]]],
  ['article-figure', 'image', [undefined, {}, { src: null, alt: 'A tram' }]],
  ['article-gallery', 'images', [null, undefined, [...NULLS, {}]]],
  [
    'article-languages',
    'alternates',
    [null, undefined, [...NULLS, {}, { lang: 'ar' }, { url: URL_OF_PAGE }]],
  ],
  ['comment-list', 'comments', [null, undefined, [...NULLS, {}]]],
  ['comment-section', 'comments', [null, undefined, [...NULLS, {}]]],
  ['story-card', 'story', [undefined, {}, { url: URL_OF_PAGE, kicker: {}, image: {} }]],
  ['story-list', 'items', [undefined, [...NULLS, {}]]],
  [
    'live-updates',
    'posts',
    [undefined, [...NULLS, {}, { id: '1', headline: { text: 'Post' } }, { id: '2', tags: null }]],
  ],
  [
    'news-article',
    'article',
    [
      undefined,
      {},
      { headline: {}, kicker: {}, standfirst: {}, images: null, media: null, related: null },
      {
        url: URL_OF_PAGE,
        headline: { text: 'A tram' },
        contributors: [...NULLS, {}],
        images: [...NULLS, {}, { role: 'hero' }],
        media: [...NULLS, {}],
        sections: [...NULLS, {}],
        breadcrumbs: [...NULLS, {}],
        tags: [...NULLS, {}],
        alternates: [...NULLS, {}],
        notices: [...NULLS, {}],
        history: [...NULLS, {}],
        related: [...NULLS, {}],
        comments: {},
        source: {},
        sponsor: {},
      },
    ],
  ],
];

describe('models with holes', () => {
  for (const [tag, property, models] of CASES) {
    it(`do not stop <${tag}>, which shows what there is of its ${property}`, async () => {
      for (const model of models) {
        const name = `${property} = ${JSON.stringify([model])}`;
        const element = await fixture<ReactiveElement>(document.createElement(tag));
        Object.assign(element, { [property]: model });
        try {
          await element.updateComplete;
          await Promise.all(
            [...element.querySelectorAll<ReactiveElement>('*')].map(
              (inner) => inner.updateComplete,
            ),
          );
        } catch (error) {
          expect.fail(`${name}: ${String(error)}`);
        }
        const said = `${element.textContent} ${element.shadowRoot?.textContent ?? ''}`;
        expect(said, name).not.to.match(/undefined|null/);
        expect(element.querySelector('[src$=undefined], [href$=undefined]'), name).to.equal(null);
        element.remove();
      }
    });
  }
});
