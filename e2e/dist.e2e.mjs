/** The files for a script tag, as pages load them: each entry on a bare page, late, twice, in part. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { classNameOf, tags } from '../scripts/elements.mjs';
import { root } from '../scripts/run.mjs';
import { furtherCatalogs } from '../scripts/split-locales.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { definedOn, openPage, untilDefined } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { STORIES, THREAD, USES, html, script } from './support/uses.mjs';

const [first] = tags;
const last = tags.at(-1);
const markup = Object.values(USES).join('');

const pages = {
  '/thread.json': THREAD,
  '/stories.json': STORIES,
  '/everything.html': html(markup, script('cdn/news-elements.js')),
  '/arabic-comments.html': html(
    `<div lang="ar">${USES['comment-section']}</div>`,
    script('cdn/news-elements.js'),
  ),
  '/delivered.html': html(
    '<news-article lang="zh-Hans" src="/nowhere" format="wordpress"></news-article>',
    script('cdn/news-elements.js'),
  ),
  '/arabic.html': html(`<div lang="ar">${markup}</div>`, script('cdn/news-elements.js')),
  '/loader.html': html(`<${first}></${first}>`, script('cdn/loader.js')),
  '/loader-empty.html': html('', script('cdn/loader.js')),
  '/twice.html': html(
    markup,
    script('cdn/news-elements.js') + tags.map((tag) => script(`cdn/${tag}.js`)).join(''),
  ),
  '/taken.html': html(
    markup,
    `<script>customElements.define('${first}', class extends HTMLElement {});</script>` +
      script('cdn/news-elements.js') +
      script(`cdn/${first}.js`),
  ),
  ...Object.fromEntries(
    tags.map((tag) => [`/${tag}.html`, html(USES[tag], script(`cdn/${tag}.js`))]),
  ),
};

describe('dist/cdn', { skip: missing('chromium') }, () => {
  let browser;
  let site;
  before(async () => {
    site = await openSite({ pages });
    browser = await openBrowser();
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  /** Runs a test on a page of its own. */
  async function on(path, test) {
    const opened = await openPage(browser, site, path);
    await test(opened);
    await opened.page.close();
  }

  describe('news-elements.js', () => {
    it('defines every element, from one file', () =>
      on('/everything.html', async ({ page, problems, requests }) => {
        await untilDefined(page, tags);
        const files = requests.filter((path) => path.startsWith('/dist/'));
        assert.deepEqual(files, ['/dist/cdn/news-elements.js']);
        assert.deepEqual(problems, []);
      }));

    it('fetches the strings of a locale once, when a page needs them', () =>
      on('/arabic.html', async ({ page, problems, requests }) => {
        await untilDefined(page, tags);
        await page.waitForLoadState('networkidle');
        const locales = requests.filter((path) => path.includes('/locales/'));
        assert.equal(new Set(locales).size, locales.length, 'none twice');
        assert.ok(locales.includes('/dist/cdn/locales/ar.js'));
        // What only a part says that no element here needs.
        assert.ok(furtherCatalogs(`${root}dist/cdn/locales/`, 'ar').includes('article-delivery'));
        assert.ok(!locales.includes('/dist/cdn/locales/ar/article-delivery.js'));
        assert.deepEqual(problems, []);
      }));

    it('fetches no strings of elements that a page does not have', () =>
      on('/arabic-comments.html', async ({ page, requests }) => {
        await page.getByRole('heading', { name: 'تعليق' }).waitFor();
        const locales = requests.filter((path) => path.includes('/locales/'));
        const names = locales.map((path) => path.replace(/^.*\/locales\//, ''));
        const ofComments = ['ar.js', 'ar/comment-actions.js', 'ar/comment-sending.js'];
        assert.deepEqual(
          names.filter((name) => !ofComments.includes(name)),
          [],
        );
      }));

    it('fetches the strings of a part together with the part', () =>
      on('/delivered.html', async ({ page, requests }) => {
        await page.getByRole('article').getByText('未找到该文章。').waitFor();
        assert.ok(requests.includes('/dist/cdn/locales/zh-Hans/article-delivery.js'));
      }));

    it('speaks English, and tells of it once, when the locales are not served', async () => {
      const page = await browser.newPage();
      const warnings = [];
      page.on('console', (message) => {
        if (message.text().includes('strings')) warnings.push(message.text());
      });
      await page.route('**/locales/**', (route) => route.abort());
      await page.goto(new URL('/arabic.html', site.url).href);
      await untilDefined(page, tags);
      await page.getByRole('heading', { name: '2 comments' }).waitFor();
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0], /the strings for "ar" could not be loaded/);
      await page.close();
    });

    it('gives scripts of the page the classes and the sources', () =>
      on('/everything.html', async ({ page }) => {
        const names = await page.evaluate(() =>
          import('/dist/cdn/news-elements.js').then(Object.keys),
        );
        for (const name of [...tags.map(classNameOf), 'LocalCommentSource', 'CommentSourceError']) {
          assert.ok(names.includes(name), `${name} is not exported`);
        }
      }));
  });

  describe('loader.js', () => {
    it('defines what stands on the page and nothing else', () =>
      on('/loader.html', async ({ page, problems }) => {
        await untilDefined(page, [first]);
        await page.waitForLoadState('networkidle');
        assert.ok((await definedOn(page, tags)).length < tags.length);
        assert.deepEqual(problems, []);
      }));

    it('defines an element that comes later, deep inside of what is added', () =>
      on('/loader-empty.html', async ({ page }) => {
        assert.deepEqual(await definedOn(page, tags), []);
        await page.evaluate((tag) => {
          const inner = document.createElement('p');
          inner.append(document.createElement(tag));
          const outer = document.createElement('div');
          outer.append(inner);
          document.body.append(outer);
        }, first);
        await untilDefined(page, [first]);
      }));

    it('defines elements in open shadow roots, also of hosts that are defined later', () =>
      on('/loader-empty.html', async ({ page }) => {
        await page.evaluate(
          ([early, late]) => {
            const host = document.createElement('div');
            host.attachShadow({ mode: 'open' }).append(document.createElement(early));
            document.body.append(host, document.createElement('another-host'));
            customElements.define(
              'another-host',
              class extends HTMLElement {
                connectedCallback() {
                  this.attachShadow({ mode: 'open' });
                  setTimeout(() => this.shadowRoot.append(document.createElement(late)));
                }
              },
            );
          },
          [first, last],
        );
        await untilDefined(page, [first, last]);
      }));

    it('warns once and throws nothing when a module cannot be loaded', async () => {
      const page = await browser.newPage();
      const errors = [];
      const warnings = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text());
      });
      await page.route(`**/dist/cdn/${first}.js`, (route) => route.abort());
      await page.goto(new URL('/loader.html', site.url).href);
      await page.evaluate((tag) => document.body.append(document.createElement(tag)), first);
      await page.waitForLoadState('networkidle');
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0], new RegExp(`<${first}>: its module could not be loaded`));
      assert.deepEqual(errors, []);
      await page.close();
    });
  });

  describe('<tag>.js', () => {
    for (const tag of tags) {
      it(`defines <${tag}>`, () =>
        on(`/${tag}.html`, async ({ page, problems }) => {
          await untilDefined(page, [tag]);
          assert.deepEqual(problems, []);
        }));
    }
  });

  describe('beside another definition', () => {
    it('a second copy is told of once per element and throws nothing', () =>
      on('/twice.html', async ({ page, problems }) => {
        await page.waitForLoadState('networkidle');
        const expected = tags.map((tag) => `<${tag}>: this tag is already defined`);
        const told = problems.map((text) => text.split(',')[0]);
        assert.deepEqual(told.sort(), expected.sort());
      }));

    it('an element of another library keeps its tag; the others work', () =>
      on('/taken.html', async ({ page, problems }) => {
        await untilDefined(page, tags);
        await page.waitForLoadState('networkidle');
        assert.ok(problems.length > 0);
        for (const text of problems) assert.match(text, /this tag is already defined/);
      }));
  });
});
