/** Promise: an article's content is the page's: reader modes find it, and the page's landmarks stay what they were. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missing, openBrowser } from './support/browser.mjs';
import { openHostileSite } from './support/hostile-site.mjs';
import { openPage } from './support/page.mjs';

const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>Paragraph ${index}: the first tram left at noon, full of children, pensioners and two ` +
    `ministers, and came back at one, late by as many minutes as the city had expected.</p>`,
).join('');

const SLOTTED = `
  <news-article>
    <p slot="kicker">City</p>
    <h1 slot="headline">A tram for the old town</h1>
    <p slot="standfirst">After forty years, the city has one again.</p>
    <article-byline slot="byline">By <a rel="author" href="/mei">Mei Lin</a></article-byline>
    <article-dates slot="dates" published="2026-03-01T08:00:00Z"></article-dates>
    ${PARAGRAPHS}
    <article-byline slot="credit">Translated by Jo Berg from The Office</article-byline>
  </news-article>`;

const PAGE = `
  import { Readability } from '@mozilla/readability';
  import './src/elements/news-article/news-article.define.ts';

  Object.assign(window, {
    async show(html, model) {
      document.title = 'A tram for the old town | The Paper';
      document.body.innerHTML = html;
      for (const element of document.querySelectorAll('news-article')) {
        if (model) element.article = model;
        await element.updateComplete;
        for (const part of element.children) await part.updateComplete;
      }
    },
    read() {
      const { title, byline, textContent } = new Readability(document.cloneNode(true)).parse();
      return { title, byline, text: textContent };
    },
  });
`;

const MODEL = {
  id: '1',
  url: 'https://paper.example/tram/',
  headline: { text: 'A tram for the old town' },
  kicker: { text: 'City' },
  published: '2026-03-01T08:00:00Z',
  contributors: [{ role: 'author', kind: 'person', name: 'Mei Lin' }],
  bodyHtml: PARAGRAPHS,
  ...Object.fromEntries(
    ['images', 'sections', 'tags', 'alternates', 'notices', 'history'].map((list) => [list, []]),
  ),
};

const FRAME = (inner) => `
  <header>The Paper</header><nav aria-label="Sections"><a href="/">City</a></nav>
  ${inner}<footer>Imprint</footer>`;

for (const engine of ['chromium', 'firefox']) {
  describe(`an article in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    let site;
    let page;
    before(async () => {
      [site, browser] = await Promise.all([
        openHostileSite(`article-${engine}`, PAGE),
        openBrowser(engine),
      ]);
      ({ page } = await openPage(browser, site, '/'));
      await page.waitForFunction(() => 'show' in window);
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    const show = (html, model) =>
      page.evaluate(([markup, article]) => window.show(markup, article), [html, model]);

    for (const [title, html, model] of [
      ['written into the page', SLOTTED],
      ['that was delivered', '<news-article></news-article>', MODEL],
    ]) {
      it(`${title} has headline, byline and all of its text for reader modes`, async () => {
        await show(FRAME(`<main>${html}</main>`), model);
        const { title: headline, byline, text } = await page.evaluate(() => window.read());
        assert.equal(headline, 'A tram for the old town');
        assert.match(byline, /^(?:By )?Mei Lin$/);
        for (let index = 0; index < 8; index += 1) {
          assert.ok(text.includes(`Paragraph ${index}: the first tram`), `paragraph ${index}`);
        }
      });
    }
  });
}

describe('an article on paper', { skip: missing('chromium') }, () => {
  let browser;
  let site;
  before(async () => {
    [site, browser] = await Promise.all([openHostileSite('paper', PAGE), openBrowser()]);
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  it('keeps a table together, also with white space between its parts', async () => {
    const { page } = await openPage(browser, site, '/');
    await page.waitForFunction(() => 'show' in window);
    const html = `<news-article><h1 slot="headline">Fares</h1><p>Before</p><table>
      <caption>What a crossing costs in summer</caption>
      <thead> <tr> <th>Leaves</th> <th>Costs, in whole pounds</th> </tr> </thead>
      <tbody> <tr> <td>06:10</td> <td>Two</td> </tr> </tbody>
    </table><p>After</p></news-article>`;
    await page.evaluate((markup) => window.show(markup), html);
    await page.emulateMedia({ media: 'print' });
    const gap = await page.evaluate(() => {
      const [caption, cell] = ['caption', 'th'].map((tag) =>
        document.querySelector(tag).getBoundingClientRect(),
      );
      return cell.top - caption.bottom;
    });
    assert.ok(gap < 2, `${gap} pixels between the caption and its table`);
    await page.close();
  });
});

describe('the landmarks of a page', { skip: missing('chromium') }, () => {
  const LANDMARKS =
    /^(?:banner|complementary|contentinfo|form|main|navigation|region|search|article)$/;
  let browser;
  let site;
  let page;
  before(async () => {
    [site, browser] = await Promise.all([openHostileSite('landmarks', PAGE), openBrowser()]);
    ({ page } = await openPage(browser, site, '/'));
    await page.waitForFunction(() => 'show' in window);
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  /** Roles and names as the browser tells them to a screen reader. */
  async function landmarksOf(html, model) {
    await page.evaluate(([markup, article]) => window.show(markup, article), [html, model]);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    return nodes
      .filter(({ ignored, role }) => !ignored && LANDMARKS.test(role?.value ?? ''))
      .map(({ role, name }) => `${role.value} ${name?.value ?? ''}`.trim())
      .sort();
  }

  const plain = '<article aria-label="A tram for the old town"><p>Text</p></article>';
  for (const [place, wrap] of [
    ['the body', (inner) => inner],
    ['main', (inner) => `<main>${inner}</main>`],
    ['an article', (inner) => `<article aria-label="Outer">${inner}</article>`],
  ]) {
    it(`are the same with an article in ${place}, which has the name of its headline`, async () => {
      const expected = await landmarksOf(FRAME(wrap(plain)));
      assert.deepEqual(await landmarksOf(FRAME(wrap(SLOTTED))), expected);
      const empty = wrap('<news-article></news-article>');
      assert.deepEqual(await landmarksOf(FRAME(empty), MODEL), expected);
    });
  }
});
