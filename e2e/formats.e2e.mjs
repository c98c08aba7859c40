/**
 * Promise: feeds, structured data and REST answers of real sites become articles, under the
 * strictest policy of a page, too.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../scripts/run.mjs';
import { STRICT_CSP } from '../scripts/serve.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openHostileSite } from './support/hostile-site.mjs';
import { openPage } from './support/page.mjs';

const CORPORA = join(root, '../shared/corpora');

const PAGE = `
  import { articleJsonLd, scriptJson } from './src/models/json-ld.ts';
  import { parseJsonLd, readArticleJsonLd } from './src/models/read-json-ld.ts';
  import { readingTime } from './src/models/reading-time.ts';
  import { storyCard } from './src/models/story-card.ts';
  import { htmlToText, sanitizerReady } from './src/sanitize/sanitize.ts';
  import { readJsonFeed } from './src/sources/feed/read-json-feed.ts';
  import { readXmlFeed } from './src/sources/feed/read-xml-feed.ts';
  import { readJsonLdFile, readPage } from './src/sources/schema-org/read-page.ts';
  import { readWordPressList } from './src/sources/wordpress/read-wordpress-list.ts';

  const READERS = {
    xml: (answer) => readXmlFeed(answer),
    json: (answer) => readJsonFeed(answer),
    wordpress: (answer) => readWordPressList(answer),
    linked: (answer) => ({ articles: [readJsonLdFile(answer)] }),
    page: (answer) => ({ articles: [readPage(answer)] }),
    model: ({ json }) => ({ articles: [json] }),
  };

  const parse = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };

  await sanitizerReady();
  Object.assign(window, {
    read(format, text) {
      const url = 'https://paper.example/feeds/all';
      const answer = { status: 200, url, redirected: false, headers: new Headers(), text, json: parse(text) };
      try {
        const feed = READERS[format](answer);
        return {
          ...feed,
          cards: feed.articles.map((article) => storyCard(article) ?? null),
          minutes: feed.articles.map((article) => readingTime(article)),
          again: feed.articles.map((article) =>
            readArticleJsonLd(
              [parseJsonLd(scriptJson(articleJsonLd(article, { toText: htmlToText })))],
              { baseUrl: article.url },
            ),
          ),
        };
      } catch (error) {
        return { problem: error.kind ?? String(error.stack) };
      }
    },
  });
`;

const RSS = `<?xml version="1.0"?><rss xmlns:h="http://www.w3.org/1999/xhtml"><channel><item>
  <title>Fish &amp;amp; chips</title><link>/a</link>
  <description><h:p style="color:red" onclick="x()">One</h:p><h:script>x()</h:script></description></item></channel></rss>`;
const HTML = `<!doctype html><html lang="en"><head><style>p{color:red}</style>
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"Fish &amp; chips"}</script>
  <script>x()</script></head><body onload="x()">
  <div class="entry-content"><p style="color:red" onclick="x()">One <img src="/x.png" onerror="x()"></p></div>`;

const isDate = (date) =>
  date === undefined || /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/.test(date);
const isAddress = (url) => url === undefined || url === '' || /^https?:\/\//.test(url);

/** What no model may have, whatever its source was. */
function faultsOf({ articles = [], cards = [], minutes = [], again = [] }) {
  const faults = [];
  for (const [index, article] of articles.entries()) {
    const { id, url, headline, published, modified, images, media = [], contributors } = article;
    const addresses = [url, ...images.map(({ src }) => src), ...media.map(({ src }) => src)];
    if (!id) faults.push('no id');
    if (![published, modified].every(isDate)) faults.push(`dates: ${published}, ${modified}`);
    if (modified && !published) faults.push('changed, but never published');
    if (!addresses.every(isAddress)) faults.push(`addresses: ${addresses.join(' ')}`);
    if (/&(?:amp|#\d+|quot);/.test(headline.text)) faults.push(`escaped: ${headline.text}`);
    if (contributors.some(({ name }) => !name || /^\S+@\S+$/.test(name))) faults.push('a name');
    if (!(minutes[index] >= 0)) faults.push('reading time');
    if (url && headline.text && cards[index]?.headline !== headline.text) faults.push('card');
    if (headline.text && again[index]?.headline.text !== headline.text) faults.push('JSON-LD');
  }
  return faults;
}

/** A content item of GOV.UK as an article. */
const modelOf = ({ title, description, locale, base_path: path, links, details, ...item }) => ({
  id: path,
  url: `https://www.gov.uk${path}`,
  lang: locale,
  headline: { text: title.trim() },
  standfirst: { text: description ?? '' },
  bodyHtml: details.body,
  published: item.first_published_at?.slice(0, 10),
  contributors: (links?.organisations ?? []).map(({ title: name }) => ({
    role: 'author',
    kind: 'org',
    name,
  })),
  images: details.image?.url
    ? [
        {
          src: new URL(details.image.url, 'https://www.gov.uk').href,
          alt: details.image.alt_text,
          role: 'hero',
        },
      ]
    : [],
  sections: [],
  tags: [],
  alternates: (links?.available_translations ?? []).map((other) => ({
    lang: other.locale,
    url: `https://www.gov.uk${other.base_path}`,
    title: other.title,
  })),
  notices: item.withdrawn_notice?.explanation
    ? [{ type: 'withdrawn', html: item.withdrawn_notice.explanation }]
    : [],
  history: [],
});

const filesIn = (folder, pattern) =>
  readdirSync(join(CORPORA, folder), { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => join(CORPORA, folder, name));

const without = (folder) =>
  existsSync(join(CORPORA, folder)) ? false : `the samples of ${folder} are not here`;

for (const engine of ['chromium', 'firefox']) {
  describe(`articles of other formats, in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    let site;
    let page;
    let problems;
    before(async () => {
      [site, browser] = await Promise.all([
        openHostileSite(`formats-${engine}`, PAGE, {
          headers: { 'content-security-policy': STRICT_CSP },
        }),
        openBrowser(engine),
      ]);
      ({ page, problems } = await openPage(browser, site, '/'));
      await page.waitForFunction(() => 'read' in window);
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    const read = (format, text) =>
      page.evaluate(([name, content]) => window.read(name, content), [format, text]);

    /** Reads files; whatever is thrown that is no refusal of the format is a fault. */
    async function readAll(files, format) {
      const faults = [];
      const refused = [];
      const found = new Map();
      for (const file of files) {
        const result = await read(format, readFileSync(file, 'utf8'));
        const name = file.slice(CORPORA.length);
        if (result.problem === 'format') refused.push(name);
        else if (result.problem) faults.push([name, result.problem]);
        else found.set(name, result);
        const wrong = faultsOf(result);
        if (wrong.length > 0) faults.push([name, ...wrong]);
      }
      assert.deepEqual(faults, []);
      return { refused, found };
    }

    it('are read without a word of the page’s policy against it', async () => {
      problems.length = 0;
      const [fromFeed] = (await read('xml', RSS)).articles;
      const [fromPage] = (await read('page', HTML)).articles;
      assert.deepEqual(
        [fromFeed.headline, fromPage.headline],
        Array(2).fill({ text: 'Fish & chips' }),
      );
      assert.match(fromFeed.bodyHtml, /^<p>One<\/p>/);
      assert.match(fromPage.bodyHtml, /^<p .*>One <img /);
      assert.deepEqual(problems, []);
    });

    it('come out of hundreds of feeds', { skip: without('feeds') }, async () => {
      const { refused, found } = await readAll(filesIn('feeds', /\.xml$/), 'xml');
      assert.ok(found.size > 500, `${found.size} feeds`);
      // Those are no well-formed XML, and one is no feed.
      assert.ok(refused.length <= 18, refused.join('\n'));
    });

    it(
      'have the titles, addresses and dates that another reader finds',
      { skip: without('feeds/gofeed/translator') },
      async () => {
        const { found } = await readAll(filesIn('feeds/gofeed/translator', /\.xml$/), 'xml');
        let compared = 0;
        for (const [name, { articles }] of found) {
          const expected = readFileSync(CORPORA + name.replace(/\.xml$/, '.json'), 'utf8');
          const [item] = JSON.parse(expected).items ?? [];
          const [article] = articles;
          if (!item || !article) continue;
          for (const [ours, theirs] of [
            [article.headline.text, item.title],
            [article.url, item.link && new URL(item.link).href],
            [article.published, item.publishedParsed],
          ]) {
            if (theirs === undefined) continue;
            compared += 1;
            assert.equal(ours, theirs, name);
          }
        }
        assert.ok(compared > 10, `${compared} compared`);
      },
    );

    it('come out of JSON Feeds', { skip: without('feeds') }, async () => {
      const files = filesIn('feeds/gofeed/parser', /\/(?:json|version_json)\w+\.json$/);
      const { refused, found } = await readAll(
        files.filter((file) => !file.includes('_expected')),
        'json',
      );
      assert.deepEqual(refused, []);
      assert.ok(found.size >= 4, `${found.size} feeds`);
    });

    it('come out of the specification', { skip: without('jsonfeed-spec') }, async () => {
      const [file] = filesIn('jsonfeed-spec', /1\.1\.markdown$/);
      const examples = readFileSync(file, 'utf8').match(/^\t\{\n\t\t"version[^]*?^\t\}$/gm);
      for (const example of examples) {
        const result = await read('json', example);
        assert.equal(result.problem, undefined, example);
        assert.deepEqual(faultsOf(result), []);
      }
      assert.ok(examples.length >= 3, `${examples.length} examples`);
    });

    it('come out of WordPress', { skip: without('wordpress-rest') }, async () => {
      const answers = filesIn('wordpress-rest', /\/(?:posts|pages)-embed.*\.json$/);
      const rest = await readAll(answers, 'wordpress');
      const feeds = await readAll(filesIn('wordpress-rest', /\/feed\.\w+\.xml$/), 'xml');
      assert.deepEqual([rest.refused, feeds.refused], [[], []]);
      const cards = [...rest.found.values(), ...feeds.found.values()].flatMap(
        (found) => found.cards,
      );
      assert.ok(cards.length > 100 && !cards.includes(null), `${cards.length} cards`);
    });

    it('come out of schema.org’s examples', { skip: without('schemaorg-examples') }, async () => {
      const { found } = await readAll(filesIn('schemaorg-examples', /\.jsonld$/), 'linked');
      assert.ok(found.size >= 10, `${found.size} examples`);
      const articles = [...found.values()].flatMap((result) => result.articles);
      assert.ok(articles.some(({ notices }) => notices[0]?.type === 'correction'));
      assert.ok(articles.some(({ type }) => type === 'live'));
    });

    it('are what GOV.UK has published', { skip: without('govuk-content') }, async () => {
      const items = filesIn('govuk-content', /\/frontend\/.*\.json$/)
        .map((file) => JSON.parse(readFileSync(file, 'utf8')))
        .filter(({ title, details }) => title && typeof details?.body === 'string');
      for (const item of items) {
        const result = await read('model', JSON.stringify(modelOf(item)));
        assert.deepEqual([result.problem, ...faultsOf(result)], [undefined], item.base_path);
      }
      assert.ok(items.length > 100, `${items.length} items`);
    });
  });
}
