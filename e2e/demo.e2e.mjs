/** Promise: every page of the demo works under the strict policy, on a phone, and for everybody. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { tags } from '../scripts/elements.mjs';
import { root } from '../scripts/run.mjs';
import { DEMO_HEADERS } from '../scripts/serve.mjs';
import { violationsOf } from './support/axe.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDrawn } from './support/page.mjs';
import { openSite } from './support/site.mjs';

const PAGES = readdirSync(`${root}demo`).filter((name) => name.endsWith('.html'));
const PATHS = [
  '/',
  ...PAGES.map((name) => `/${name}`),
  ...tags.map((tag) => `/host.html?element=${tag}`),
];

let site;
before(async () => {
  site = await openSite({ headers: DEMO_HEADERS });
});
after(() => site?.close());

/** A page of the demo, once everything on it is there. */
async function open(browser, path) {
  const opened = await openPage(browser, site, path);
  await untilDrawn(opened.page);
  return opened;
}

const write = async (form, text) => {
  await form.getByRole('textbox', { name: /^Comment/ }).fill(text);
  await form.getByRole('textbox', { name: /^Name/ }).fill('Yuan');
  await form.getByRole('textbox', { name: /^Email/ }).fill('reader@example.org');
  await form.getByRole('button', { name: /^Post comment/i }).click();
};

for (const engine of ['chromium', 'firefox']) {
  describe(`the demo in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());

    for (const path of PATHS) {
      it(`${path} has no complaint, and no sideways scrolling at 320 pixels`, async () => {
        const { page, problems } = await open(browser, path);
        await page.setViewportSize({ width: 320, height: 640 });
        const [needed, there] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        assert.ok(needed <= there, `${needed} pixels in ${there}`);
        assert.deepEqual(problems, []);
        await page.close();
      });
    }

    it('puts a comment under the busy thread, among those of the file', async () => {
      const { page, problems } = await open(browser, '/comments.html');
      const section = page.locator('comment-section');
      for (const sentence of ['This comment was deleted.', 'This comment is hidden.']) {
        await section.getByText(sentence).waitFor();
      }
      await write(section.locator('comment-form'), 'I shall walk.');
      await section.getByText('I shall walk.').waitFor();
      await page.reload();
      await section.getByRole('button', { name: 'Load more comments' }).click();
      await section.getByText('I shall walk.').waitFor();
      await section.getByText('Your comment is awaiting moderation.').waitFor();
      await section.getByText('Your comment was not published.').waitFor();
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('speaks three languages on one page', async () => {
      const { page, problems } = await open(browser, '/languages.html');
      for (const name of ['5 comments', '5条评论', '5 تعليقات']) {
        await page.getByRole('heading', { name }).waitFor();
      }
      for (const name of ['Post comment', '发表评论', 'إرسال التعليق']) {
        await page.getByRole('button', { name }).waitFor();
      }
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('shows each theme in its own colours, whatever the page has', async () => {
      const { page } = await open(browser, '/themes.html');
      const colors = await page.evaluate(() =>
        [...document.querySelectorAll('.panel[theme]')].map((panel) => {
          const section = panel.querySelector('comment-section').shadowRoot;
          const { backgroundColor } = getComputedStyle(section.querySelector('[part~=section]'));
          const button = panel
            .querySelector('comment-section')
            .shadowRoot.querySelector('comment-form')
            .shadowRoot.querySelector('[part~=submit-button]');
          return [backgroundColor, getComputedStyle(button).backgroundColor].join(' ');
        }),
      );
      assert.equal(new Set(colors).size, 5, colors.join('\n'));
      await page.close();
    });

    it('keeps WordPress’s form and shows what it takes', async () => {
      const { page, problems } = await open(browser, '/legacy.html');
      const form = page.locator('#commentform');
      await form.getByRole('button', { name: 'Post Comment' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await write(form, 'The old form still works.');
      await page.locator('comment-list').getByText('The old form still works.').waitFor();
      assert.equal(new URL(page.url()).pathname, '/legacy.html');
      assert.deepEqual(problems, []);
      await page.close();
    });
  });
}

describe('the demo', { skip: missing('chromium') }, () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  /** Six times the same section stands on the page of themes, and has the same name each time. */
  const sixOfOne = { rules: { 'landmark-unique': { enabled: false } } };
  // The hostile page breaks every rule by intent.
  for (const path of PAGES.filter((name) => name !== 'host.html')) {
    it(`${path} breaks no rule of accessibility`, async () => {
      const { page } = await open(browser, `/${path}`);
      assert.deepEqual(await violationsOf(page, path === 'themes.html' ? sixOfOne : {}), []);
      await page.close();
    });

    it(`${path} links to what exists`, async () => {
      const { page } = await open(browser, `/${path}`);
      const dead = await page.evaluate(async () => {
        const links = [...document.querySelectorAll('a[href]')];
        const addresses = new Set(links.map(({ href }) => href.split('#', 1)[0]));
        const answers = [...addresses].map(async (address) => [address, await fetch(address)]);
        const missing = (await Promise.all(answers))
          .filter(([, { ok }]) => !ok)
          .map(([address]) => address);
        const fragments = links
          .filter(({ hash, pathname }) => hash && pathname === location.pathname)
          .filter(({ hash }) => !document.getElementById(hash.slice(1)))
          .map(({ hash }) => hash);
        return [...missing, ...fragments];
      });
      assert.deepEqual(dead, []);
      await page.close();
    });
  }
});
