import { expect } from '@open-wc/testing';
import { json, page, redirected, TestWordPress, wpError } from '../../testing/wordpress.js';
import type { NewsArticle } from '../../models/article.js';
import type { ArticleSourceError } from '../article-source.js';
import { WordPressArticleSource } from './wordpress-article-source.js';

const SITE = 'https://news.example/';
const REST = `${SITE}wp-json/wp/v2/posts/8`;
const LINK = `${SITE}2026/03/01/harbour/`;

const POST = {
  id: 8,
  link: LINK,
  date: '2026-03-01T16:30:00',
  date_gmt: '2026-03-01T08:30:00',
  modified: '2026-03-02T17:00:00',
  modified_gmt: '2026-03-02T09:00:00',
  title: { rendered: 'The harbour &#038; the <em>Aurora</em>: &#8220;at last&#8221;' },
  content: { rendered: '\n<p>Body.</p>\n<p>Translated by Li Na</p>\n', protected: false },
  excerpt: {
    rendered:
      '<p>After ten years &hellip; <a class="more-link" href="#">Continue <span>reading</span></a></p>\n',
    protected: false,
  },
  comment_status: 'open',
  featured_media: 31,
  _embedded: {
    author: [
      {
        name: 'Wang Fang &amp; Co',
        link: `${SITE}author/wang/`,
        description: 'Writes on harbours.',
        avatar_urls: { '24': 'https://a.example/24', '96': 'https://a.example/96' },
      },
    ],
    'wp:featuredmedia': [
      {
        media_type: 'image',
        source_url: `${SITE}harbour.jpg`,
        alt_text: 'Ships at night',
        caption: { rendered: '<p>The <b>harbour</b></p>\n' },
        media_details: {
          width: 1600,
          height: 1200,
          image_meta: { credit: 'Li Na / Agency' },
          sizes: {
            medium: { source_url: `${SITE}harbour-300.jpg`, width: 300, height: 225 },
            thumbnail: { source_url: `${SITE}harbour-150.jpg`, width: 150, height: 150 },
            full: { source_url: `${SITE}harbour.jpg`, width: 1600, height: 1200 },
          },
        },
      },
    ],
    'wp:term': [
      [{ taxonomy: 'category', name: 'Trade &amp; Ports', link: `${SITE}category/trade/` }],
      [
        { taxonomy: 'post_tag', name: 'Ships', link: `${SITE}tag/ships/` },
        { taxonomy: 'post_tag', name: '' },
      ],
    ],
  },
};

let wordPress: TestWordPress;
let post: object;
let html: string;
let headers: Record<string, string>;

beforeEach(() => {
  post = POST;
  html = '';
  headers = {};
  wordPress = new TestWordPress(SITE);
  wordPress.instead = ({ route, url }) => {
    if (route?.startsWith('/wp/v2/posts')) return json(post);
    return url.href === LINK ? new Response(html, { headers }) : undefined;
  };
});

afterEach(() => {
  wordPress.close();
});

const load = (url = REST): Promise<NewsArticle> => new WordPressArticleSource({ url }).load();

const failure = async (url = REST): Promise<ArticleSourceError> => {
  const error: unknown = await load(url).catch((reason: unknown) => reason);
  expect(error).to.have.property('name', 'ArticleSourceError');
  return error as ArticleSourceError;
};

