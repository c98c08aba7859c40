import { expect } from '@open-wc/testing';
import type { NewsArticle } from '../models/article.js';
import { TestFiles } from '../testing/answer.js';
import { json } from '../testing/test-server.js';
import type { ArticleSourceError } from './article-source.js';
import { createArticleSource } from './create-article-source.js';

const SITE = 'https://paper.example/';
const PARAGRAPHS = [
  'The first tram left at noon, full of children, pensioners and two ministers.',
  'It came back at one, late by as many minutes as the city had expected.',
];
const LINKED = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'A tram',
  articleBody: PARAGRAPHS.join('\n'),
};
const POST = {
  id: 8,
  link: `${SITE}post`,
  title: { rendered: 'A post' },
  content: { rendered: '<p>x</p>' },
};
const RSS = `<rss><channel><item><title>First</title><guid>1</guid></item>
  <item><title>Second</title><guid>2</guid></item></channel></rss>`;
const FEED = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'First' }] };

const page = (head: string, body = '', attributes = ''): string =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const WORDPRESS_HEAD =
  '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/8">';

const text =
  (content: string, type = 'text/html; charset=utf-8') =>
  (): Response =>
    new Response(content, { headers: { 'Content-Type': type } });

let files: TestFiles;
afterEach(() => {
  files.close();
});

/** Loads what stands at `/file`, or beside it. */
async function load(
  file: () => Response,
  format = 'auto',
  { hash = '', more = {} }: { hash?: string; more?: Record<string, () => Response> } = {},
): Promise<NewsArticle> {
  files = new TestFiles({ [`${SITE}file`]: file, ...more });
  const source = await createArticleSource(format, { url: `${SITE}file${hash}` });
  return source.load();
}

const failure = (loading: Promise<unknown>): Promise<ArticleSourceError> =>
  loading.then(
    () => {
      throw new Error('There is no error.');
    },
    (error: unknown) => error as ArticleSourceError,
  );

describe('an article in a format that the page names', () => {
  it('is the entry of a feed, the first or the one that is asked for', async () => {
    expect((await load(text(RSS, 'text/xml'), 'rss')).headline.text).to.equal('First');
    files.close();
    expect((await load(text(RSS), 'rss', { hash: '#2' })).headline.text).to.equal('Second');
    files.close();
    expect((await load(() => json(FEED), 'json-feed')).headline.text).to.equal('First');
  });

  it('is what a page says of itself', async () => {
    const { headline, bodyText, url } = await load(text(page(ld(LINKED))), 'schema-org');
    expect([headline.text, url, bodyText]).to.deep.equal([
      'A tram',
      `${SITE}file`,
      LINKED.articleBody,
    ]);
  });

  it('cannot be had by a name that there is not', async () => {
    files = new TestFiles({});
    const error = await failure(createArticleSource('pdf', { url: SITE }));
    expect(error.message).to.equal(
      'There is no format "pdf". Formats are: auto, wordpress, json-feed, rss, schema-org.',
    );
  });

  it('is not there, or something else', async () => {
    expect((await failure(load(() => new Response('', { status: 410 }), 'rss'))).kind).to.equal(
      'not-found',
    );
    files.close();
    expect((await failure(load(text(page('')), 'schema-org'))).message).to.equal(
      `${SITE}file describes no article: there is none with a headline in <script type="application/ld+json">.`,
    );
    files.close();
    expect((await failure(load(text('<rss>'), 'rss'))).kind).to.equal('format');
    files.close();
    files = new TestFiles({});
    files.isOffline = true;
    const source = await createArticleSource('rss', { url: `${SITE}file` });
    expect((await failure(source.load())).kind).to.equal('network');
    expect(
      (await failure((await createArticleSource('rss', { url: 'http://[' })).load())).kind,
    ).to.equal('unknown');
  });

  it('asks other sites without cookies', async () => {
    await load(text(RSS), 'rss');
    expect(files.requests[0]?.init.credentials).to.equal('omit');
  });
});

