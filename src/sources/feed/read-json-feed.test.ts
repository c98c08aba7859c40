import { expect } from '@open-wc/testing';
import { answerOf } from '../../testing/answer.js';
import type { Feed } from './feed.js';
import { pickArticle } from './feed.js';
import { readJsonFeed } from './read-json-feed.js';

const read = (feed: unknown): Feed => readJsonFeed(answerOf(JSON.stringify(feed)));

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  home_page_url: 'https://paper.example/',
  next_url: 'https://paper.example/feeds/all?page=2',
  language: 'en-GB',
  authors: [{ name: 'The Paper' }],
  items: [
    {
      id: 'n-8',
      url: 'https://paper.example/fish',
      external_url: 'https://agency.example/fish',
      title: 'Fish & chips',
      content_html: '<p>The first fish.</p>',
      content_text: 'The first fish.',
      summary: 'After ten years.',
      image: 'https://paper.example/fish.jpg',
      banner_image: 'https://paper.example/banner.jpg',
      date_published: '2026-03-01T16:30:00+08:00',
      date_modified: '2026-03-02T08:00:00Z',
      author: { name: 'Mei Lin' },
      authors: [
        { name: 'Mei Lin', url: 'https://paper.example/mei', avatar: '/mei.jpg' },
        { avatar: 'x' },
      ],
      tags: ['Food', '', 7],
      language: 'en',
      attachments: [
        {
          url: '/fish.mp3',
          mime_type: 'audio/mpeg',
          title: 'Read aloud',
          duration_in_seconds: 90,
        },
        { url: '/fish.pdf', mime_type: 'application/pdf' },
      ],
    },
    { id: 9, content_text: 'A short note.' },
  ],
};

describe('a JSON Feed', () => {
  it('gives everything that it has', () => {
    const { articles, ...feed } = read(FEED);
    expect(feed).to.deep.equal({
      title: 'The Paper',
      url: 'https://paper.example/',
      next: 'https://paper.example/feeds/all?page=2',
    });
    expect(articles[0]).to.deep.equal({
      id: 'n-8',
      url: 'https://paper.example/fish',
      headline: { text: 'Fish & chips' },
      lang: 'en',
      contributors: [
        {
          role: 'author',
          kind: 'person',
          name: 'Mei Lin',
          url: 'https://paper.example/mei',
          image: 'https://paper.example/mei.jpg',
        },
      ],
      images: [{ role: 'hero', src: 'https://paper.example/fish.jpg' }],
      media: [
        {
          kind: 'audio',
          src: 'https://paper.example/fish.mp3',
          type: 'audio/mpeg',
          title: 'Read aloud',
          duration: 90,
        },
      ],
      sections: [],
      tags: [{ text: 'Food' }],
      alternates: [],
      notices: [],
      history: [],
      bodyHtml: '<p>The first fish.</p>',
      bodyText: 'The first fish.',
      excerpt: 'After ten years.',
      published: '2026-03-01T08:30:00Z',
      modified: '2026-03-02T08:00:00Z',
    });
  });

  it('has entries without titles, of the feed’s authors, with numbers for ids', () => {
    expect(read(FEED).articles[1]).to.deep.equal({
      id: '9',
      url: '',
      headline: { text: '' },
      lang: 'en-GB',
      contributors: [{ role: 'author', kind: 'person', name: 'The Paper' }],
      images: [],
      sections: [],
      tags: [],
      alternates: [],
      notices: [],
      history: [],
      bodyText: 'A short note.',
    });
  });

  it('is left out what is hostile or wrong of', () => {
    const { articles } = read({
      items: [
        null,
        7,
        {},
        {
          id: 'a',
          url: 'javascript:alert(1)',
          image: 'data:x',
          date_published: 'x',
          tags: 'x',
          authors: 'y',
        },
      ],
    });
    expect(articles).to.have.lengthOf(1);
    expect(JSON.stringify(articles)).to.not.match(/alert|data:/);
  });

  it('is told from other JSON', () => {
    expect(() => read({ posts: [] })).to.throw('is no JSON Feed: it has no `items`.');
    expect(() => readJsonFeed(answerOf('{"items":['))).to.throw('is no JSON.');
  });
});

describe('an entry of a feed', () => {
  const feed = read(FEED);
  const pick = (hash: string): string =>
    pickArticle(feed, new URL(`https://a.example/f${hash}`)).id;

  it('is the one that the fragment names by id or address, or the first', () => {
    expect(pick('')).to.equal('n-8');
    expect(pick('#9')).to.equal('9');
    expect(pick('#https://paper.example/fish')).to.equal('n-8');
    expect(pick('#https%3A%2F%2Fpaper.example%2Ffish')).to.equal('n-8');
  });

  it('may be gone', () => {
    expect(() => pick('#gone')).to.throw('has no entry of this id or address');
    expect(() => pick('#%')).to.throw('has no entry');
    expect(() => pickArticle({ articles: [] }, new URL('https://a.example/f'))).to.throw(
      'has no entries',
    );
  });
});
