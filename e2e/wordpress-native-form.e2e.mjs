/** WordPress's own comment form, on its own page, inside of <comment-form>. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missingWordPress, startWordPress } from './servers/wordpress.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { fillIn, send, textIn } from './support/comments.mjs';
import { untilDefined } from './support/page.mjs';
import { insertComment, publish, storedComments } from './support/wordpress.mjs';

const skip = missingWordPress() || missing('chromium');

describe('the form of a WordPress', { skip }, () => {
  let wordpress;
  let browser;
  before(async () => {
    wordpress = await startWordPress();
    await wordpress.options({ news_elements_use: 'comment-form' });
    browser = await openBrowser();
  });
  after(() => Promise.all([wordpress?.stop(), browser?.close()]));

  async function open(post, options = {}) {
    const page = await browser.newPage(options);
    await page.goto(`${wordpress.url}?p=${post}`);
    return { page, form: page.locator('comment-form') };
  }

  const untilTextIs = (page, text) =>
    page.waitForFunction((wanted) => document.querySelector('#comment')?.value === wanted, text);
  const publishedOn = (page, text) => page.locator('li[id^=comment-]').getByText(text);

  for (const javaScriptEnabled of [false, true]) {
    const how = javaScriptEnabled ? 'with script' : 'without script';

    it(`sends a comment, ${how}`, async () => {
      const post = await publish(wordpress);
      const { page, form } = await open(post, { javaScriptEnabled });
      if (javaScriptEnabled) await untilDefined(page, ['comment-form']);
      await fillIn(form, { text: 'An old form still works.' });
      await send(form);
      await publishedOn(page, 'An old form still works.').waitFor();
      assert.equal(await textIn(form), '');
      const stored = await storedComments(wordpress, post);
      assert.deepEqual(
        stored.map(({ author, email, approved }) => [author, email, approved]),
        [['Zoë', 'zoe@example.org', '1']],
      );
      await page.close();
    });
  }

  it('says what is missing, without leaving the page', async () => {
    const post = await publish(wordpress);
    const { page, form } = await open(post);
    await untilDefined(page, ['comment-form']);
    const { href } = new URL(page.url());
    await fillIn(form, { text: 'Nobody said this.', name: '' });
    await send(form);
    await form.getByText('Enter your name.').first().waitFor();
    assert.equal(page.url(), href);
    assert.equal(await textIn(form), 'Nobody said this.');
    assert.deepEqual(await storedComments(wordpress, post), []);
    await page.close();
  });

  it('answers a comment below it, where WordPress moves it', async () => {
    const post = await publish(wordpress);
    const question = await insertComment(wordpress, {
      comment_post_ID: post,
      comment_author: 'Ada',
      comment_content: 'Which stall?',
    });
    const { page, form } = await open(post);
    await untilDefined(page, ['comment-form']);
    await page.getByRole('link', { name: 'Reply to Ada' }).click();
    await fillIn(form, { text: 'The one at the gate.', name: '' });
    await send(form);
    await form.getByText('Enter your name.').first().waitFor();
    await form.getByLabel(/^Name/).fill('Zoë');
    await send(form);
    await publishedOn(page, 'The one at the gate.').waitFor();
    const stored = await storedComments(wordpress, post);
    assert.deepEqual(
      stored.map(({ parent }) => parent),
      ['0', String(question)],
    );
    await page.close();
  });

  it('still has the text when WordPress has refused it and the reader goes back', async () => {
    const post = await publish(wordpress);
    const { page, form } = await open(post);
    await untilDefined(page, ['comment-form']);
    const text = 'Said twice.';
    await fillIn(form, { text });
    await send(form);
    await publishedOn(page, text).waitFor();
    await untilDefined(page, ['comment-form']);
    await fillIn(form, { text });
    await send(form);
    await page.getByText('Duplicate comment detected').waitFor();
    await page.goBack();
    await untilTextIs(page, text);
    assert.equal((await storedComments(wordpress, post)).length, 1);
    await page.close();
  });

  it('still has the text after a reload', async () => {
    const post = await publish(wordpress);
    const { page, form } = await open(post);
    await untilDefined(page, ['comment-form']);
    await form.getByLabel(/^Comment/).fill('Half a thought');
    await page.reload();
    await untilTextIs(page, 'Half a thought');
    await page.close();
  });
});
