/** An article of a real WordPress, on a page of another site. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missingWordPress, startWordPress } from './servers/wordpress.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { html, script } from './support/uses.mjs';
import { seedContent } from './support/wordpress.mjs';

describe('an article of a WordPress', { skip: missingWordPress() }, () => {
  let wordpress;
  let site;
  before(async () => {
    wordpress = await startWordPress();
    const pages = {};
    for (const [name, post] of Object.entries(wordpress.posts)) {
      pages[`/${name}.html`] = html(
        `<news-article src="${wordpress.url}wp-json/wp/v2/posts/${post}"></news-article>`,
        script('cdn/news-elements.js'),
      );
    }
    site = await openSite({ pages });
  });
  after(() => Promise.all([wordpress?.stop(), site?.close()]));

  for (const engine of ['chromium', 'firefox']) {
    describe(`in ${engine}`, { skip: missing(engine) }, () => {
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser?.close());

      it('is shown with headline, author, date, body and credit', async () => {
        const { page, problems } = await openPage(browser, site, '/origin.html', {
          servers: [wordpress],
        });
        const { title, paragraphs } = seedContent.origin;
        const article = page.locator('news-article');
        await article.getByRole('heading', { name: title, level: 1 }).waitFor();
        for (const text of paragraphs) await article.getByText(text).waitFor();
        await article.getByText('admin').waitFor();
        const dates = await article
          .locator('time')
          .evaluateAll((times) => times.map(({ dateTime }) => new Date(dateTime).toISOString()));
        // 16:30 in Shanghai.
        assert.ok(dates.includes('2021-02-05T08:30:00.000Z'), dates.join());
        assert.deepEqual(problems, []);
        await page.close();
      });

      it('is shown with its picture, and a title in which WordPress has markup', async () => {
        const { page, problems } = await openPage(browser, site, '/busy.html', {
          servers: [wordpress],
        });
        const article = page.locator('news-article');
        await article
          .getByRole('heading', { name: 'A thousand opinions & counting: the “bridge” debate' })
          .waitFor();
        const picture = article.getByRole('img', { name: 'A long bridge over a river' });
        await picture.waitFor();
        assert.ok(
          await picture.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)),
        );
        assert.deepEqual(problems, []);
        await page.close();
      });

      it('that is protected is not shown, and the reader is told', async () => {
        const { page } = await openPage(browser, site, '/protected.html', { servers: [wordpress] });
        const article = page.locator('news-article');
        await article
          .getByText(/password|protected|members|subscribers/i)
          .first()
          .waitFor();
        assert.equal(await page.getByText(seedContent.protected.paragraphs[0]).count(), 0);
        await page.close();
      });
    });
  }
});
