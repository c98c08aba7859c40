/** Promise: the sanitizer works under the strictest policy of a page, and shows text where it may not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { STRICT_CSP } from '../scripts/serve.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openHostileSite } from './support/hostile-site.mjs';
import { openPage } from './support/page.mjs';

/** As editors of real sites write it: with style attributes, handlers and a script. */
const CONTENT =
  '<div style="width: 610px" class="wp-caption"><p STYLE=\'color:red\'style=x onclick="track()">Fish ' +
  '&amp; <b title="a=b style=c">chips</b></p></div><style>p{}</style><script>track()</script>' +
  '<svg><style>a{}</style><path style="fill:red"/></svg>';
const HTML = '<div class="wp-caption"><p>Fish &amp; <b title="a=b style=c">chips</b></p></div>';
const TEXT = '<p>Fish &amp; chips</p>';

const PAGE = `
  import { htmlToText, sanitizeHtml, sanitizerReady } from './src/sanitize/sanitize.ts';

  await sanitizerReady();
  const show = (profile) => {
    const holder = document.createElement('div');
    holder.append(
      sanitizeHtml(${JSON.stringify(CONTENT)}, { profile, baseUrl: '', idPrefix: 'user-content-' }),
    );
    return holder;
  };
  document.body.append(show('article'), show('comment'), htmlToText('<b>D&eacute;j&agrave;</b> vu'));
  document.body.id = 'done';
`;

for (const engine of ['chromium', 'firefox']) {
  describe(`the sanitizer in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());

    /** What is shown, and what the page had to complain about. */
    async function show({ policy = STRICT_CSP, native, blocked }) {
      const site = await openHostileSite(`policy-${engine}`, PAGE, {
        native,
        headers: { 'content-security-policy': policy.replace("img-src 'self'", 'img-src data:') },
      });
      const { page, problems } = await openPage(browser, site, '/empty.html');
      try {
        if (blocked) await page.route(blocked, (route) => route.abort());
        problems.length = 0;
        await page.goto(site.url);
        await page.waitForSelector('#done', { state: 'attached' });
        const [article, , title] = await page.evaluate(() =>
          [...document.body.childNodes].map((node) => node.innerHTML ?? node.data),
        );
        return { article, title, problems };
      } finally {
        await page.close();
        await site.close();
      }
    }

    for (const native of [true, false]) {
      it(`breaks no policy by ${native ? 'the engine’s parser' : 'DOMPurify'}`, async () => {
        assert.deepEqual(await show({ native }), { article: HTML, title: 'Déjà vu', problems: [] });
      });
    }

    it('shows text where the policy does not name ours', async () => {
      const policy = STRICT_CSP.replace('lit-html news-elements', 'lit-html');
      const { article, title } = await show({ policy, native: false });
      // Even references need a parser.
      assert.equal(article, TEXT.replace('&amp;', '&amp;amp;'));
      assert.match(title, /vu$/);
    });

    it('shows text, and says why, where DOMPurify cannot be had', async () => {
      const { article, problems } = await show({ native: false, blocked: /purify-/ });
      assert.equal(article, TEXT);
      assert.match(problems.join('\n'), /sanitizer could not be loaded/);
    });
  });
}
