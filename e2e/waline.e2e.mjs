/**
 * Comments on a real Waline: reading, writing, waiting, and everything that it refuses. What is
 * asserted is what readers see and what the database then holds.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missingWaline, startWaline } from './servers/waline.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { commentOf, fillIn, formOf, send, shownComments, textIn } from './support/comments.mjs';
import { openPage } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { html, script } from './support/uses.mjs';

const CHINESE = [
  '第一层：这是好消息！',
  '第二层：同意。',
  '第三层：名单在哪里？',
  '第四层：在网站上。',
  '第五层：谢谢。',
];
const EVIL =
  'Look **here** <img src=x onerror="alert(1)"> <a href="javascript:alert(2)">there</a> <style>body{display:none}</style>';

let site;
const pages = {};
before(async () => {
  site = await openSite({ pages });
});
after(() => site?.close());

let threads = 0;
/** A thread of its own for each test. */
const newThread = () => `/story-${(threads += 1)}/`;

/** Opens a page of another origin with the comments of a thread. */
async function openThread(browser, waline, thread, attributes = '') {
  pages[`${thread.slice(0, -1)}.html`] = html(
    `<comment-section source="waline" endpoint="${waline.url}" thread="${thread}" ${attributes}></comment-section>`,
    script('cdn/news-elements.js'),
  );
  const opened = await openPage(browser, site, `${thread.slice(0, -1)}.html`, {
    servers: [waline],
  });
  await shownComments(opened.page);
  return opened;
}

/** Writes by Waline's own API, as another reader. Gives the id. */
async function write(waline, url, comment, more = {}) {
  const { objectId } = await waline.post('api/comment', { url, comment, nick: 'Mei', ...more });
  return objectId;
}

const stored = async (waline, url) =>
  (
    await waline.sql(
      `SELECT id, IFNULL(pid, 0), nick, mail, status, comment FROM wl_Comment WHERE url = '${url}' ORDER BY id`,
    )
  )
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const [id, pid, nick, mail, status, comment] = row.split('\t');
      return { id, pid, nick, mail, status, comment };
    });

/** Third parties that a page has called. */
const strangers = (problems) => problems.filter((text) => text.startsWith('a request to'));

