import { expect } from '@open-wc/testing';
import { TestFiles } from '../testing/answer.js';
import { json } from '../testing/test-server.js';
import type { ArticleSourceError } from './article-source.js';
import { createStoryListSource } from './create-story-list-source.js';
import type { StoryPage } from './story-list-source.js';

const SITE = 'https://paper.example/';
const EMBED = '_embed=author%2Cwp%3Afeaturedmedia%2Cwp%3Aterm';

const item = (id: number, more: object = {}): object => ({
  id: String(id),
  url: `${SITE}${id}`,
  title: `Story ${id}`,
  ...more,
});
const feed = (items: object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  home_page_url: SITE,
  items,
  ...more,
});

const post = (id: number, more: object = {}): object => ({
  id,
  link: `${SITE}${id}`,
  date_gmt: '2026-03-01T08:00:00',
  title: { rendered: `Fish &#038; <em>chips</em> ${id}` },
  excerpt: { rendered: '<p>After ten years &hellip;</p>' },
  content: { rendered: '<p>Text</p>', protected: false },
  comment_status: 'open',
  ...more,
});

let files: TestFiles;
afterEach(() => {
  files.close();
});

const load = (format = 'auto', url = `${SITE}list`, cursor?: string): Promise<StoryPage> =>
  createStoryListSource(format, { url }).load(cursor === undefined ? {} : { cursor });

const failure = (loading: Promise<unknown>): Promise<ArticleSourceError> =>
  loading.then(
    () => {
      throw new Error('There is no error.');
    },
    (error: unknown) => error as ArticleSourceError,
  );

describe('a list of stories', () => {
  it('comes from a JSON Feed, page by page', async () => {
    files = new TestFiles({
      [`${SITE}list`]: () =>
        json(feed([item(1, { summary: 'One' })], { next_url: `${SITE}list?2` })),
      [`${SITE}list?2`]: () => json(feed([item(2)])),
    });
    const first = await load();
    expect(first).to.deep.equal({
      title: 'The Paper',
      url: SITE,
      next: `${SITE}list?2`,
      stories: [{ url: `${SITE}1`, headline: 'Story 1', standfirst: 'One' }],
    });
    const second = await load('json-feed', `${SITE}list`, first.next);
    expect(second.stories.map(({ headline }) => headline)).to.deep.equal(['Story 2']);
    expect(second).to.not.have.property('next');
  });

  it('never goes on at another site', async () => {
    const next_url = 'https://tracker.example/list';
    files = new TestFiles({ [`${SITE}list`]: () => json(feed([item(1)], { next_url })) });
    expect(await load()).to.not.have.property('next');
  });

  it('comes from RSS and Atom', async () => {
    files = new TestFiles({
      [`${SITE}rss`]: () =>
        new Response(
          `<rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>All</title><item>
            <title>A</title><link>/a</link><slash:comments>7</slash:comments></item></channel></rss>`,
        ),
      [`${SITE}atom`]: () =>
        new Response(
          `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>B</title>
            <link href="/b"/><updated>2026-03-01T08:00:00Z</updated></entry></feed>`,
        ),
    });
    expect(await load('rss', `${SITE}rss`)).to.deep.equal({
      title: 'All',
      stories: [{ url: `${SITE}a`, headline: 'A', commentCount: 7 }],
    });
    expect((await load('auto', `${SITE}atom`)).stories).to.deep.equal([
      { url: `${SITE}b`, headline: 'B', published: '2026-03-01T08:00:00Z' },
    ]);
  });

  it('comes from WordPress, with all that its API is known for', async () => {
    const api = `${SITE}wp-json/wp/v2/posts?categories=3&${EMBED}`;
    const embedded = {
      author: [{ code: 'rest_user_invalid_id', message: 'Non.' }],
      // What stands there when the picture is gone.
      'wp:featuredmedia': [{ name: 'The Paper', url: SITE, routes: {} }],
      'wp:term': [[{ taxonomy: 'category', name: 'Food &amp; drink', link: `${SITE}food` }]],
    };
    files = new TestFiles({
      [api]: () =>
        json(
          [
            post(1, { _embedded: embedded }),
            post(2, {
              content: { rendered: '', protected: true },
              excerpt: { rendered: '', protected: true },
            }),
            { code: 'rest_forbidden' },
          ],
          200,
          { Link: `<${SITE}wp-json/wp/v2/posts?page=2>; rel="next"` },
        ),
    });
    expect(await load('auto', `${SITE}wp-json/wp/v2/posts?categories=3`)).to.deep.equal({
      next: `${SITE}wp-json/wp/v2/posts?page=2`,
      stories: [
        {
          url: `${SITE}1`,
          headline: 'Fish & chips 1',
          kicker: { text: 'Food & drink', url: `${SITE}food` },
          standfirst: 'After ten years …',
          published: '2026-03-01T08:00:00Z',
        },
        {
          url: `${SITE}2`,
          headline: 'Fish & chips 2',
          published: '2026-03-01T08:00:00Z',
          label: 'protected',
        },
      ],
    });
  });

  it('comes from WordPress by the address of the site', async () => {
    files = new TestFiles({
      [`${SITE}index.php?rest_route=%2Fwp%2Fv2%2Fposts&${EMBED}`]: () => json([post(1)]),
    });
    expect((await load('wordpress', SITE)).stories).to.have.lengthOf(1);
  });

  it('may be empty', async () => {
    files = new TestFiles({
      [`${SITE}list`]: () => json(feed([])),
      [`${SITE}wp-json/wp/v2/posts?${EMBED}`]: () => json([]),
    });
    expect((await load()).stories).to.deep.equal([]);
    expect((await load('auto', `${SITE}wp-json/wp/v2/posts`)).stories).to.deep.equal([]);
  });

  it('is told from what is none', async () => {
    files = new TestFiles({
      [`${SITE}list`]: () => new Response('<!doctype html><p>Hello'),
      [`${SITE}error`]: () => json({ code: 'rest_no_route' }),
    });
    expect((await failure(load())).kind).to.equal('format');
    expect((await failure(load('wordpress', `${SITE}error?rest_route=x`))).kind).to.equal(
      'not-found',
    );
    expect((await failure(load('json-feed', `${SITE}error`))).kind).to.equal('format');
    expect(() => createStoryListSource('schema-org', { url: SITE })).to.throw(
      'There is no format "schema-org" of lists. Formats are: auto, wordpress, json-feed, rss.',
    );
  });

  it('ends with its signal', async () => {
    files = new TestFiles({});
    const controller = new AbortController();
    const loading = createStoryListSource('auto', { url: SITE }).load(controller);
    controller.abort();
    expect((await failure(loading)).name).to.equal('AbortError');
  });
});
