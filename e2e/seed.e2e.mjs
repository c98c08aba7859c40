/**
 * Promise: the origin page works for whoever comes: by keyboard, in three languages, in the dark, on
 * a phone, without script, in a reader mode.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { DEMO_HEADERS } from '../scripts/serve.mjs';
import { violationsOf } from './support/axe.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDrawn } from './support/page.mjs';
import { openSite } from './support/site.mjs';

const PATH = '/seed.html';
const HEADLINE =
  'Wuhu Became the Only City In the Second Batch of Pilot Cities for Industry-Finance Cooperation in Our Province';
const CREDIT =
  'Translated by Yuan Mengwen from Foreign Affairs Office of Wuhu Municipal People’s Government';
const ENDS_OF_PARAGRAPHS = [
  'making it the only city in our province.',
  'after the three-year pilot period.',
  'improving the quality and efficiency of enterprises in Wuhu.',
];
const EMPTY = 'There are no comments yet';
const TYPED = 'typed before the mistake';

let site;
/** For a reader mode that runs in the page, and writes HTML as no script of the page may. */
let lenientSite;
before(async () => {
  [site, lenientSite] = await Promise.all([openSite({ headers: DEMO_HEADERS }), openSite()]);
});
after(() => Promise.all([site?.close(), lenientSite?.close()]));

/** The page, once its comments are there. */
async function open(browser, from = site) {
  const opened = await openPage(browser, from, PATH);
  await opened.page.getByRole('heading', { name: EMPTY }).waitFor();
  await opened.page.getByRole('button', { name: 'Post comment' }).waitFor();
  return opened;
}

const textarea = (page) => page.locator('comment-form textarea');
const post = (page) => page.getByRole('button', { name: 'Post comment' }).click();

/** Text of the focused element, through open shadow roots. */
const focusedText = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

