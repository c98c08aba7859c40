/** Pictures, galleries and embeds by real keys, under a strict policy, and without script. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { STRICT_CSP } from '../scripts/serve.mjs';
import { violationsOf } from './support/axe.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDrawn } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { html, script } from './support/uses.mjs';

const figure = (alt) =>
  `<figure><img src="/pictures/ferry.svg" width="1200" height="675" alt="${alt}">` +
  `<figcaption>${alt}, drawn.</figcaption></figure>`;
const PAGE = html(
  `<main><h1>Pictures</h1>
  <article-gallery>${['Tram', 'Ferry', 'Quay'].map(figure).join('')}</article-gallery>
  <embed-consent provider="ExampleTube" label="A film" src="https://frames.invalid/1">
    <a href="https://frames.invalid/watch/1">The film on ExampleTube</a>
    <template><img src="https://frames.invalid/2.png" alt=""></template>
  </embed-consent></main>`,
  script('cdn/news-elements.js'),
);

/** What the site's own server delivers as an article. */
const DELIVERED = html(
  `<main><h1>Players</h1><news-article src="/feed.json" heading-level="2"></news-article></main>`,
  script('cdn/news-elements.js'),
);
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  items: [
    {
      id: '1',
      url: '/ferry',
      title: 'The last ferry',
      content_html:
        '<p>Listen, and look.</p><video autoplay src="https://films.invalid/ferry.mp4"></video>' +
        '<iframe src="https://frames.invalid/1" title="A film"></iframe>',
      attachments: [
        { url: 'https://sounds.invalid/4.mp3', mime_type: 'audio/mpeg', title: 'The night run' },
      ],
    },
  ],
});

for (const engine of ['chromium', 'firefox']) {
  describe(`pictures and embeds in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    let site;
    before(async () => {
      site = await openSite({
        pages: { '/media.html': PAGE, '/delivered.html': DELIVERED, '/feed.json': FEED },
        // The icon of a bare page is an image of its own.
        headers: {
          'content-security-policy':
            STRICT_CSP.replace("img-src 'self'", "img-src 'self' data:") +
            '; media-src https://sounds.invalid https://films.invalid',
        },
      });
      browser = await openBrowser(engine);
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    it('a gallery is gone through by the keyboard, and gives the focus back', async () => {
      const { page, problems } = await openPage(browser, site, '/media.html');
      await untilDrawn(page);
      const opener = page.getByRole('button', { name: 'Enlarge image: Ferry' });
      await opener.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Enlarged image' });
      await dialog.getByText('2 of 3').waitFor();
      assert.deepEqual(await violationsOf(page), []);
      await page.keyboard.press('ArrowRight');
      await dialog.getByText('3 of 3').waitFor();
      await dialog.getByText('Quay, drawn.').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(await opener.evaluate((button) => button.matches(':focus')), true);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('an embed asks nobody before the reader agrees, nor when they pass it by', async () => {
      const { page, problems } = await openPage(browser, site, '/media.html');
      await untilDrawn(page);
      await page.getByRole('link', { name: 'Skip content from ExampleTube' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('End of content from ExampleTube').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(problems, []);
      assert.deepEqual(await violationsOf(page), []);
      const asked = page.waitForRequest('https://frames.invalid/2.png').catch(() => 'none');
      const forbidden = page.waitForEvent('console', (message) =>
        message.text().includes('frames.invalid'),
      );
      await page.getByRole('button', { name: 'Show this: A film' }).click();
      // Asked for, or forbidden by the page's policy: now, and only now.
      assert.notEqual(await Promise.race([asked, forbidden]), 'none');
      await page.close();
    });

    it('what is delivered with an article is there, and asks nobody before the reader does', async () => {
      const { page, problems } = await openPage(browser, site, '/delivered.html');
      await page.getByText('Listen, and look.').waitFor();
      await page.getByRole('link', { name: 'A film' }).waitFor();
      await untilDrawn(page);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(problems, []);
      assert.deepEqual(await violationsOf(page), []);
      for (const [player, place] of [
        [page.getByLabel('The night run'), 'https://sounds.invalid/4.mp3'],
        [page.locator('video'), 'https://films.invalid/ferry.mp4'],
      ]) {
        const asked = page.waitForRequest(place);
        await player.evaluate((element) => void element.play().catch(() => {}));
        await asked;
      }
      await page.close();
    });

    it('all of it stands there without script', { skip: engine !== 'chromium' }, async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(new URL('/media.html', site.url).href);
      for (const text of ['Tram, drawn.', 'Quay, drawn.', 'The film on ExampleTube']) {
        assert.equal(await page.getByText(text).isVisible(), true, text);
      }
      await page.close();
    });
  });
}
