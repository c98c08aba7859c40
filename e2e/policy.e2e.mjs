/** Promise: the elements work under the strictest Content-Security-Policy, Trusted Types included. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tags } from '../scripts/elements.mjs';
import { STRICT_CSP } from '../scripts/serve.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDefined } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { html, script, STORIES, THREAD, USES } from './support/uses.mjs';

const pages = {
  '/thread.json': THREAD,
  '/stories.json': STORIES,
  '/sink.js': "document.body.innerHTML = '<p>no</p>';",
};
for (const tag of tags) {
  pages[`/${tag}.html`] = html(USES[tag], script(`cdn/${tag}.js`));
  pages[`/all/${tag}.html`] = html(USES[tag], script('cdn/news-elements.js'));
}
pages['/violation.html'] = html(
  '<p style="color: red">x</p>',
  '<script src="/sink.js" defer></script>',
);

for (const engine of ['chromium', 'firefox']) {
  describe(`under a strict policy in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    let site;
    before(async () => {
      site = await openSite({
        pages,
        // The icon of a bare page is an image of its own.
        headers: {
          'content-security-policy': STRICT_CSP.replace("img-src 'self'", "img-src 'self' data:"),
        },
      });
      browser = await openBrowser(engine);
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    it('a violation would be seen', async () => {
      const { page, problems } = await openPage(browser, site, '/violation.html');
      assert.match(problems.join('\n'), /style-src/);
      if (engine === 'chromium') assert.match(problems.join('\n'), /TrustedHTML/);
      await page.close();
    });

    for (const tag of tags) {
      for (const path of [`/${tag}.html`, `/all/${tag}.html`]) {
        it(`${path} breaks nothing`, async () => {
          const { page, problems } = await openPage(browser, site, path);
          await untilDefined(page, [tag]);
          await page.waitForLoadState('networkidle');
          assert.deepEqual(problems, []);
          await page.close();
        });
      }
    }
  });
}
