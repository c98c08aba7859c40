/** Readers who are logged in to a real WordPress, on its own pages. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { missingWordPress, startWordPress } from './servers/wordpress.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { commentOf, formOf, send, shownComments, textIn } from './support/comments.mjs';
import { insertComment, publish, storedComments } from './support/wordpress.mjs';

const skip = missingWordPress() || missing('chromium');

describe('a member of a WordPress', { skip }, () => {
  let wordpress;
  let browser;
  let page;
  let post;
  before(async () => {
    wordpress = await startWordPress();
    await wordpress.options({ news_elements_use: 'comment-section' });
    browser = await openBrowser();
  });
  after(() => Promise.all([wordpress?.stop(), browser?.close()]));
  beforeEach(async () => {
    post = await publish(wordpress);
    page = await browser.newPage();
    await logIn('reader');
  });

  /** As its login page does, which moves the focus while a test fills in its fields. */
  async function logIn(user) {
    const response = await page.request.post(`${wordpress.url}wp-login.php`, {
      form: { log: user, pwd: `${user}-pass`, redirect_to: wordpress.url },
    });
    assert.equal(response.url(), wordpress.url);
  }

  async function open() {
    await page.goto(`${wordpress.url}?p=${post}`);
    await shownComments(page);
  }
  const write = (text) =>
    formOf(page)
      .getByLabel(/^Comment/)
      .fill(text);

  it('is not asked for a name and writes under the one that WordPress knows', async () => {
    await open();
    assert.equal(await formOf(page).getByRole('textbox').count(), 1);
    await write('Members know more.');
    await send(formOf(page));
    await commentOf(page, 'Members know more.').getByText('Rita Reader').waitFor();

    const [stored, ...others] = await storedComments(wordpress, post);
    assert.deepEqual(others, []);
    assert.deepEqual([stored.author, stored.approved], ['Rita Reader', '1']);
    assert.notEqual(stored.user, '0');
    await page.close();
  });

  it('changes nothing, since WordPress lets only moderators do so', async () => {
    await open();
    await write('Mine.');
    await send(formOf(page));
    await commentOf(page, 'Mine.').getByRole('button', { name: 'Reply' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^(?:Edit|Delete)/ }).count(), 0);
    await page.close();
  });

  it('who moderates changes a comment, and takes it away', async () => {
    await insertComment(wordpress, {
      comment_post_ID: post,
      comment_author: 'Zoë',
      comment_content: 'The plumms are <b>ripe</b>.',
    });
    await logIn('admin');
    await page.clock.install();
    await open();
    await commentOf(page, 'The plumms').getByRole('button', { name: 'Edit' }).click();
    const form = formOf(page, 'edit-form');
    const field = form.getByLabel(/^Comment/);
    await field.waitFor();
    assert.equal(await field.inputValue(), 'The plumms are <b>ripe</b>.');
    await field.fill('The plums are <b>ripe</b>.');
    await form.getByRole('button', { name: 'Save changes' }).click();
    await commentOf(page, 'The plums are ripe.').waitFor();
    const [{ text, author }] = await storedComments(wordpress, post);
    assert.deepEqual([text, author], ['The plums are <b>ripe</b>.', 'Zoë']);

    await commentOf(page, 'The plums').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    // The time to undo runs when focus and pointer are elsewhere.
    await formOf(page)
      .getByLabel(/^Comment/)
      .focus();
    await page.mouse.move(0, 0);
    await page.clock.fastForward('01:00');
    await page.getByRole('heading', { name: 'There are no comments yet' }).waitFor();
    const [{ approved }] = await storedComments(wordpress, post);
    assert.equal(approved, 'trash');
    await page.close();
  });

  it('is known on a page that was cached with a nonce of yesterday', async () => {
    await page.addInitScript(() => {
      window.wpApiSettings = { nonce: '0123456789' };
    });
    await open();
    await write('Late to the party.');
    await send(formOf(page));
    await commentOf(page, 'Late to the party.').getByText('Rita Reader').waitFor();
    assert.equal((await storedComments(wordpress, post)).length, 1);
    await page.close();
  });

  it('who was logged out meanwhile does not become a guest and keeps the text', async () => {
    await wordpress.options({ news_elements_anonymous_rest: 1 });
    await open();
    await write('Who am I?');
    await wordpress.php(
      "WP_Session_Tokens::get_instance(get_user_by('login', 'reader')->ID)->destroy_all();",
    );
    await send(formOf(page));
    await formOf(page)
      .getByText(/log in/)
      .first()
      .waitFor();
    assert.equal(await textIn(formOf(page)), 'Who am I?');
    assert.deepEqual(await storedComments(wordpress, post), []);
    await page.close();
  });
});
