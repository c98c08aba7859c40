/** What only a real page with real keys shows: notes of an article there and back, a live blog as it goes on. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_HEADERS } from '../scripts/serve.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDrawn } from './support/page.mjs';
import { openSite } from './support/site.mjs';

for (const engine of ['chromium', 'firefox']) {
  describe(`the demo's articles in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    let site;
    before(async () => {
      site = await openSite({ headers: DEMO_HEADERS });
      browser = await openBrowser(engine);
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    async function open(path) {
      const opened = await openPage(browser, site, path);
      await untilDrawn(opened.page);
      return opened;
    }

    it('a note is gone to and left again by the keyboard', async () => {
      const { page, problems } = await open('/article.html');
      const sign = page.getByRole('link', { name: 'Note 2' });
      await sign.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'note-2');
      assert.equal(new URL(page.url()).hash, '#note-2');
      await page.keyboard.press('Tab');
      const back = page.getByRole('link', { name: 'Back to reference 2' });
      assert.equal(await back.evaluate((link) => link.matches(':focus')), true);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'to-note-2');
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('a live blog holds back what is new, changes what is shown, and says what was taken back', async () => {
      const { page, problems } = await open('/live.html');
      const look = page.getByRole('button', { name: 'Look now' });
      const posts = page.getByRole('article');
      await look.click();
      const news = page.getByRole('button', { name: '2 new updates' });
      await news.waitFor();
      assert.equal(await posts.filter({ hasText: 'forty bowls' }).count(), 0);
      await look.click();
      await page.getByRole('button', { name: '3 new updates' }).click();
      await posts.filter({ hasText: 'forty bowls' }).waitFor();
      await posts.filter({ hasText: 'third mark' }).waitFor();
      await look.click();
      await page.getByText('This update was removed.').waitFor();
      await posts.filter({ hasText: 'no bowls left' }).waitFor();
      await look.click();
      await page.getByRole('button', { name: '1 new update' }).click();
      const keyEvents = page.getByRole('navigation', { name: 'Key events' });
      await keyEvents.getByRole('link', { name: 'The last boat is out' }).waitFor();
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('an article for subscribers has its whole beginning, and says how to read on', async () => {
      const { page, problems } = await open('/members.html');
      const article = page.locator('news-article');
      await article.getByText('forty years is “Waited”.').waitFor();
      await article.getByRole('link', { name: 'Subscribe' }).waitFor();
      const data = await article.locator('script').textContent();
      assert.equal(JSON.parse(data).isAccessibleForFree, false);
      assert.deepEqual(problems, []);
      await page.close();
    });
  });
}

describe("the demo's article on paper", { skip: missing('chromium') }, () => {
  let browser;
  let site;
  before(async () => {
    site = await openSite({ headers: DEMO_HEADERS });
    browser = await openBrowser();
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  it('has what there is to read, and nothing to press', async () => {
    const { page } = await openPage(browser, site, '/article.html');
    await untilDrawn(page);
    await page.emulateMedia({ media: 'print' });
    const pressable = page
      .locator('main news-article')
      .locator('button, input, summary, article-toc a, story-list a');
    const shown = await pressable.evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility() && control.localName !== 'summary')
        .map((control) => control.outerHTML),
    );
    assert.deepEqual(shown, []);
    for (const text of [
      'The 17:40 passes under the fourth pier.',
      'Crossings on an ordinary Thursday',
      'A copy in the town archive differs from it in one digit.',
      'The bell. It is rung twice.',
      'It is rung twice.',
      'Translated by Yusuf Karam from The Harbour Review',
      'Corrected how often the bell is rung.',
    ]) {
      assert.equal(await page.getByText(text).first().isVisible(), true, text);
    }
    await page.close();
  });
});
