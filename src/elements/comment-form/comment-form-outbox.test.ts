import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  announced,
  answer,
  errorsIn,
  field,
  find,
  forgetEverything,
  next,
  open,
  submit,
  text,
  write,
} from '../../testing/comment-form-page.js';
import { CommentSourceError, type CommentOutcome } from '../../sources/comment-source.js';
import type { CommentDraft } from '../../models/comment.js';
import { focused } from '../../testing/focused.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentForm } from './comment-form.js';

const form = html`<comment-form></comment-form>`;
const sendButton = (element: CommentForm): HTMLElement | null =>
  find(element, '[part=send-button]');
const waits = (element: CommentForm): Promise<void> =>
  waitUntil(() => sendButton(element), 'the comment does not wait');

/** Answers as a source does on this line. Gives the drafts that have left. */
function answerByNet(element: CommentForm, then?: () => Promise<CommentOutcome>): CommentDraft[] {
  const sent: CommentDraft[] = [];
  const asked = answer(element, () => {
    if (!navigator.onLine) throw new CommentSourceError('network', 'No net.');
    sent.push(asked.at(-1)!);
    return then?.() ?? { state: 'published' };
  });
  return sent;
}

describe('<comment-form> without a connection', () => {
  let isOnLine = true;
  const setOnLine = (value: boolean): void => {
    isOnLine = value;
    dispatchEvent(new Event(value ? 'online' : 'offline'));
  };

  before(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnLine });
  });
  after(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });
  beforeEach(() => {
    forgetEverything();
    isOnLine = false;
  });

  /** A form whose comment could not be sent. */
  async function held(content: TemplateResult = form): Promise<[CommentForm, CommentDraft[]]> {
    const element = await open(content);
    const sent = answerByNet(element);
    if (!element.isNative) write(element, 'Text.');
    submit(element);
    await waits(element);
    return [element, sent];
  }

  it('keeps the comment, says so, and sends it by a click when the line is back', async () => {
    const [element, sent] = await held();
    await announced('Not sent yet: no connection. Your comment is kept here.');
    expect(text(element, 'status')).to.contain('Not sent yet: no connection.');
    expect(errorsIn(element)).to.deep.equal([]);
    expect(element.matches(':state(waiting)')).to.equal(true);
    expect(sendButton(element)?.ariaDisabled).to.equal('true');
    await expect(element).to.be.accessible();
    sendButton(element)?.click();

    setOnLine(true);
    await announced('The connection is back. Your comment has not been sent yet.');
    await element.updateComplete;
    expect(sendButton(element)?.ariaDisabled).to.equal('false');
    expect(sent, 'not without a click').to.deep.equal([]);

    const submitted = next(element, 'comment-submitted');
    sendButton(element)?.focus();
    sendButton(element)?.click();
    await submitted;
    await element.updateComplete;
    expect(focused() === find(element, '[part=submit-button]'), 'CF-17').to.equal(true);
    expect(sent.map(({ body }) => body)).to.deep.equal(['Text.']);
    expect(sendButton(element)).to.equal(null);
    expect(text(element, 'status')).to.equal('Your comment has been published.');
    expect(field(element, 'body').value).to.equal('');
  });

  it('tells the page why', async () => {
    const element = await open(form);
    answerByNet(element);
    write(element, 'Text.');
    const failed = next(element, 'comment-failed');
    submit(element);
    expect((await failed).detail.kind).to.equal('network');
  });

  it('still shows after a reload that the comment waits, and lets it go', async () => {
    const [element] = await held();
    element.remove();
    setOnLine(true);
    const again = await open(form);
    const sent = answerByNet(again);
    await waits(again);
    expect(field(again, 'body').value).to.equal('Text.');
    sendButton(again)?.click();
    await waitUntil(() => sent.length === 1);
  });

  it('lets a source that needs no connection take it at once', async () => {
    const element = await open(form);
    answer(element);
    write(element, 'Text.');
    const submitted = next(element, 'comment-submitted');
    submit(element);
    expect((await submitted).detail.state).to.equal('published');
  });

  it('keeps another text apart from the one that waits', async () => {
    const [element] = await held();
    write(element, 'Text, changed.');
    await element.updateComplete;
    expect(sendButton(element)).to.equal(null);
    write(element, 'Text.');
    await waits(element);
    element.parent = '7';
    await element.updateComplete;
    write(element, 'Text.');
    await element.updateComplete;
    expect(sendButton(element), 'to another comment').to.equal(null);
  });

  it('sends it once, whoever asks, and from however many forms', async () => {
    const [first, sentByFirst] = await held();
    const page = document.createElement('div');
    first.after(page);
    const second = await open(form);
    const sentBySecond = answerByNet(second);
    write(second, 'Text.');
    await waits(second);
    setOnLine(true);
    await first.updateComplete;
    await second.updateComplete;
    sendButton(first)?.click();
    sendButton(first)?.click();
    sendButton(second)?.click();
    await waitUntil(() => errorsIn(second).length + errorsIn(first).length === 1);
    expect(sentByFirst.length + sentBySecond.length).to.equal(1);
    expect([...errorsIn(first), ...errorsIn(second)][0]).to.match(/may have been sent already/);
    const refused = errorsIn(first).length > 0 ? first : second;
    expect(field(refused, 'body').value, 'the text is still there').to.equal('Text.');
  });

  it('asks to look first when a tab was closed while it was sending', async () => {
    const [element] = await held();
    setOnLine(true);
    const begun = new Promise<void>((resolve) => {
      element.addEventListener('comment-submit', (event) => {
        event.respondWith(() => {
          resolve();
          return new Promise(() => undefined);
        });
      });
    });
    sendButton(element)?.click();
    await begun;
    element.remove();
    const again = await open(form);
    const sent = answerByNet(again);
    await waitUntil(() => text(again, 'status').includes('may have been sent already'));
    submit(again);
    await waitUntil(() => errorsIn(again).length === 1);
    expect(sent, 'not before the reader knows').to.deep.equal([]);
    submit(again);
    await waitUntil(() => sent.length === 1);
  });

  it('says that it may have been received when the line breaks later', async () => {
    isOnLine = true;
    const element = await open(form);
    answer(element, () => Promise.reject(new CommentSourceError('network', 'raw')));
    write(element, 'Text.');
    submit(element);
    await waitUntil(() => errorsIn(element).length === 1);
    expect(errorsIn(element)[0]).to.match(/may have been received.*see whether/);
    expect(sendButton(element)).to.equal(null);
  });

  it('waits again when the line was not there after all', async () => {
    const [element, sent] = await held();
    setOnLine(true);
    await element.updateComplete;
    isOnLine = false;
    submit(element);
    await announced('Not sent yet');
    await waits(element);
    expect(sent).to.deep.equal([]);
    setOnLine(true);
    await element.updateComplete;
    sendButton(element)?.click();
    await waitUntil(() => sent.length === 1);
  });

  it('keeps the comment of a native form, too, if somebody answers', async () => {
    const [element, sent] = await held(
      html`<comment-form>
        <form action="/post">
          <label>Comment <textarea name="comment">Text.</textarea></label>
          <button>Post</button>
        </form>
      </comment-form>`,
    );
    setOnLine(true);
    await element.updateComplete;
    sendButton(element)?.click();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]?.body).to.equal('Text.');
  });
});
