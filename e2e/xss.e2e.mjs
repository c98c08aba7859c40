/** Promise: hostile input neither runs nor restyles nor phones home nor clobbers, in the real elements. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as playwright from 'playwright';
import { findEngines } from '../scripts/engines.mjs';
import { root } from '../scripts/run.mjs';
import { missing } from './support/browser.mjs';
import { openHostileSite } from './support/hostile-site.mjs';

const JUDGE = `${root}../shared/examples/xss-judge.mjs`;
const CORPUS = `${root}../shared/corpora/xss/payloads.json`;
const skip =
  missing('chromium') ||
  (existsSync(JUDGE) && existsSync(CORPUS) ? false : 'the corpus and its judge are not here');

const { judge } = skip ? {} : await import(JUDGE);
const corpus = skip ? [] : JSON.parse(readFileSync(CORPUS, 'utf8'));

/** A list of comments and an article, with the payload in every field that a stranger can fill. */
const PAGE = `
  import './src/elements/comment-list/comment-list.define.ts';
  import './src/elements/news-article/news-article.define.ts';
  import { htmlToText } from './src/sanitize/sanitize.ts';

  const published = '2026-03-01T08:00:00Z';
  const commentsOf = (text) => {
    const author = { name: text, url: text, badges: [text] };
    const comment = { parentId: null, author, published, state: 'published' };
    return [{ ...comment, id: '1', bodyHtml: text }, { ...comment, id: '2', bodyText: text }];
  };
  const articleOf = (text) => ({
    id: '1', url: location.href, lang: text, published,
    headline: { text: '', html: text },
    kicker: { text, url: text },
    standfirst: { text },
    bodyHtml: text,
    contributors: [
      { role: 'author', kind: 'person', name: text, url: text, affiliation: { name: text, url: text } },
    ],
    images: [{ role: 'hero', src: text, alt: text, captionHtml: text, credit: text }],
    source: { text, url: text },
    sections: [], alternates: [], history: [],
    tags: [{ text, url: text }],
    notices: [{ type: 'correction', html: text }],
  });
  Object.assign(window, {
    async render(payload) {
      const root = document.createElement('div');
      // No box is too narrow for its content: those that are get a tabindex from us.
      root.style.inlineSize = '100000px';
      const list = document.createElement('comment-list');
      list.comments = commentsOf(payload);
      const article = document.createElement('news-article');
      article.article = articleOf(payload);
      article.structuredData = true;
      root.append(list, article, htmlToText(payload));
      document.body.append(root);
      await Promise.all([list.updateComplete, article.updateComplete]);
      await Promise.all([...article.children].map((part) => part.updateComplete));
      return root;
    },
  });
`;

async function findingsOf(site, payloads, batch = 24) {
  const { results } = await judge({
    corpus: payloads,
    url: site.url,
    ready: '"render" in window',
    render: '(payload) => window.render(payload)',
    executablePath: findEngines().chromium,
    playwright,
    batch,
    settleMs: 60,
  });
  assert.equal(results.length, payloads.length);
  return results
    .filter(({ fail }) => fail)
    .map(({ id, signals }) => `${id}: ${JSON.stringify(signals)}`);
}

/** Images of other origins are allowed in articles: not asking for them saves judging each alone. */
const headers = { 'content-security-policy': "img-src 'self'" };

/** Faults that a change could bring, each with the attacks that it would let in. */
const FAULTS = [
  {
    name: 'parsed nodes get into the page',
    classes: ['clobbering', 'url-scheme'],
    edits: [
      {
        file: 'sanitize.ts',
        from: 'rebuild(parsed, prepared.names, {',
        to: '((source) => { const all = new DocumentFragment(); all.append(...source.childNodes); return all; })(parsed, {',
      },
    ],
  },
  {
    // The engines' sanitizers and the quietening stop handlers too: all must be out of the way.
    name: 'the table names a handler',
    native: false,
    classes: ['event-handler', 'mxss'],
    edits: [
      { file: 'allow-list.ts', from: 'class: [EVERY],', to: 'class: [EVERY], onerror: [EVERY],' },
      {
        file: 'prepare.ts',
        from: "!part.startsWith('=') ? STYLE",
        to: "!part.startsWith('=') ? part",
      },
    ],
  },
  {
    name: 'addresses of every scheme pass',
    classes: ['url-scheme'],
    edits: [{ file: 'url.ts', from: 'PROTOCOLS[kind].test(protocol) &&', to: '' }],
  },
  {
    name: 'ids come as they are',
    classes: ['clobbering'],
    edits: [{ file: 'rebuild.ts', from: 'return options.idPrefix + value;', to: 'return value;' }],
  },
];

describe('the corpus of attacks', { skip, timeout: 600_000 }, () => {
  const findings = async (name, payloads, options) => {
    const site = await openHostileSite(name, PAGE, { headers, ...options });
    try {
      return await findingsOf(site, payloads);
    } finally {
      await site.close();
    }
  };

  it('finds nothing where the engine sanitizes', async () => {
    assert.deepEqual(await findings('native', corpus), []);
  });

  it('finds nothing where DOMPurify has to', async () => {
    assert.deepEqual(await findings('dompurify', corpus, { native: false }), []);
  });

  for (const [index, { name, classes, ...options }] of FAULTS.entries()) {
    it(`would find it if ${name}`, async () => {
      const payloads = corpus.filter((entry) => entry.live && classes.includes(entry.class));
      assert.notDeepEqual(await findings(`fault-${index}`, payloads.slice(0, 48), options), []);
    });
  }
});
