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

/** A comment in a shadow root, an article in the page. */
const PAGE = `
  import { htmlToText, sanitizeHtml, sanitizerReady, textFragment } from './src/sanitize/sanitize.ts';

  const options = (profile) => ({ profile, baseUrl: location.href, idPrefix: 'user-content-1-' });
  Object.assign(window, {
    async render(payload) {
      await sanitizerReady();
      const root = document.createElement('div');
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(
        sanitizeHtml(payload, options('comment')),
        textFragment(payload),
        htmlToText(payload),
      );
      root.append(host, sanitizeHtml(payload, options('article')));
      document.body.append(root);
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
        from: "!part.startsWith('=') ? 'x'",
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