describe('the text of an article that a page describes', () => {
  const html = PARAGRAPHS.map(
    (paragraph) => `<p>${paragraph.replace('tram', '<b>tram</b>')}</p>`,
  ).join('');
  const bodyOf = async (body: string, linked: object = LINKED): Promise<string | undefined> => {
    const article = await load(text(page(ld(linked), body)), 'schema-org');
    files.close();
    return article.bodyHtml;
  };

  it('is the page’s own, where it is the one that the data has without markup', async () => {
    expect(
      await bodyOf(
        `<main><h1>A tram</h1><div><aside>Ad</aside><section>${html}</section></div></main>`,
      ),
    ).to.equal(html);
  });

  it('is the page’s own, where that is named', async () => {
    expect(
      await bodyOf(`<div itemprop="articleBody">${html}</div>`, { ...LINKED, articleBody: '' }),
    ).to.equal(html);
    expect(await bodyOf(`<div class="entry-content x">${html}</div>`)).to.equal(html);
  });

  it('is that of the data where the page has another', async () => {
    expect(await bodyOf('<article><p>Something else.</p></article>')).to.equal(undefined);
    const marked = { ...LINKED, articleBody: '<p>Marked up.</p>' };
    expect(await bodyOf(`<div class="e-content">${html}</div>`, marked)).to.equal(
      '<p>Marked up.</p>',
    );
  });

  it('comes with the language, the direction and the base of its page', async () => {
    const article = await load(
      text(page(`<base href="https://cdn.example/">${ld(LINKED)}`, '', 'lang="ar" dir="rtl"')),
      'schema-org',
    );
    expect(article).to.include({ lang: 'ar', dir: 'rtl', baseUrl: 'https://cdn.example/' });
  });

  it('is read without what the page would load or run', async () => {
    Object.assign(window, { hacked: false });
    await bodyOf(
      `<img src="x" onerror="hacked = true"><script>hacked = true</script><p style="color:red">x</p>${html}`,
    );
    expect((window as { hacked?: boolean }).hacked).to.equal(false);
  });
});

describe('an article at an address of which nobody says what it gives', () => {
  const headline = async (
    file: () => Response,
    more: Record<string, () => Response> = {},
  ): Promise<string> => {
    const article = await load(file, 'auto', { more });
    files.close();
    return article.headline.text;
  };

  it('is found in feeds, whatever they are served as', async () => {
    expect(await headline(text(RSS, 'application/rss+xml'))).to.equal('First');
    expect(await headline(text(`\n<?xml version="1.0"?>\n${RSS}`, 'text/html'))).to.equal('First');
    expect(await headline(text(RSS, 'application/octet-stream'))).to.equal('First');
    expect(await headline(() => json(FEED))).to.equal('First');
    expect(await headline(text(JSON.stringify(FEED), 'text/plain'))).to.equal('First');
  });

  it('is found in JSON: a post, JSON-LD, an article of ours', async () => {
    expect(await headline(() => json(POST))).to.equal('A post');
    expect(await headline(() => json([POST]))).to.equal('A post');
    expect(await headline(() => json(LINKED))).to.equal('A tram');
    expect(await headline(() => json({ id: 1, headline: 'Ours' }))).to.equal('Ours');
  });

  it('is found by a page of WordPress, whose API knows more than the page', async () => {
    const api = {
      [`${SITE}wp-json/wp/v2/posts/8?_embed=author%2Cwp%3Afeaturedmedia%2Cwp%3Aterm`]: () =>
        json(POST),
    };
    expect(await headline(text(page(WORDPRESS_HEAD + ld(LINKED))), api)).to.equal('A post');
  });

  it('is found in the page where its WordPress keeps the API closed', async () => {
    expect(await headline(text(page(WORDPRESS_HEAD + ld(LINKED))))).to.equal('A tram');
    expect((await failure(headline(text(page(WORDPRESS_HEAD))))).kind).to.equal('not-found');
  });

  it('is not found in what is none', async () => {
    for (const file of [
      text('Hello'),
      text(page('')),
      () => json({ a: 1 }),
      text('{"items":'),
      text('<svg/>', 'image/svg+xml'),
    ]) {
      expect((await failure(headline(file))).kind).to.equal('format');
      files.close();
    }
  });
});

describe('the text of a feed', () => {
  const title = async (bytes: BlobPart, type: string): Promise<string> => {
    const article = await load(
      () => new Response(new Blob([bytes]), { headers: { 'Content-Type': type } }),
      'rss',
    );
    files.close();
    return article.headline.text;
  };
  const latin = (declaration: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(
      `${declaration}<rss><channel><item><title>Caf\u00e9</title><guid>1</guid></item></channel></rss>`,
      (character) => character.charCodeAt(0),
    );

  it('is read in its own encoding', async () => {
    expect(await title(latin('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'text/xml')).to.equal(
      'Café',
    );
    expect(await title(latin(''), 'text/xml; charset="windows-1252"')).to.equal('Café');
    const utf16 = `\ufeff${RSS.replace('First', '电车')}`;
    expect(
      await title(
        Uint16Array.from(utf16, (unit) => unit.charCodeAt(0)),
        'text/xml',
      ),
    ).to.equal('电车');
    expect(
      await title(`\ufeff${RSS.replace('First', '电车')}`, 'text/xml; charset=no-such'),
    ).to.equal('电车');
  });
});
