/** Reading the comments of a real WordPress, from a page of another site. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missingWordPress, startWordPress } from './servers/wordpress.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { inReadingOrder, shownComments } from './support/comments.mjs';
import { openPage } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { seedContent, sectionPage, storedComments } from './support/wordpress.mjs';

/** Some end in markup. */
const beginning = ({ text }) => text.split('\n')[0];

describe('the comments of a WordPress', { skip: missingWordPress() }, () => {
  let wordpress;
  let site;
  before(async () => {
    wordpress = await startWordPress();
    const pages = {};
    for (const [name, post] of Object.entries(wordpress.posts)) {
      pages[`/${name}.html`] = sectionPage(wordpress, post);
    }
    pages['/arabic.html'] = sectionPage(wordpress, wordpress.posts.arabic, 'lang="ar"');
    pages['/newest.html'] = sectionPage(wordpress, wordpress.posts.busy, 'sort="newest"');
    pages['/nowhere.html'] = sectionPage(wordpress, 987_654);
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

      /** Runs a test on a page of its own; nothing on it may break. */
      async function on(path, test) {
        const { page, problems, requests } = await openPage(browser, site, path, {
          servers: [wordpress],
        });
        await test(page, requests);
        assert.deepEqual(problems, []);
        await page.close();
      }

      it('an empty thread invites', () =>
        on('/origin.html', async (page) => {
          assert.deepEqual(await shownComments(page), []);
          await page.getByRole('heading', { name: 'There are no comments yet' }).waitFor();
        }));

      it('a thread in Chinese is nested five deep, in order', () =>
        on('/chinese.html', async (page) => {
          const stored = await storedComments(wordpress, wordpress.posts.chinese);
          const shown = await shownComments(page);
          assert.deepEqual(
            shown,
            inReadingOrder(stored).map(({ id, depth, author, text }) => ({
              id,
              depth,
              author,
              text,
            })),
          );
          assert.equal(Math.max(...shown.map(({ depth }) => depth)), 5);
          assert.deepEqual(
            shown.map(({ text }) => text).sort(),
            seedContent.chinese.comments.map(({ text }) => text).sort(),
          );
        }));

      it('a thread in Arabic runs from right to left, each comment in its own direction', () =>
        on('/arabic.html', async (page) => {
          const shown = await shownComments(page);
          assert.deepEqual(
            shown.map(({ text }) => text),
            seedContent.arabic.comments.filter(({ held }) => !held).map(({ text }) => text),
            'the comment that waits for a moderator must not be shown',
          );
          const region = page.getByRole('region');
          assert.equal(await region.evaluate((node) => getComputedStyle(node).direction), 'rtl');
          const sides = await region.locator('[part~=body]').evaluateAll((bodies) =>
            bodies.map((body) => {
              const line = document.createRange();
              line.selectNodeContents(body.firstElementChild);
              const text = line.getBoundingClientRect();
              const box = body.getBoundingClientRect();
              return box.right - text.right < text.left - box.left ? 'right' : 'left';
            }),
          );
          assert.deepEqual(sides, ['right', 'right', 'right', 'right', 'left']);
        }));

      it('of a closed thread say so, without a way to answer', () =>
        on('/closed.html', async (page) => {
          assert.equal((await shownComments(page)).length, 1);
          await page.getByText('Comments are closed.').waitFor();
          assert.equal(await page.getByRole('button', { name: 'Reply' }).count(), 0);
          assert.equal(await page.getByRole('textbox').count(), 0);
        }));

      it('come page by page, by the thousand', () =>
        on('/busy.html', async (page) => {
          const stored = inReadingOrder(await storedComments(wordpress, wordpress.posts.busy));
          const roots = stored.filter(({ depth }) => depth === 1);
          const ids = stored.map(({ id }) => id);
          const first = await shownComments(page);
          assert.deepEqual(
            first.map(({ id }) => id),
            ids.slice(0, ids.indexOf(roots[30].id)),
          );
          await page.getByRole('heading', { name: '1,000 comments' }).waitFor();
          if (engine !== 'chromium') return;

          const more = page.getByRole('button', { name: 'Load more comments' });
          for (let shown = first; await more.isVisible();) {
            await more.click();
            await page.waitForFunction(() =>
              document.querySelector('comment-section').matches(':state(ready)'),
            );
            const next = await shownComments(page);
            assert.ok(next.length > shown.length, `nothing came after ${shown.length} comments`);
            shown = next;
          }
          const all = await shownComments(page);
          assert.equal(all.length, 1000);
          assert.deepEqual(
            all.map(({ id, depth }) => `${id} at ${depth}`),
            stored.map(({ id, depth }) => `${id} at ${depth}`),
          );
        }));

      it('can be linked to, also those on a later page', async () => {
        const stored = inReadingOrder(await storedComments(wordpress, wordpress.posts.busy));
        const wanted = stored.findLast(({ depth }) => depth === 3);
        await on(`/busy.html#comment-${wanted.id}`, async (page) => {
          const comment = page.getByRole('article').filter({ hasText: beginning(wanted) });
          await comment.waitFor();
          await page.waitForFunction((text) => {
            let focused = document.activeElement;
            while (focused?.shadowRoot) focused = focused.shadowRoot.activeElement;
            return focused?.closest('article')?.innerText.includes(text);
          }, beginning(wanted));
          const { y, height } = await comment.boundingBox();
          assert.ok(y >= 0 && y + height <= page.viewportSize().height, 'it must be in sight');
          const ids = (await shownComments(page)).map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
        });
      });

      it('come in the order that the reader chooses', () =>
        on('/busy.html', async (page) => {
          await shownComments(page);
          await page.getByRole('combobox').selectOption('newest');
          const stored = await storedComments(wordpress, wordpress.posts.busy);
          const newest = stored.findLast(({ parent }) => parent === '0');
          await page
            .getByRole('article')
            .filter({ hasText: beginning(newest) })
            .waitFor();
          const [first] = await shownComments(page);
          assert.equal(first.id, newest.id);
        }));

      it('of a protected article stay secret', async () => {
        const servers = [wordpress];
        const { page, problems } = await openPage(browser, site, '/protected.html', { servers });
        await page.getByRole('region').getByText('The comments could not be loaded.').waitFor();
        const [secret] = seedContent.protected.comments;
        assert.equal(await page.getByText(secret.text).count(), 0);
        assert.equal(problems.filter((text) => text.startsWith('<comment-section>')).length, 1);
        await page.close();
      });
    });
  }
});