for (const engine of ['chromium', 'firefox']) {
  describe(`the origin page in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());

    it('says what the origin page says', async () => {
      const { page, problems } = await open(browser);
      await page.getByRole('heading', { level: 1, name: HEADLINE, exact: true }).waitFor();
      for (const text of [
        ...ENDS_OF_PARAGRAPHS,
        CREDIT,
        EMPTY,
        'Leave a comment',
        'Your email address will not be published.',
        'Required fields are marked *',
      ]) {
        await page.getByText(text).first().waitFor();
      }
      assert.deepEqual(problems, []);
      await page.close();
    });

    for (const [index, [label, place]] of [
      ['Skip to content', 'news-article'],
      ['Skip to left sidebar', 'aside'],
      ['Skip to footer', 'footer'],
    ].entries()) {
      it(`“${label}” takes the keyboard there`, async () => {
        const { page, problems } = await open(browser);
        for (let press = 0; press <= index; press++) await page.keyboard.press('Tab');
        assert.equal(await focusedText(page), label);
        await page.keyboard.press('Enter');
        const arrived = await page.evaluate(
          (selector) => document.activeElement?.closest(selector) !== null,
          place,
        );
        assert.ok(arrived, `the focus is not in <${place}>`);
        assert.deepEqual(problems, []);
        await page.close();
      });
    }

    it('takes a comment and still shows it after a reload', async () => {
      const { page, problems } = await open(browser);
      const text = 'A first comment — 第一条评论';
      const comment = page.getByRole('article').filter({ hasText: text }).last();
      await textarea(page).fill(text);
      await page.getByLabel(/^Name/).fill('Yuan');
      await page.getByLabel(/^Email/).fill('reader@example.org');
      await post(page);
      await comment.waitFor();
      await page.getByRole('heading', { name: '1 comment' }).waitFor();
      await page.reload();
      await comment.waitFor();
      assert.equal(await textarea(page).inputValue(), '', 'what was sent is a draft again');
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('says what is missing, and keeps what was typed, over a reload too', async () => {
      const { page, problems } = await open(browser);
      await textarea(page).fill(TYPED);
      await post(page);
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      assert.match(await focusedText(page), /^There is a problem/);
      assert.equal(await textarea(page).inputValue(), TYPED);
      await page.reload();
      await textarea(page).waitFor();
      assert.equal(await textarea(page).inputValue(), TYPED);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('speaks Chinese and Arabic, but for the article, and keeps what was typed', async () => {
      const { page, problems } = await open(browser);
      await textarea(page).fill(TYPED);
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: '发表评论' }).waitFor();
      await page.getByRole('link', { name: '跳到正文' }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'العربية' }).click();
      await page.getByRole('button', { name: 'إرسال التعليق' }).waitFor();
      assert.equal(await textarea(page).inputValue(), TYPED);
      await page.reload();
      await page.getByRole('button', { name: 'إرسال التعليق' }).waitFor();
      const directions = await page.evaluate(() =>
        ['body', 'h1', 'comment-section'].map(
          (selector) => getComputedStyle(document.querySelector(selector)).direction,
        ),
      );
      assert.deepEqual(directions, ['rtl', 'ltr', 'rtl']);
      assert.equal(await page.locator('h1').textContent(), HEADLINE);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('turns dark, elements and all, and remembers it', async () => {
      const { page, problems } = await open(browser);
      const lightness = () =>
        page.evaluate(() => {
          const section = document.querySelector('comment-section');
          const heading = section.shadowRoot.querySelector('[part~=heading]');
          const light = (color) => Math.max(...color.match(/\d+/g).slice(0, 3).map(Number)) > 127;
          return [
            light(getComputedStyle(document.body).backgroundColor),
            light(getComputedStyle(heading).color),
          ];
        });
      await page.getByRole('button', { name: 'Light' }).click();
      assert.deepEqual(await lightness(), [true, false]);
      await page.getByRole('button', { name: 'Dark' }).click();
      assert.deepEqual(await lightness(), [false, true]);
      await page.reload();
      await page.getByRole('heading', { name: EMPTY }).waitFor();
      assert.deepEqual(await lightness(), [false, true]);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('gives a reader mode the headline, the credit and the whole text', async () => {
      const { page } = await open(browser, lenientSite);
      const { resolve } = createRequire(import.meta.url);
      const readability = await readFile(resolve('@mozilla/readability/Readability.js'), 'utf8');
      const { title, textContent } = await page.evaluate(
        `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse(); })()`,
      );
      assert.ok(title.startsWith(HEADLINE), title);
      for (const text of [...ENDS_OF_PARAGRAPHS, CREDIT]) {
        assert.ok(textContent.includes(text), `the reader mode lacks “${text}”`);
      }
      await page.close();
    });
  });
}

describe('the origin page', { skip: missing('chromium') }, () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it('is read, and skipped through, without script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(new URL(PATH, site.url).href);
    const headline = page.getByRole('heading', { level: 1, name: HEADLINE });
    const { y, height } = await headline.boundingBox();
    assert.ok(height > 100, 'the headline is not styled');
    const text = await page.getByText('Recently, the Ministry').boundingBox();
    assert.ok(text.y - y - height > 16, 'the text stands too close to the headline');
    assert.ok(await page.getByText(CREDIT).isVisible());

    const links = page.locator('skip-links');
    assert.ok((await links.boundingBox()).height < 2, 'the links are there before the keyboard');
    await page.keyboard.press('Tab');
    assert.ok((await links.boundingBox()).height > 16, 'the focused link cannot be seen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    assert.ok((await headline.boundingBox()).y < 100, 'the page has not moved to the article');
    await page.close();
  });

  it('stands where it stood before the script came', async () => {
    const placesOf = async (options) => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, ...options });
      await page.goto(new URL(PATH, site.url).href);
      if (options === undefined) await untilDrawn(page);
      const places = [];
      for (const text of [HEADLINE, ...ENDS_OF_PARAGRAPHS]) {
        const { y, height } = await page.locator(':is(h1, p)', { hasText: text }).boundingBox();
        places.push(Math.round(y), Math.round(height));
      }
      await page.close();
      return places;
    };
    assert.deepEqual(await placesOf({ javaScriptEnabled: false }), await placesOf());
  });

  // axe does not know the colours that Chromium forces.
  const forced = { rules: { 'color-contrast': { enabled: false } } };
  for (const [name, media, width, options] of [
    ['on a phone', {}, 320],
    ['in the dark', { colorScheme: 'dark' }, 1280],
    ['in forced colours', { forcedColors: 'active' }, 1280, forced],
  ]) {
    it(`breaks no rule of accessibility ${name}`, async () => {
      const { page } = await open(browser);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia(media);
      await textarea(page).fill(TYPED);
      await post(page);
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      assert.deepEqual(await violationsOf(page, options), []);
      await page.close();
    });
  }
});