describe('an article of WordPress', () => {
  it('comes with everything that WordPress knows of it', async () => {
    expect(await load()).to.deep.equal({
      id: '8',
      url: LINK,
      headline: {
        text: 'The harbour & the Aurora: “at last”',
        html: 'The harbour &#038; the <em>Aurora</em>: &#8220;at last&#8221;',
      },
      bodyHtml: '\n<p>Body.</p>\n<p>Translated by Li Na</p>\n',
      excerpt: 'After ten years …',
      published: '2026-03-01T08:30:00Z',
      modified: '2026-03-02T09:00:00Z',
      contributors: [
        {
          role: 'author',
          kind: 'person',
          name: 'Wang Fang & Co',
          url: `${SITE}author/wang/`,
          image: 'https://a.example/96',
          bio: 'Writes on harbours.',
        },
      ],
      images: [
        {
          role: 'hero',
          src: `${SITE}harbour.jpg`,
          srcset: [
            { src: `${SITE}harbour-300.jpg`, width: 300, height: 225 },
            { src: `${SITE}harbour.jpg`, width: 1600, height: 1200 },
          ],
          width: 1600,
          height: 1200,
          alt: 'Ships at night',
          captionHtml: '<p>The <b>harbour</b></p>\n',
          credit: 'Li Na / Agency',
        },
      ],
      sections: [{ text: 'Trade & Ports', url: `${SITE}category/trade/` }],
      tags: [{ text: 'Ships', url: `${SITE}tag/ships/` }],
      alternates: [],
      notices: [],
      history: [],
      comments: { open: true, url: `${LINK}#comments` },
    });
  });

  it('is asked for with its parts, but without its comments and without cookies', async () => {
    await load();
    const [{ url, init }] = wordPress.requests as [(typeof wordPress.requests)[0]];
    expect(url.searchParams.get('_embed')).to.equal('author,wp:featuredmedia,wp:term');
    expect(init.credentials).to.equal('omit');
    await load(`${REST}?_embed=1`);
    expect(wordPress.requests[1]?.url.href).to.equal(`${REST}?_embed=1`);
  });

  it('is the same under plain permalinks, and as the first of a list', async () => {
    expect((await load(`${SITE}?rest_route=/wp/v2/posts/8`)).id).to.equal('8');
    post = [POST];
    expect((await load(`${SITE}wp-json/wp/v2/posts?slug=harbour`)).id).to.equal('8');
    post = [];
    expect((await failure(`${SITE}wp-json/wp/v2/posts?slug=gone`)).kind).to.equal('not-found');
  });

  it('has no date of change when it was not changed after it was published', async () => {
    post = { ...POST, modified_gmt: '2026-03-01T08:00:00' };
    expect(await load()).not.to.have.property('modified');
    post = { ...POST, date_gmt: null, modified_gmt: null };
    expect(await load()).not.to.have.any.keys('published', 'modified');
  });

  it('has a plain title as text alone', async () => {
    post = { ...POST, title: { rendered: 'Fish &lt;b&gt; chips' } };
    expect((await load()).headline).to.deep.equal({ text: 'Fish <b> chips' });
  });

  for (const [what, media] of [
    [
      'is gone, so that the index of the API stands for it',
      { name: 'News', url: SITE, routes: {} },
    ],
    ['may not be read', { code: 'rest_forbidden', message: 'Non.', data: { status: 401 } }],
    ['is a film', { media_type: 'file', source_url: `${SITE}film.mp4` }],
  ] as const) {
    it(`has no picture when it ${what}`, async () => {
      post = { ...POST, _embedded: { 'wp:featuredmedia': [media] } };
      expect((await load()).images).to.deep.equal([]);
    });
  }

  it('has a picture without sizes', async () => {
    for (const details of [{}, [], { width: 10, height: 10, sizes: [] }, null]) {
      const media = { media_type: 'image', source_url: `${SITE}tiny.png`, media_details: details };
      post = { ...POST, _embedded: { 'wp:featuredmedia': [media] } };
      const [image] = (await load()).images;
      expect(image?.src).to.equal(`${SITE}tiny.png`);
      expect(image).not.to.have.property('srcset');
    }
  });

  it('has neither author nor sections where they may not be read', async () => {
    const error = { code: 'rest_user_invalid_id', message: 'Non.', data: { status: 404 } };
    post = { ...POST, _embedded: { author: [error], 'wp:term': [error, [error]] } };
    const { contributors, sections, tags } = await load();
    expect([contributors, sections, tags]).to.deep.equal([[], [], []]);
    post = { id: 8, link: LINK };
    expect((await load()).contributors).to.deep.equal([]);
  });

  it('names its language where a plugin does', async () => {
    post = { ...POST, lang: 'ar' };
    expect((await load()).lang).to.equal('ar');
    post = { ...POST, wpml_current_locale: 'pt_BR' };
    expect((await load()).lang).to.equal('pt-BR');
  });

  it('says that it is protected, with what may be shown', async () => {
    const locked = { rendered: '', protected: true };
    post = { ...POST, content: locked, excerpt: locked };
    const article = await load();
    expect(article.access).to.equal('protected');
    expect(article.headline.text).to.contain('harbour');
    expect(article).not.to.have.any.keys('bodyHtml', 'excerpt');
    post = { ...POST, title: { rendered: '' }, content: locked };
    expect((await failure()).kind).to.equal('protected');
    post = { ...POST, content: { rendered: '<p>Opened</p>', protected: true } };
    expect(await load(`${REST}?password=sesame`)).not.to.have.property('access');
  });
});

