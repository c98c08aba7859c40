import { expect } from '@open-wc/testing';
import { FULL_ARTICLE } from '../testing/full-article.js';
import type { NewsArticle } from './article.js';
import { readArticle, readStoryCard } from './read-article.js';

const LISTS = ['contributors', 'images', 'sections', 'tags', 'alternates', 'notices', 'history'];

const EVERYTHING: NewsArticle = {
  ...FULL_ARTICLE,
  baseUrl: 'https://paper.example/feed/',
  dir: 'ltr',
  headline: { text: 'A tram', html: 'A <em>tram</em>' },
  kicker: { text: 'City' },
  bodyHtml: '<p>At noon.</p>',
  translatedFrom: '2026-03-01T07:00:00Z',
  timeZone: 'Asia/Shanghai',
  source: { text: 'The Post', translated: true },
  images: [
    {
      src: 'a.jpg',
      srcset: [{ src: 'b.jpg', width: 300, height: 200, type: 'image/jpeg' }],
      captionHtml: '<b>x</b>',
      role: 'inline',
    },
  ],
  notices: [{ type: 'withdrawn', html: 'x' }],
  history: [{ date: '2026-03-02', note: 'Corrected' }],
  comments: { count: 0, open: false, url: '#c' },
  related: [
    {
      url: '/b',
      headline: 'B',
      kicker: { text: 'K' },
      standfirst: 'S',
      image: { src: 'b.jpg' },
      published: '2026-03-01',
      lang: 'en',
      contributors: [{ role: 'author', kind: 'person', name: 'Mei' }],
      commentCount: 3,
      label: 'live',
    },
  ],
};

describe('readArticle', () => {
  it('reads all of an article that was written as JSON', () => {
    expect(readArticle(JSON.parse(JSON.stringify(EVERYTHING)))).to.deep.equal(EVERYTHING);
  });

  it('takes texts for links, names, pictures and rich texts', () => {
    const article = readArticle({
      id: 8,
      headline: 'A tram',
      kicker: 'City',
      tags: ['Trams'],
      images: ['a.jpg'],
      contributors: ['Mei', { role: 'agency', name: 'Xinhua' }],
      publisher: 'The Paper',
      notices: [{ type: 'gossip', html: 'x' }],
    });
    expect(article).to.deep.equal({
      id: '8',
      url: '',
      headline: { text: 'A tram' },
      kicker: { text: 'City' },
      contributors: [
        { role: 'author', kind: 'person', name: 'Mei' },
        { role: 'agency', kind: 'org', name: 'Xinhua' },
      ],
      images: [{ src: 'a.jpg' }],
      sections: [],
      tags: [{ text: 'Trams' }],
      alternates: [],
      notices: [{ type: 'notice', html: 'x' }],
      history: [],
      publisher: { name: 'The Paper' },
    });
  });

  it('leaves out what is of the wrong type, and every prototype', () => {
    const wrong = Object.fromEntries(
      Object.keys(EVERYTHING).map((key) => [key, [null, 7, true, [], {}, { url: 7, src: {} }]]),
    );
    const json = JSON.stringify({ ...wrong, url: '/a', headline: 'A tram' });
    const article = readArticle(JSON.parse(json.replace('{', '{"__proto__":{"type":"live"},')));
    expect(article).to.deep.equal({
      id: '/a',
      url: '/a',
      headline: { text: 'A tram' },
      ...Object.fromEntries(LISTS.map((list) => [list, []])),
    });
    expect(article?.type).to.equal(undefined);
  });

  it('is nothing without a headline or anything to tell it by', () => {
    for (const value of [
      null,
      'x',
      [],
      {},
      { headline: 'A' },
      { url: '/a' },
      { url: '/a', headline: 7 },
    ]) {
      expect(readArticle(value)).to.equal(undefined);
    }
  });
});

describe('readStoryCard', () => {
  it('is nothing without a headline and an address', () => {
    expect(readStoryCard({ url: '/a' })).to.equal(undefined);
    expect(readStoryCard({ headline: 'A' })).to.equal(undefined);
    expect(readStoryCard({ url: '/a', headline: 'A', label: 'gossip' })).to.deep.equal({
      url: '/a',
      headline: 'A',
    });
  });
});
