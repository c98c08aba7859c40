import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  answer,
  field,
  find,
  forgetEverything,
  listen,
  open,
  text,
  write,
} from '../../testing/comment-form-page.js';
import { focused } from '../../testing/focused.js';
import { withKeys } from '../../testing/keys.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentForm } from './comment-form.js';

const key = (element: CommentForm, init: KeyboardEventInit): void => {
  field(element, 'body').dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
};

describe('<comment-form> on the keyboard', () => {
  beforeEach(forgetEverything);

  withKeys('goes through its fields in their order', async () => {
    const element = await open(html`<comment-form consent parent="1"></comment-form>`);
    element.focusBody();
    const order = ['body', 'name', 'email', 'website', 'consent'];
    for (const id of order) {
      expect(focused()?.id).to.equal(id);
      await sendKeys({ press: 'Tab' });
    }
    expect(focused()?.textContent.trim()).to.equal('Post comment');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent.trim()).to.equal('Cancel reply');
  });

  withKeys('CF-12 Enter sends from a line, and begins a new one in the comment', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    const drafts = answer(element);
    element.focusBody();
    await sendKeys({ type: 'One' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'two.' });
    expect(drafts).to.have.lengthOf(0);
    field(element, 'name').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => drafts.length === 1);
    expect(drafts[0]?.body).to.equal('One\ntwo.');
  });

  withKeys('CF-12 Ctrl + Enter sends from the comment', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    const drafts = answer(element);
    element.focusBody();
    await sendKeys({ type: 'Text.' });
    await sendKeys({ press: 'Control+Enter' });
    await waitUntil(() => drafts.length === 1);
    expect(drafts[0]?.body).to.equal('Text.');
    expect(text(element, 'shortcut')).to.match(/(Ctrl|⌘) \+ Enter/);
  });

  it('CF-12 ⌘ + Enter, too, unless the page does not want it', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    const drafts = answer(element);
    write(element, 'Text.');
    key(element, { key: 'Enter', metaKey: true });
    await waitUntil(() => drafts.length === 1);
    element.noShortcut = true;
    await element.updateComplete;
    expect(find(element, '[part=shortcut]')).to.not.exist;
    await waitUntil(() => !element.matches(':state(pending)'));
    write(element, 'Text.');
    let submits = 0;
    element.form?.addEventListener('submit', () => {
      submits += 1;
    });
    key(element, { key: 'Enter', metaKey: true });
    expect(submits).to.equal(0);
  });

  it('CF-12 leaves the keys of an input method alone', async () => {
    const element = await open(html`<comment-form parent="1"></comment-form>`);
    let requests = 0;
    const count = (): void => {
      requests += 1;
    };
    element.addEventListener('comment-reply-cancel', count);
    element.form?.addEventListener('submit', count);
    const body = field(element, 'body');
    key(element, { key: 'Enter', ctrlKey: true, isComposing: true });
    key(element, { key: 'Escape', isComposing: true });
    // Safari: the key that ends a composition comes after its end.
    body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    body.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    key(element, { key: 'Escape' });
    expect(requests).to.equal(0);
    await waitUntil(() => {
      key(element, { key: 'Escape' });
      return requests > 0;
    });
  });

  withKeys('Escape ends a reply, with its text kept, and nothing else', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    let cancelled = 0;
    element.addEventListener('comment-reply-cancel', () => {
      cancelled += 1;
    });
    element.focusBody();
    await sendKeys({ type: 'Text.' });
    await sendKeys({ press: 'Escape' });
    expect(cancelled).to.equal(0);
    element.replyTo = 'Thea';
    await element.updateComplete;
    await sendKeys({ press: 'Escape' });
    expect(cancelled).to.equal(1);
    expect(field(element, 'body').value).to.equal('Text.');
    find(element, '[part=cancel-button]')?.click();
    expect(cancelled).to.equal(2);
  });

  it('takes what is pasted and dropped as plain text, and lets nobody keep it out', async () => {
    const element = await open(html`<comment-form markup="markdown"></comment-form>`);
    const body = field(element, 'body');
    expect(body.localName).to.equal('textarea');
    expect(body.isContentEditable).to.equal(false);
    for (const type of ['paste', 'dragover', 'drop']) {
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      expect(body.dispatchEvent(event), type).to.equal(true);
    }
  });
});

describe('<comment-form max-length>', () => {
  beforeEach(forgetEverything);

  const counter = (element: CommentForm): string => text(element, 'counter');

  it('CF-11 says the limit before, and counts near it only', async () => {
    const element = await open(html`<comment-form max-length="100"></comment-form>`);
    const hint = element.shadowRoot?.getElementById(
      field(element, 'body').getAttribute('aria-describedby') ?? '',
    );
    expect(hint?.textContent).to.equal('Characters at most: 100');
    element.focusBody();
    write(element, 'x'.repeat(89));
    await element.updateComplete;
    expect(counter(element)).to.equal('');
    write(element, 'x'.repeat(90));
    await waitUntil(() => counter(element) === 'Characters left: 10');
    expect(find(element, '[part=counter]')?.ariaHidden).to.equal('true');
    write(element, 'x'.repeat(101));
    await waitUntil(() => counter(element) === 'Characters too many: 1');
    expect(field(element, 'body').value, 'nothing is cut off').to.have.lengthOf(101);
    await expect(element).to.be.accessible();
  });

  it('CF-11 counts what readers see as one character', async () => {
    const element = await open(html`<comment-form max-length="10"></comment-form>`);
    element.focusBody();
    write(element, '👩‍👩‍👧‍👦'.repeat(8));
    await element.updateComplete;
    expect(counter(element)).to.equal('');
    write(element, '👩‍👩‍👧‍👦'.repeat(9));
    await waitUntil(() => counter(element) === 'Characters left: 1');
    write(element, '👩‍👩‍👧‍👦'.repeat(11));
    element.form?.requestSubmit();
    await waitUntil(() => text(element, 'summary').includes('too long'));
  });

  it('CF-11 is said once for fifty keystrokes', async () => {
    const element = await open(html`<comment-form max-length="60"></comment-form>`);
    const said = await listen();
    element.focusBody();
    await waitUntil(() => {
      write(element, 'x'.repeat(59));
      return counter(element) !== '';
    });
    for (let length = 10; length <= 58; length += 1) write(element, 'x'.repeat(length));
    await waitUntil(() => said.length > 0, 'nothing is said');
    said.stop();
    expect(said).to.deep.equal(['Characters left: 2']);
  });
});
