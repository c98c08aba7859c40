import { expect, html } from '@open-wc/testing';
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
import { CommentSourceError } from '../../sources/comment-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentForm } from './comment-form.js';

const decoy = (element: CommentForm): HTMLInputElement =>
  find(element, '[name=subject]') as HTMLInputElement;

describe('<comment-form> against spam', () => {
  beforeEach(forgetEverything);

  it('CF-18 has a field that nobody sees, reaches, or has filled in', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    const { width, height } = decoy(element).parentElement!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    expect(decoy(element).tabIndex).to.equal(-1);
    expect(decoy(element).autocomplete).to.equal('off');
    expect(decoy(element).closest('[aria-hidden=true][inert]')).to.exist;
    decoy(element).focus();
    expect(element.shadowRoot?.activeElement).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('sends nothing when that is filled in, loses no text, and tells the reader', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    const drafts = answer(element);
    write(element, 'Text.');
    decoy(element).value = 'Buy!';
    submit(element);
    await waitUntil(() => errorsIn(element).length === 1);
    expect(errorsIn(element)[0]).to.match(/perhaps by your browser.*send it once more/);
    await announced('perhaps by your browser');
    expect(drafts).to.deep.equal([]);
    expect(field(element, 'body').value).to.equal('Text.');
    submit(element);
    await waitUntil(() => drafts.length === 1);
  });

  it('holds what comes too fast until people could have written it', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    // Counted from the first form of the page, which is younger than the page.
    element.minSeconds = performance.now() / 1000 + 0.5;
    const drafts = answer(element);
    write(element, 'Text.');
    submit(element);
    await waitUntil(() => text(element, 'status') === 'Sending your comment…');
    submit(element);
    expect(drafts).to.deep.equal([]);
    await next(element, 'comment-submitted');
    expect(drafts).to.have.lengthOf(1);
  });

  it('leaves both to the server of a native form', async () => {
    const element = await open(
      html`<comment-form min-seconds="1000">
        <form action="/post"><textarea name="comment"></textarea><button>Post</button></form>
      </comment-form>`,
    );
    expect(decoy(element)).to.equal(null);
    const drafts = answer(element);
    element.querySelector('textarea')!.value = 'Text.';
    submit(element);
    await next(element, 'comment-submitted');
    expect(drafts).to.have.lengthOf(1);
  });

  describe('with a challenge', () => {
    const challenge = html`<comment-form>
      <div slot="challenge">
        <label>I am no robot <input type="checkbox" name="human" /></label>
        <input type="hidden" name="cf-turnstile-response" />
      </div>
    </comment-form>`;

    it('in its slot, sends what that gives', async () => {
      const element = await open(challenge);
      const drafts = answer(element);
      expect(element.querySelector('[slot]')?.checkVisibility()).to.equal(true);
      write(element, 'Text.');
      submit(element);
      await next(element, 'comment-submitted');
      write(element, 'More.');
      element.querySelector<HTMLInputElement>('[type=hidden]')!.value = 'token';
      submit(element);
      await next(element, 'comment-submitted');
      expect(drafts.map((draft) => draft.challenge)).to.deep.equal([undefined, 'token']);
      await expect(element).to.be.accessible();
    });

    it('of the page, sends what a listener adds', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      element.addEventListener('comment-submit', ({ detail }) => {
        detail.challenge = 'token';
      });
      const drafts = answer(element);
      write(element, 'Text.');
      submit(element);
      await next(element, 'comment-submitted');
      expect(drafts[0]?.challenge).to.equal('token');
    });

    it('says what to do when the source asks for it', async () => {
      const element = await open(challenge);
      answer(element, () => Promise.reject(new CommentSourceError('challenge', 'raw')));
      write(element, 'Text.');
      submit(element);
      await waitUntil(() => errorsIn(element).length === 1);
      expect(errorsIn(element)[0]).to.match(/robot.*do the check above the button/);
      expect(field(element, 'body').value).to.equal('Text.');
    });
  });
});
