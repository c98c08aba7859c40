/**
 * Writing comments on a real WordPress: as a guest by its REST API and by its form, from a page of
 * another site and on its own. What is asserted is what readers see and what the database then holds.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { missingWordPress, startWordPress } from './servers/wordpress.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { commentOf, fillIn, formOf, send, shownComments, textIn } from './support/comments.mjs';
import { openPage } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { insertComment, publish, sectionPage, storedComments } from './support/wordpress.mjs';

const DEFAULTS = {
  WPLANG: '',
  comment_moderation: 0,
  disallowed_keys: '',
  news_elements_anonymous_rest: 0,
  news_elements_no_flood: 1,
  news_elements_use: 'comment-section',
};
const AWAITING = 'Your comment is awaiting moderation.';

let wordpress;
let site;
const pages = {};

/** Where comments are written, and how they then travel. */
const WAYS = {
  'on a page of another site': { options: { news_elements_anonymous_rest: 1 }, isForeign: true },
  'on its own page, by its REST API': { options: { news_elements_anonymous_rest: 1 } },
  'on its own page, by its form': { options: {} },
};

/** Opens the comments of a post, ready to be written in. */
async function openThread(browser, post, { isForeign = false } = {}) {
  pages[`/${post}.html`] = sectionPage(wordpress, post);
  const own = { url: wordpress.url };
  const opened = isForeign
    ? await openPage(browser, site, `/${post}.html`, { servers: [own] })
    : await openPage(browser, own, `/?p=${post}`);
  await shownComments(opened.page);
  return opened;
}

/** Third parties that a page has called. */
const strangers = (problems) => problems.filter((text) => text.startsWith('a request to'));