describe('a Waline', { skip: missingWaline() }, () => {
  for (const engine of ['chromium', 'firefox']) {
    describe(`as it comes, in ${engine}`, { skip: missing(engine) }, () => {
      let browser;
      let waline;
      before(async () => {
        [browser, waline] = await Promise.all([openBrowser(engine), startWaline()]);
      });
      after(() => Promise.all([browser?.close(), waline?.stop()]));

      it('shows a thread that is five deep, in its order, without its pictures', async () => {
        const thread = newThread();
        let pid;
        let rid;
        for (const text of CHINESE) {
          pid = await write(waline, thread, text, pid ? { pid, rid } : {});
          rid ??= pid;
        }
        const { page, problems } = await openThread(browser, waline, thread);
        assert.deepEqual(
          (await shownComments(page)).map(({ text, depth }) => [text, depth]),
          CHINESE.map((text, index) => [text, index + 1]),
        );
        assert.deepEqual(strangers(problems), []);
        await page.close();
      });

      it('is no way to run, restyle or phone home', async () => {
        const thread = newThread();
        await write(waline, thread, EVIL);
        const { page, problems } = await openThread(browser, waline, thread);
        const [{ text }] = await shownComments(page);
        assert.match(text, /^Look here/);
        assert.ok(await page.locator('body').isVisible());
        assert.deepEqual(problems, []);
        await page.close();
      });

      it('gives a long thread page by page', async () => {
        const thread = newThread();
        await waline.sql(
          `INSERT INTO wl_Comment (url, nick, comment, status, insertedAt) SELECT '${thread}', 'Jo',
            CONCAT('Comment ', seq), 'approved', FROM_UNIXTIME(1700000000 + seq) FROM seq_1_to_130`,
        );
        const { page } = await openThread(browser, waline, thread, 'sort="oldest" page-size="50"');
        await page.getByRole('heading', { name: '130 comments' }).waitFor();
        for (const count of [100, 130]) {
          await page.getByRole('button', { name: /more comments/i }).click();
          await commentOf(page, new RegExp(`Comment ${count}$`, 'm')).waitFor();
        }
        const shown = await shownComments(page);
        assert.deepEqual(
          shown.map(({ text }) => text),
          Array.from({ length: 130 }, (_, index) => `Comment ${index + 1}`),
        );
        await page.close();
      });

      it('publishes a comment, and an answer to it', async () => {
        const thread = newThread();
        const { page, problems } = await openThread(browser, waline, thread);
        await fillIn(formOf(page), { text: 'The plums are **ripe**.' });
        await send(formOf(page));
        await commentOf(page, 'The plums are ripe.').waitFor();
        assert.equal(await textIn(formOf(page)), '');

        await commentOf(page, 'The plums are').getByRole('button', { name: 'Reply' }).click();
        const form = formOf(page, 'reply-form');
        await fillIn(form, { text: 'Which stall?' });
        await send(form);
        await commentOf(page, 'Which stall?').waitFor();

        const [first, second, ...others] = await stored(waline, thread);
        assert.deepEqual(others, []);
        assert.deepEqual(
          [first.nick, first.mail, first.comment],
          ['Zoë', 'zoe@example.org', 'The plums are **ripe**.'],
        );
        assert.deepEqual([second.pid, second.nick], [first.id, 'Zoë']);
        await page.reload();
        assert.deepEqual(
          (await shownComments(page)).map(({ text, depth }) => [text, depth]),
          [
            ['The plums are ripe.', 1],
            ['Which stall?', 2],
          ],
        );
        assert.deepEqual(strangers(problems), []);
        await page.close();
      });

      it('refuses what has been said already; the text stays', async () => {
        const thread = newThread();
        const { page } = await openThread(browser, waline, thread);
        for (const wanted of [commentOf(page, 'Twice.'), formOf(page).getByText(/already/)]) {
          await fillIn(formOf(page), { text: 'Twice.' });
          await send(formOf(page));
          await wanted.first().waitFor();
        }
        assert.equal(await textIn(formOf(page)), 'Twice.');
        assert.equal((await stored(waline, thread)).length, 1);
        await page.close();
      });
    });
  }

  describe('for readers who do more than write', { skip: missing('chromium') }, () => {
    let browser;
    let waline;
    before(async () => {
      [browser, waline] = await Promise.all([openBrowser(), startWaline()]);
    });
    after(() => Promise.all([browser?.close(), waline?.stop()]));

    const likesOf = async (thread) =>
      Number(
        await waline.sql(`SELECT IFNULL(\`like\`, 0) FROM wl_Comment WHERE url = '${thread}'`),
      );

    it('counts a vote, which the browser remembers', async () => {
      const thread = newThread();
      await write(waline, thread, 'Plums!');
      const { page } = await openThread(browser, waline, thread);
      const vote = page.getByRole('button', { name: 'Upvote' });
      await vote.click();
      await page.getByText('1', { exact: true }).waitFor();
      assert.equal(await likesOf(thread), 1);
      assert.equal(await vote.getAttribute('aria-pressed'), 'true');
      await page.reload();
      await vote.waitFor();
      assert.equal(await vote.getAttribute('aria-pressed'), 'true', 'after a reload');
      await page.close();
    });

    it('offers a guest nothing that it would refuse', async () => {
      const thread = newThread();
      const { page } = await openThread(browser, waline, thread);
      await fillIn(formOf(page), { text: 'Mine.' });
      await send(formOf(page));
      await commentOf(page, 'Mine.').waitFor();
      await page.getByRole('button', { name: 'Reply' }).waitFor();
      assert.equal(await page.getByRole('button', { name: /^(?:Edit|Delete)/ }).count(), 0);
      await page.close();
    });

    it('lets a member change a comment, and delete it after a second thought', async () => {
      const member = { email: 'ada@example.org', password: 'a password' };
      await waline.post('api/user', { display_name: 'Ada', url: '', ...member });
      const { token } = await waline.post('api/token', { ...member, code: '' });
      const thread = newThread();
      const path = `${thread.slice(0, -1)}.html`;
      pages[`${thread}page.js`] = `
        import { WalineCommentSource } from '/dist/cdn/news-elements.js';
        document.querySelector('comment-section').source = new WalineCommentSource(
          ${JSON.stringify({ endpoint: waline.url, thread, token })});`;
      pages[path] = html(
        `<comment-section></comment-section><script type="module" src="${thread}page.js"></script>`,
      );
      const { page } = await openPage(browser, site, path, { servers: [waline] });
      await page.clock.install();
      await shownComments(page);
      await formOf(page)
        .getByLabel(/^Comment/)
        .fill('The plumms are ripe.');
      await send(formOf(page));
      await commentOf(page, 'The plumms').getByRole('button', { name: 'Edit' }).click();
      const form = formOf(page, 'edit-form');
      await form.getByLabel(/^Comment/).fill('The plums are ripe.');
      await form.getByRole('button', { name: 'Save changes' }).click();
      await commentOf(page, 'The plums').waitFor();
      assert.equal((await stored(waline, thread))[0].comment, 'The plums are ripe.');
      await page.reload();
      const [{ author, text }] = await shownComments(page);
      assert.match(author, /^Ada/);
      assert.equal(text, 'The plums are ripe.');

      const remove = commentOf(page, 'The plums').getByRole('button', { name: 'Delete' });
      await remove.click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.clock.fastForward('01:00');
      assert.equal((await stored(waline, thread)).length, 1, 'it was undone');
      await remove.click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      // The time to undo runs when focus and pointer are elsewhere.
      await formOf(page)
        .getByLabel(/^Comment/)
        .focus();
      await page.mouse.move(0, 0);
      await page.clock.fastForward('01:00');
      await page.getByRole('heading', { name: 'There are no comments yet' }).waitFor();
      assert.deepEqual(await stored(waline, thread), []);
      await page.close();
    });
  });

  /** A server for one setting, with a form that has been sent. */
  async function sendTo(variables, use, { text = 'A word from a guest.' } = {}) {
    const [browser, waline] = await Promise.all([openBrowser(), startWaline(variables)]);
    try {
      const thread = newThread();
      const { page, problems } = await openThread(browser, waline, thread);
      await fillIn(formOf(page), { text });
      await send(formOf(page));
      await use({ browser, waline, thread, page, problems, form: formOf(page) });
    } finally {
      await Promise.all([browser.close(), waline.stop()]);
    }
  }

  describe('with a setting', { skip: missing('chromium') }, () => {
    it('COMMENT_AUDIT holds a comment, which its author is told, also later', () =>
      sendTo({ COMMENT_AUDIT: 'true' }, async ({ browser, waline, thread, page }) => {
        const waiting = commentOf(page, 'A word').getByText('awaiting moderation');
        await waiting.waitFor();
        await page.reload();
        await waiting.waitFor();
        const other = await (await browser.newContext()).newPage();
        await other.goto(page.url());
        assert.deepEqual(await shownComments(other), []);

        await waline.sql("UPDATE wl_Comment SET status = 'approved'");
        await page.reload();
        await commentOf(page, 'A word').waitFor();
        assert.equal((await shownComments(page)).length, 1);
        assert.equal(await waiting.count(), 0);
        assert.equal((await stored(waline, thread)).length, 1);
      }));

    it('FORBIDDEN_WORDS rejects a comment, which is not called published', () =>
      sendTo(
        { FORBIDDEN_WORDS: 'pills' },
        async ({ page, waline, thread }) => {
          await page
            .getByText(/not (?:accepted|published)/)
            .first()
            .waitFor();
          assert.equal(await page.getByText('has been published').count(), 0);
          assert.equal((await stored(waline, thread))[0].status, 'spam');
        },
        { text: 'Buy pills here' },
      ));

    it('IPQPS refuses a comment that comes too soon; the text stays', () =>
      sendTo({ IPQPS: '60' }, async ({ page, form, waline, thread }) => {
        await commentOf(page, 'A word').waitFor();
        await fillIn(form, { text: 'One more thing.' });
        await send(form);
        await form
          .getByText(/too quickly/)
          .first()
          .waitFor();
        assert.equal(await textIn(form), 'One more thing.');
        await page.reload();
        await shownComments(page);
        assert.equal(await textIn(form), 'One more thing.', 'also after a reload');
        assert.equal((await stored(waline, thread)).length, 1);
      }));

    it('LOGIN=force keeps a comment out: it is not lost, and the console says why', () =>
      sendTo({ LOGIN: 'force' }, async ({ page, form, problems, waline, thread }) => {
        await form
          .getByText(/log in/)
          .first()
          .waitFor();
        assert.equal(await textIn(form), 'A word from a guest.');
        assert.deepEqual(await stored(waline, thread), []);
        const ours = problems.filter((problem) => problem.startsWith('<comment-section>'));
        assert.equal(ours.length, 1, problems.join('\n'));
        assert.match(ours[0], /unset LOGIN/);
        await page.close();
      }));
  });
});
