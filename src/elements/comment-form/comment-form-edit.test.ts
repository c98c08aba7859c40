import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  errorsIn,
  field,
  find,
  forgetEverything,
  listen,
  next,
  open,
  submit,
  text,
  write,
} from '../../testing/comment-form-page.js';
import { MemorySource } from '../../testing/memory-source.js';
import { CommentSourceError, type CommentOutcome } from '../../sources/comment-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentEditDetail } from './comment-form.events.js';
import type { CommentForm } from './comment-form.js';

const editing = (id = '7', said = 'As it was.'): TemplateResult =>
  html`<comment-form .edit=${id} .text=${said} consent></comment-form>`;
const value = (element: CommentForm): string => field(element, 'body').value;

/** Answers for every change as a page does. Gives what was asked for. */
function answer(
  element: CommentForm,
  handler: () => Promise<CommentOutcome> = () => Promise.resolve({ state: 'published' }),
): CommentEditDetail[] {
  const asked: CommentEditDetail[] = [];
  element.addEventListener('comment-edit', (event) => {
    asked.push(event.detail);
    event.respondWith(handler);
  });
  return asked;
}

describe('<comment-form edit>', () => {
  beforeEach(forgetEverything);

  it('shows what the comment says, and asks for nothing else', async () => {
    const element = await open(editing());
    expect(value(element)).to.equal('As it was.');
    expect(text(element, 'heading')).to.equal('Edit your comment');
    expect(text(element, 'submit-button')).to.equal('Save changes');
    expect(text(element, 'cancel-button')).to.equal('Cancel editing');
    expect(element.shadowRoot?.querySelectorAll('label:not([inert] *)')).to.have.lengthOf(1);
    await expect(element).to.be.accessible();
  });

  it('asks for the change, and says what became of it', async () => {
    const said = await listen();
    const element = await open(editing());
    const asked = answer(element);
    let submits = 0;
    element.addEventListener('comment-submit', () => submits++);
    write(element, 'As it is.\n');
    const submitted = next(element, 'comment-submitted');
    submit(element);
    expect((await submitted).detail.state).to.equal('published');
    expect(asked).to.deep.equal([{ id: '7', body: 'As it is.\n' }]);
    expect(submits).to.equal(0);
    await element.updateComplete;
    expect(text(element, 'status')).to.equal('Your changes have been saved.');
    expect(value(element)).to.equal('As it is.\n');
    await waitUntil(() => said.length === 2);
    said.stop();
    expect(said).to.deep.equal(['Saving your changes…', 'Your changes have been saved.']);
    expect(Object.keys(localStorage), 'the draft').to.deep.equal([]);
  });

  it('can be cancelled by the page, by the button, and by Escape', async () => {
    const page = await fixture<HTMLElement>(html`<div>${editing()}</div>`);
    const element = page.querySelector('comment-form') as CommentForm;
    await element.updateComplete;
    const asked = answer(element);
    page.addEventListener('comment-edit', (event) => {
      event.preventDefault();
    });
    write(element, 'As it is.');
    const edit = next(page, 'comment-edit');
    submit(element);
    const event = await edit;
    expect([event.cancelable, event.composed, event.bubbles]).to.deep.equal([true, true, true]);
    await element.updateComplete;
    expect(asked, 'heard').to.have.lengthOf(1);
    expect(text(element, 'status')).to.equal('');

    let cancels = 0;
    page.addEventListener('comment-edit-cancel', () => cancels++);
    find(element, '[part=cancel-button]')?.click();
    field(element, 'body').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    expect(cancels).to.equal(2);
    expect(value(element), 'is kept for the next time').to.equal('As it is.');
  });

  it('keeps the draft of each comment apart, and from that of an answer to it', async () => {
    const element = await open(editing());
    write(element, 'A change.');
    element.edit = '8';
    element.text = 'Another.';
    await element.updateComplete;
    expect(value(element)).to.equal('Another.');
    element.edit = '';
    element.parent = '7';
    await element.updateComplete;
    expect(value(element)).to.equal('');
    element.remove();
    expect(value(await open(editing()))).to.equal('A change.');
  });

  it('keeps no draft where nothing was changed', async () => {
    const element = await open(editing());
    element.focusBody();
    write(element, 'As it was!');
    write(element, 'As it was.');
    element.remove();
    expect(value(await open(editing('7', 'As it is elsewhere.')))).to.equal('As it is elsewhere.');
  });

  it('takes over what the comment says when that comes late, but not over what is typed', async () => {
    const element = await open(editing('7', ''));
    element.text = 'As it was.';
    await element.updateComplete;
    expect(value(element)).to.equal('As it was.');
    write(element, 'Typed.');
    element.text = 'As it was, again.';
    await element.updateComplete;
    expect(value(element)).to.equal('Typed.');
  });

  it('is reset to what the comment says', async () => {
    const element = await open(editing());
    write(element, 'A change.');
    element.reset();
    await waitUntil(() => value(element) === 'As it was.');
  });

  it('by the source that it names', async () => {
    const source = new MemorySource();
    const asked: unknown[] = [];
    const editable = Object.assign(source, {
      edit: (...args: unknown[]): Promise<CommentOutcome> => {
        asked.push(args);
        return Promise.resolve({ state: 'pending' });
      },
    });
    const element = await open(editing());
    element.source = editable;
    write(element, 'As it is.');
    const submitted = next(element, 'comment-submitted');
    submit(element);
    expect((await submitted).detail.state).to.equal('pending');
    expect(asked).to.deep.equal([['7', 'As it is.']]);
    await element.updateComplete;
    expect(text(element, 'status')).to.equal('Your changes are awaiting moderation.');
  });

  it('says why it cannot be changed, and keeps the text', async () => {
    const element = await open(editing());
    answer(element, () => Promise.reject(new CommentSourceError('closed', 'raw')));
    write(element, 'As it is.');
    const failed = next(element, 'comment-failed');
    submit(element);
    expect((await failed).detail.kind).to.equal('closed');
    await element.updateComplete;
    expect(errorsIn(element)[0]).to.match(/can no longer be changed/);
    expect(value(element)).to.equal('As it is.');
  });

  it('wants a text', async () => {
    const element = await open(editing());
    const asked = answer(element);
    write(element, ' ');
    submit(element);
    await waitUntil(() => errorsIn(element).length > 0);
    expect(errorsIn(element)).to.deep.equal(['Write a comment.']);
    expect(asked).to.deep.equal([]);
  });
});