describe('a comment on a WordPress', { skip: missingWordPress() }, () => {
  before(async () => {
    wordpress = await startWordPress();
    site = await openSite({ pages });
  });
  after(() => Promise.all([wordpress?.stop(), site?.close()]));

  for (const [way, { options, isForeign }] of Object.entries(WAYS)) {
    for (const engine of ['chromium', 'firefox']) {
      describe(`${way}, in ${engine}`, { skip: missing(engine) }, () => {
        let browser;
        before(async () => {
          browser = await openBrowser(engine);
        });
        after(() => browser?.close());
        beforeEach(() => wordpress.options({ ...DEFAULTS, ...options }));

        const open = (post) => openThread(browser, post, { isForeign });

        it('is published', async () => {
          const post = await publish(wordpress);
          const { page, problems } = await open(post);
          await fillIn(formOf(page), { text: 'The plums are ripe.\n\nAnd “sweet” <3' });
          await send(formOf(page));
          await commentOf(page, 'The plums are ripe.').waitFor();
          await formOf(page).getByText('Your comment has been published.').waitFor();
          assert.equal(await textIn(formOf(page)), '');

          const [stored, ...others] = await storedComments(wordpress, post);
          assert.deepEqual(others, []);
          assert.deepEqual(
            [stored.author, stored.email, stored.parent, stored.approved],
            ['Zoë', 'zoe@example.org', '0', '1'],
          );
          assert.match(stored.text, /^The plums are ripe\.\s+And “sweet” (?:<|&lt;)3$/);
          await page.reload();
          const [shown, ...more] = await shownComments(page);
          assert.deepEqual(more, []);
          assert.equal(shown.text, 'The plums are ripe.\n\nAnd “sweet” <3');
          assert.deepEqual(strangers(problems), []);
          await page.close();
        });

        it('answers another', async () => {
          const post = await publish(wordpress);
          const parent = await insertComment(wordpress, {
            comment_post_ID: post,
            comment_content: 'Which stall?',
          });
          const { page } = await open(post);
          await commentOf(page, 'Which stall?').getByRole('button', { name: 'Reply' }).click();
          const form = formOf(page, 'reply-form');
          await fillIn(form, { text: 'The one at the gate.' });
          await send(form);
          await commentOf(page, 'The one at the gate.').waitFor();

          const stored = await storedComments(wordpress, post);
          assert.deepEqual(
            stored.map((comment) => comment.parent),
            ['0', String(parent)],
          );
          const shown = await shownComments(page);
          assert.deepEqual(
            shown.map(({ text, depth }) => [text, depth]),
            [
              ['Which stall?', 1],
              ['The one at the gate.', 2],
            ],
          );
          await page.close();
        });

        if (engine !== 'chromium') return;

        it('waits for a moderator, which its author is told, also later', async () => {
          await wordpress.options({ comment_moderation: 1 });
          const post = await publish(wordpress);
          const { page } = await open(post);
          await fillIn(formOf(page), { text: 'First!' });
          await send(formOf(page));
          await commentOf(page, 'First!').getByText(AWAITING).waitFor();
          assert.equal(await page.getByText('has been published').count(), 0);
          assert.equal(await textIn(formOf(page)), '');

          await page.reload();
          await commentOf(page, 'First!').getByText(AWAITING).waitFor();
          const other = await open(post);
          assert.deepEqual(await shownComments(other.page), []);
          const stored = await storedComments(wordpress, post);
          assert.deepEqual(
            stored.map(({ approved }) => approved),
            ['0'],
          );

          await wordpress.php("wp_set_comment_status($data['id'], 'approve');", stored[0]);
          await page.reload();
          await commentOf(page, 'First!').waitFor();
          assert.equal((await shownComments(page)).length, 1);
          assert.equal(await page.getByText(AWAITING).count(), 0);
          await Promise.all([page.close(), other.page.close()]);
        });

        it('is not called published when WordPress puts it in the bin', async () => {
          await wordpress.options({ disallowed_keys: 'buy-pills' });
          const post = await publish(wordpress);
          const { page } = await open(post);
          await fillIn(formOf(page), { text: 'You should buy-pills here' });
          await send(formOf(page));
          await page
            .getByText(/awaiting|approved before|not (?:accepted|published)/)
            .first()
            .waitFor();
          assert.equal(await page.getByText('has been published').count(), 0);
          const stored = await storedComments(wordpress, post);
          assert.deepEqual(
            stored.map(({ approved }) => approved),
            ['trash'],
          );
          await page.close();
        });

        /** What the server refuses: the reader reads why, and keeps the text. */
        async function refused(page, post, { text, reason, count }) {
          await send(formOf(page));
          await formOf(page).getByText(reason).first().waitFor();
          assert.equal(await textIn(formOf(page)), text);
          assert.equal((await storedComments(wordpress, post)).length, count);
          await page.reload();
          await shownComments(page);
          assert.equal(await textIn(formOf(page)), text, 'also after a reload');
          await page.close();
        }

        it('is refused when it has been said already', async () => {
          const post = await publish(wordpress);
          const { page } = await open(post);
          const text = 'Twice is too much.';
          await fillIn(formOf(page), { text });
          await send(formOf(page));
          await commentOf(page, text).waitFor();
          await fillIn(formOf(page), { text });
          await refused(page, post, { text, reason: /already/, count: 1 });
        });

        it('is refused when it comes too soon', async () => {
          await wordpress.options({ news_elements_no_flood: 0 });
          const post = await publish(wordpress);
          const { page } = await open(post);
          await fillIn(formOf(page), { text: 'One more thing.' });
          await insertComment(wordpress, {
            comment_post_ID: post,
            comment_content: 'One thing.',
            comment_author_IP: '127.0.0.1',
          });
          await refused(page, post, { text: 'One more thing.', reason: /too quickly/, count: 1 });
        });

        it('is refused when comments have been closed meanwhile', async () => {
          const post = await publish(wordpress);
          const { page } = await open(post);
          const text = 'A long answer.';
          await fillIn(formOf(page), { text });
          await wordpress.php(
            "wp_update_post(['ID' => $data['post'], 'comment_status' => 'closed']);",
            { post },
          );
          await send(formOf(page));
          await formOf(page)
            .getByText(/closed/)
            .first()
            .waitFor();
          assert.equal(await textIn(formOf(page)), text);
          assert.deepEqual(await storedComments(wordpress, post), []);
          await page.close();
        });

        it('is refused with an address that WordPress does not believe', async () => {
          const post = await publish(wordpress);
          const { page } = await open(post);
          const text = 'Write to me.';
          await fillIn(formOf(page), { text, email: 'zoe@example' });
          await refused(page, post, { text, reason: /email address like/, count: 0 });
        });

        it('by a WordPress in another language is understood all the same', async () => {
          await wordpress.options({ WPLANG: 'de_DE' });
          const post = await publish(wordpress);
          const { page } = await open(post);
          const form = formOf(page);
          // The page's language may be the elements' own, too.
          await page.evaluate(() => (document.documentElement.lang = 'en'));
          await fillIn(form, { text: 'Guten Tag', email: 'zoe@example' });
          await send(form);
          await form
            .getByText(/email address like/)
            .first()
            .waitFor();
          assert.equal(await textIn(form), 'Guten Tag');
          await form.getByLabel(/^Email/).fill('zoe@example.org');
          await send(form);
          await commentOf(page, 'Guten Tag').waitFor();
          assert.equal((await storedComments(wordpress, post)).length, 1);
          await page.close();
        });
      });
    }
  }

  describe(
    'by a guest on another site, where REST is for members',
    { skip: missing('chromium') },
    () => {
      let browser;
      before(async () => {
        browser = await openBrowser();
      });
      after(() => browser?.close());

      it('is not lost, and the integrator is told what to do', async () => {
        await wordpress.options(DEFAULTS);
        const post = await publish(wordpress);
        const { page, problems } = await openThread(browser, post, { isForeign: true });
        const text = 'I have no account.';
        await fillIn(formOf(page), { text });
        for (let time = 0; time < 2; time += 1) {
          await send(formOf(page));
          await formOf(page)
            .getByText(/log in/)
            .first()
            .waitFor();
        }
        assert.equal(await textIn(formOf(page)), text);
        assert.deepEqual(await storedComments(wordpress, post), []);
        const ours = problems.filter((problem) => problem.startsWith('<comment-section>'));
        assert.equal(ours.length, 1, problems.join('\n'));
        assert.match(ours[0], /rest_allow_anonymous_comments/);
        await page.close();
      });
    },
  );
});