describe('an article of WordPress by its page', () => {
  it('is found by the header', async () => {
    headers = {
      Link:
        `<${SITE}wp-json/>; rel="https://api.w.org/", ` +
        `<${REST}>; rel="alternate"; title="JSON"; type="application/json", <${SITE}?p=8>; rel=shortlink`,
    };
    html = '<!doctype html><html dir="rtl" lang="ar"><body>…';
    const article = await load(LINK);
    expect([article.id, article.lang]).to.deep.equal(['8', 'ar']);
    expect(wordPress.requests.map(({ url }) => url.pathname)).to.deep.equal([
      '/2026/03/01/harbour/',
      '/wp-json/wp/v2/posts/8',
    ]);
  });

  it('is found by the head, also of a page out of a cache under plain permalinks', async () => {
    html = `<!doctype html><html lang='de-DE'><head>
      <link rel="alternate" type="application/rss+xml" href="${SITE}feed/">
      <link rel="alternate" type="application/json" href="${SITE}wp-json/wp/v2/posts/8&#038;x=1">
      <link rel='alternate' type='application/json' href='/index.php?rest_route=/wp/v2/posts/8&#038;x=1' />
      </head><body>`;
    Object.assign(wordPress, { prefix: 'none/' });
    const article = await load(LINK);
    expect([article.id, article.lang]).to.deep.equal(['8', 'de-DE']);
  });

  it('is not found in what readers wrote', async () => {
    html = `<!doctype html><head></head><body><link rel="alternate" type="application/json" href="${REST}">`;
    const error = await failure(LINK);
    expect([error.kind, error.message.includes('/wp-json/wp/v2/posts/8')]).to.deep.equal([
      'format',
      true,
    ]);
  });
});

describe('an article of WordPress that cannot be had', () => {
  const kindOf = async (answer: () => Response, url = REST): Promise<string> => {
    wordPress.instead = answer;
    return (await failure(url)).kind;
  };

  it('says why', async () => {
    expect(await kindOf(() => wpError(404, 'rest_post_invalid_id'))).to.equal('not-found');
    expect(await kindOf(() => page(404), LINK)).to.equal('not-found');
    expect(await kindOf(() => wpError(401, 'rest_forbidden'))).to.equal('protected');
    expect(await kindOf(() => redirected(`${SITE}wp-login.php`, page(200)))).to.equal('protected');
    expect(await kindOf(() => page(200))).to.equal('format');
    expect(await kindOf(() => new Response('{"id":8,"li'))).to.equal('format');
    expect(await kindOf(() => json({ id: 8 }))).to.equal('format');
    expect(await kindOf(() => json('text'))).to.equal('format');
    expect(await kindOf(() => page(500))).to.equal('network');
    expect(await kindOf(() => wpError(400, 'rest_invalid_param'))).to.equal('unknown');
    expect(
      await kindOf(() => {
        throw new TypeError('Failed to fetch');
      }),
    ).to.equal('network');
    expect((await failure('https://[')).kind).to.equal('unknown');
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    const loading = new WordPressArticleSource({ url: REST }).load(controller.signal);
    controller.abort();
    const error: unknown = await loading.catch((reason: unknown) => reason);
    expect((error as DOMException).name).to.equal('AbortError');
  });
});
