/** Promise: a comment that was written without a connection is sent by its reader's click, and once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDrawn } from './support/page.mjs';
import { openSite } from './support/site.mjs';

const WAITING = 'Not sent yet: no connection. Your comment is kept here.';

// Firefox is driven over WebDriver BiDi here, which cannot take the line away.
describe('a comment without a connection, in chromium', { skip: missing('chromium') }, () => {
  let site;
  let browser;
  before(async () => {
    site = await openSite();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A tab with a form whose page sends comments to the server of the site. */
  async function openTab(context) {
    const { page } = await openPage(context, site, '/host.html?element=comment-form');
    await untilDrawn(page);
    await page.evaluate(() => {
      document.querySelector('comment-form').addEventListener('comment-submit', (event) => {
        event.respondWith(async () => {
          try {
            await fetch('/comments', { method: 'POST', body: event.detail.body });
          } catch (cause) {
            throw Object.assign(new Error('No line.', { cause }), { kind: 'network' });
          }
          return { state: 'published' };
        });
      });
    });
    const form = page.locator('comment-form');
    return { page, form, sendNow: form.getByRole('button', { name: 'Send now' }) };
  }

  it('waits in every tab, and is sent by one of them', async () => {
    const context = await browser.newContext();
    const sent = [];
    context.on('response', (response) => {
      const request = response.request();
      if (request.method() === 'POST') sent.push(request.postData());
    });
    const first = await openTab(context);
    await first.form.getByRole('textbox', { name: 'Comment' }).fill('From the train.');
    const second = await openTab(context);
    assert.equal(
      await second.form.getByRole('textbox', { name: 'Comment' }).inputValue(),
      'From the train.',
    );

    await context.setOffline(true);
    await first.form.getByRole('button', { name: 'Post comment' }).click();
    for (const { form, sendNow } of [first, second]) {
      await form.getByText(WAITING).waitFor();
      assert.equal(await sendNow.getAttribute('aria-disabled'), 'true');
    }

    await context.setOffline(false);
    for (const { form } of [first, second]) {
      await form.locator('[part=send-button][aria-disabled=false]').waitFor();
    }
    assert.deepEqual(sent, [], 'not without a click');

    const press = (button) => button.click();
    const [one, two] = await Promise.all(
      [first, second].map(async ({ sendNow }) => (await sendNow.elementHandle()).evaluate(press)),
    );
    assert.equal(one, two);
    const published = ({ form }) => form.getByText('Your comment has been published.').waitFor();
    await Promise.any([published(first), published(second)]);
    const taken = ({ form }) => form.getByText('may have been sent already').first().waitFor();
    await Promise.any([taken(first), taken(second)]);
    assert.deepEqual(sent, ['From the train.']);
    await context.close();
  });

  it('is still there, and still waits, when the page is opened again', async () => {
    const context = await browser.newContext();
    const { page, form } = await openTab(context);
    await form.getByRole('textbox', { name: 'Comment' }).fill('From the train.');
    await context.setOffline(true);
    await form.getByRole('button', { name: 'Post comment' }).click();
    await form.getByText(WAITING).waitFor();
    await context.setOffline(false);
    await page.reload();
    await form.getByText(WAITING).waitFor();
    await context.close();
  });
});
