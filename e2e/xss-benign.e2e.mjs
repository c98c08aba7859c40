/** Promise: what real sites publish keeps every word, and looks the same whichever parser a browser has. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../scripts/run.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openHostileSite } from './support/hostile-site.mjs';

const FOLDERS = [`${root}../shared/corpora`, `${root}../shared/fixtures`];

/** All strings in a value, however deep. */
const strings = (value) =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** HTML in answers of servers and in articles, with the file that it is from. */
function readSamples() {
  const samples = new Map();
  for (const folder of FOLDERS) {
    for (const name of readdirSync(folder, { recursive: true })) {
      // News agencies put XML into their JSON, which is no HTML.
      const isAnswer = name.endsWith('.json') && !/^(?:xss|ninjs)/.test(name);
      if (!isAnswer && !/^readability.*\/expected\.html$/.test(name)) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      let found = [text];
      try {
        if (isAnswer) found = strings(JSON.parse(text));
      } catch {
        continue;
      }
      for (const html of found) if (/<[a-z][^>]*>/i.test(html)) samples.set(html, name);
    }
  }
  return [...samples].map(([html, name]) => ({ html, name }));
}

const PAGE = `
  import { sanitizeHtml, sanitizerReady } from './src/sanitize/sanitize.ts';

  const setHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
  const NOT_TEXT =
    'audio, button, canvas, datalist, embed, head, iframe, input, math, meter, noembed, noframes, ' +
    'noscript, object, optgroup, progress, script, select, style, svg, template, textarea, video';

  const sanitized = (html, profile) => {
    const holder = document.createElement('div');
    holder.append(
      sanitizeHtml(html, { profile, baseUrl: 'https://paper.example/', idPrefix: 'user-content-' }),
    );
    return holder;
  };
  /** What a link to a frame says. */
  const nameOf = (frame) => {
    const src = frame.getAttribute('src');
    return src ? frame.title || new URL(src, 'https://paper.example/').host : '';
  };
  const words = (node) => node.textContent.replace(/\\s+/g, '');

  Object.assign(window, {
    async compare(html) {
      const bare = html.replace(/\\balt=/gi, 'data-alt=');
      const page = new DOMParser().parseFromString(bare, 'text/html');
      for (const frame of page.querySelectorAll('iframe')) frame.replaceWith(nameOf(frame));
      for (const element of page.querySelectorAll(NOT_TEXT)) element.remove();
      const native = ['article', 'comment'].map((profile) => sanitized(html, profile).innerHTML);
      const text = words(sanitized(bare, 'article'));
      delete Element.prototype.setHTML;
      await sanitizerReady();
      const purified = ['article', 'comment'].map((profile) => sanitized(html, profile).innerHTML);
      Object.defineProperty(Element.prototype, 'setHTML', setHTML);
      return { native, purified, text, expected: words(page.documentElement) };
    },
  });
`;

const skip = FOLDERS.every((folder) => existsSync(folder)) ? false : 'the samples are not here';

for (const engine of ['chromium', 'firefox']) {
  describe(`what sites publish, in ${engine}`, { skip: skip || missing(engine) }, () => {
    let browser;
    let site;
    let page;
    before(async () => {
      [site, browser] = await Promise.all([
        openHostileSite('benign', PAGE, {
          headers: { 'content-security-policy': "default-src 'self'" },
        }),
        openBrowser(engine),
      ]);
      page = await browser.newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => 'compare' in window);
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    it('keeps every word, and its form by either parser', async () => {
      const samples = readSamples();
      assert.ok(samples.length > 200, `${samples.length} samples`);
      const changed = [];
      for (const { html, name } of samples) {
        const { native, purified, text, expected } = await page.evaluate(
          (sample) => window.compare(sample),
          html,
        );
        if (text !== expected) changed.push([name, 'text', html.slice(0, 300)]);
        if (native.join() !== purified.join()) changed.push([name, 'form', html.slice(0, 300)]);
      }
      assert.deepEqual(changed, []);
    });
  });
}
