/**
 * Promise: what real sites publish is shown without a fault, on a narrow screen, and reader modes get
 * all of it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missing, openBrowser } from './support/browser.mjs';
import { CORPORA, pageOf, SETS } from './support/corpora.mjs';
import { faultsOfElements, untilSettled } from './support/item-faults.mjs';
import { readArticles } from './support/reader-mode.mjs';
import { openSite } from './support/site.mjs';

const WIDTH = 320;
/**
 * Told to whoever wrote the text: pictures in places of a computer, files that are no article, dates
 * without a zone, and by Firefox itself, XML that is none.
 */
const ABOUT_THE_ITEM =
  /^<(?:news-article|story-list|article-dates|article-byline)>: |^Not allowed to load local resource|\nLocation: /;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900"/></svg>';

const normal = (text) => text.replace(/\s+/g, ' ').trim();

for (const engine of ['chromium', 'firefox']) {
  describe(`what others publish, in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());

    /** Shows items, and gives what is wrong with them. */
    async function faultsOf(site, path, items) {
      const page = await browser.newPage();
      await page.setViewportSize({ width: WIDTH, height: 640 });
      const faults = [];
      const hear = (text) => {
        if (!ABOUT_THE_ITEM.test(text)) faults.push(text);
      };
      page.on('pageerror', ({ message }) => hear(message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) hear(message.text());
      });
      await page.route('**/*', (route) => {
        const request = route.request();
        const type = request.resourceType();
        // Pictures and films that the text itself names are not here.
        if (type === 'image') return route.fulfill({ body: PICTURE, contentType: 'image/svg+xml' });
        if (type === 'media') return route.fulfill({ body: '' });
        if (request.url().startsWith(site.url)) return route.continue();
        // Frames that the page itself has: nothing of ours adds to them.
        const { host } = new URL(request.url());
        const isNamed = items.some(({ markup }) => markup.includes(host));
        if (!isNamed) faults.push(`a request to ${request.url()}`);
        return route.abort();
      });
      await page.goto(new URL(path, site.url).href);
      await untilSettled(page);
      faults.push(...(await faultsOfElements(page, WIDTH)));
      for (const read of engine === 'chromium' ? await readArticles(page) : []) {
        const { headline = read.headline, byline } =
          items.find(({ name }) => name === read.name) ?? {};
        const what = `Readability reads ${read.name}`;
        if (read.share < Math.min(0.99, read.plainShare)) {
          faults.push(`${what} without ${1 - read.share} of its text: ${read.missing}`);
        }
        if (normal(read.title) !== normal(headline)) {
          faults.push(`${what} with the headline ${read.title}`);
        }
        if (byline && !normal(byline).includes(normal(read.byline || ' - '))) {
          faults.push(`${what} with the byline ${read.byline}`);
        }
      }
      await page.close();
      return faults;
    }

    for (const [name, [itemsOf, perPage]] of Object.entries(CORPORA)) {
      it(`${name}: nothing breaks, sticks out, or gets lost`, async () => {
        const all = itemsOf();
        // Enough to see that the other engine draws the same.
        const items = engine === 'chromium' ? all : all.filter((_, index) => index % 12 === 0);
        const batches = [];
        for (let index = 0; index < items.length; index += perPage) {
          batches.push(items.slice(index, index + perPage));
        }
        const pages = Object.assign({}, ...items.map(({ files }) => files));
        for (const [index, batch] of batches.entries()) pages[`/page/${index}`] = pageOf(batch);
        const site = await openSite({ pages, mounts: { '/': 'demo', '/dist/': 'dist', ...SETS } });
        const faults = [];
        const visit = async () => {
          for (let next = batches.shift(); next; next = batches.shift()) {
            faults.push(
              ...(await faultsOf(site, `/page/${items.indexOf(next[0]) / perPage}`, next)),
            );
          }
        };
        await Promise.all([visit(), visit()]);
        await site.close();
        assert.deepEqual(faults, []);
      });
    }
  });
}
