/** Reading comments where not all of the code can be had: what is there stays readable. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { html, script } from './support/uses.mjs';

const THREAD = ['1', '2'].map((id) => ({ id, author: { name: `Author ${id}` }, bodyText: 'Text' }));
const section = (attributes) =>
  html(
    `<comment-section source="static" page-size="1" ${attributes}>
      <script type="application/json">${JSON.stringify(THREAD)}</script>
    </comment-section>`,
    script('cdn/comment-section.js'),
  );

const pages = {
  '/link.html': section(''),
  '/live.html': section('live="1"'),
  '/slow.html': html(
    '<comment-section source="static" endpoint="/slow.json"></comment-section>',
    script('cdn/comment-section.js'),
  ),
};

describe('comments without a part of their code', { skip: missing('chromium') }, () => {
  let browser;
  let site;
  before(async () => {
    site = await openSite({ pages });
    browser = await openBrowser();
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  for (const [what, path, chunk] of [
    ['a permalink', '/link.html#comment-2', 'permalink'],
    ['what is new', '/live.html', 'comment-news'],
  ]) {
    it(`tell the integrator that ${what} needs it, and nothing is thrown at the page`, async () => {
      const { page, problems } = await openPage(browser, site, '/link.html?prepare');
      await page.route(`**/${chunk}-*.js`, (route) => route.abort());
      const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
      await page.goto(new URL(path, site.url).href);
      await page.getByText('Author 1').waitFor();
      await warned;
      const warnings = problems.filter((text) => !text.includes('Failed to load resource'));
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0], /^<comment-section>: its code could not be loaded/);
      assert.equal(await page.getByText('Author 1').isVisible(), true);
      await page.close();
    });
  }
});

describe('comments that are on their way', { skip: missing('chromium') }, () => {
  let browser;
  let site;
  before(async () => {
    site = await openSite({ pages });
    browser = await openBrowser();
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  for (const [reducedMotion, animation] of [
    ['no-preference', 'appear'],
    ['reduce', 'none'],
  ]) {
    it(`are announced by a line that ${animation === 'none' ? 'does not move' : 'fades in'} with ${reducedMotion}`, async () => {
      const context = await browser.newContext({ reducedMotion });
      const page = await context.newPage();
      // Answered when the page is closed.
      await page.route('**/slow.json', () => {});
      await page.goto(new URL('/slow.html', site.url).href);
      const line = page.locator('comment-section').locator('[part=loading]');
      await line.waitFor();
      const name = await line.evaluate((element) => getComputedStyle(element).animationName);
      assert.equal(name, animation);
      await context.close();
    });
  }
});
