import { expect, fixture, html } from '@open-wc/testing';
import type { CommentField } from '../../models/comment.js';
import { CommentSourceError, type CommentOutcome } from '../../sources/comment-source.js';
import {
  announced,
  answer,
  errorsIn,
  field,
  find,
  forgetEverything,
  listen,
  next,
  open,
  submit,
  text,
  type,
  write,
} from '../../testing/comment-form-page.js';
import { focused } from '../../testing/focused.js';
import { MemorySource } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentForm } from './comment-form.js';

const isSame = (actual: unknown, expected: unknown): void => {
  expect(actual === expected).to.equal(true);
};
const labels = (element: CommentForm): string[] =>
  [...(element.shadowRoot?.querySelectorAll('label:not([inert] *)') ?? [])].map((label) =>
    (label as HTMLElement).innerText.trim(),
  );
const describedBy = (control: HTMLElement): string[] =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (control.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '')
    .map((text) => text.replace(/\s+/g, ' ').trim());
const summary = (element: CommentForm): HTMLElement =>
  find(element, '[part=summary]') as HTMLElement;
const button = (element: CommentForm): HTMLElement =>
  find(element, '[part=submit-button]') as HTMLElement;
const problems = (element: CommentForm): Promise<void> =>
  waitUntil(() => errorsIn(element).length > 0, 'no problem is shown');

/** A promise and how to settle it. */
function gate<Value>(): {
  promise: Promise<Value>;
  settle: (value: Value) => void;
  fail: (error: unknown) => void;
} {
  let settle!: (value: Value) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { promise, settle, fail };
}

describe('<comment-form>', () => {
  beforeEach(forgetEverything);

  describe('asks for', () => {
    it('a comment, name, email and website', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      expect(text(element, 'heading')).to.equal('Leave a comment');
      expect(text(element, 'notice')).to.equal(
        'Your email address will not be published. Required fields are marked *',
      );
      expect(labels(element)).to.deep.equal(['Comment', 'Name', 'Email', 'Website']);
      expect(button(element).innerText).to.equal('Post comment');
      await expect(element).to.be.accessible();
    });

    it('what the page wants, and marks what is required in words', async () => {
      const element = await open(
        html`<comment-form fields="name! website" consent></comment-form>`,
      );
      expect(labels(element).slice(0, 3)).to.deep.equal(['Comment', 'Name', 'Website']);
      expect(text(element, 'notice')).to.equal('Required fields are marked *');
      expect([field(element, 'name').required, field(element, 'website').required]).to.deep.equal([
        true,
        false,
      ]);
      const mark = (name: string): string =>
        field(element, name as CommentField)
          .closest('.field')
          ?.querySelector('.label')?.textContent ?? '';
      expect(mark('body')).to.contain('*');
      expect(mark('name')).to.contain('*');
      expect(mark('website')).to.contain('(optional)');
      expect(labels(element).at(-1)).to.match(
        /^Save .* in this browser for the next time I comment\.$/,
      );
      await expect(element).to.be.accessible();
    });

    it('nothing but the comment, if the page wants so', async () => {
      const element = await open(html`<comment-form fields="" consent></comment-form>`);
      expect(labels(element)).to.deep.equal(['Comment']);
    });

    it('CF-2 what browsers can fill in', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      const tokens = (['name', 'email', 'website'] as const).map((name) => [
        field(element, name).getAttribute('autocomplete'),
        field(element, name).type,
      ]);
      expect(tokens).to.deep.equal([
        ['name', 'text'],
        ['email', 'email'],
        ['url', 'url'],
      ]);
      expect(field(element, 'body').hasAttribute('autocomplete')).to.equal(false);
      expect(field(element, 'body').dir).to.equal('auto');
    });

    it('an answer, with the name of whom one answers', async () => {
      const element = await open(
        html`<comment-form parent="1" reply-to="Thea" heading-level="4"></comment-form>`,
      );
      expect(text(element, 'heading')).to.equal('Reply to Thea');
      expect(find(element, 'h2')?.ariaLevel).to.equal('4');
      expect(text(element, 'cancel-button')).to.equal('Cancel reply');
      await expect(element).to.be.accessible();
    });

    it('no text in another field when the fields change', async () => {
      const element = await open(html`<comment-form fields="name"></comment-form>`);
      type(field(element, 'name'), 'Ada');
      element.fields = 'email! website';
      await element.updateComplete;
      expect([field(element, 'email').value, field(element, 'website').value]).to.deep.equal([
        '',
        '',
      ]);
      element.fields = 'name email';
      await element.updateComplete;
      expect(field(element, 'name').value).to.equal('Ada');
      expect(field(element, 'email').value).to.equal('');
    });
  });

  describe('submits', () => {
    it('by an event with the draft, and does no more than that by itself', async () => {
      const page = await fixture(html`<div><comment-form parent="7"></comment-form></div>`);
      const element = page.querySelector('comment-form') as CommentForm;
      await element.updateComplete;
      write(element, '  Two\n\nlines. ');
      type(field(element, 'name'), ' Ada ');
      type(field(element, 'email'), 'ada@example.com');
      type(field(element, 'website'), 'ada.example');
      const asked = next(page, 'comment-submit');
      submit(element);
      const event = await asked;
      expect(event.detail).to.deep.equal({
        parentId: '7',
        name: 'Ada',
        email: 'ada@example.com',
        website: 'https://ada.example',
        body: '  Two\n\nlines. ',
        consent: false,
      });
      expect([event.composed, event.cancelable]).to.deep.equal([true, true]);
      await element.updateComplete;
      expect(field(element, 'body').value).to.equal('  Two\n\nlines. ');
      element.reset();
      await waitUntil(() => !localStorage.length, 'the draft is still there');
    });

    it('CF-13 inside of a form of the page, which is not submitted and gets no field', async () => {
      const outer = await fixture<HTMLFormElement>(
        html`<form><comment-form fields="name"></comment-form></form>`,
      );
      let submits = 0;
      outer.addEventListener('submit', (event) => {
        event.preventDefault();
        submits += 1;
      });
      const element = outer.querySelector('comment-form') as CommentForm;
      await element.updateComplete;
      const drafts = answer(element);
      write(element, 'Text.');
      submit(element);
      await waitUntil(() => drafts.length === 1);
      expect(submits).to.equal(0);
      expect([...new FormData(outer).keys()]).to.deep.equal([]);
    });

    it('CF-17 and keeps who comments, shows and says once what became of the comment', async () => {
      const said = await listen();
      const element = await open(html`<comment-form></comment-form>`);
      const waiting = gate<CommentOutcome>();
      const drafts = answer(element, () => waiting.promise);
      write(element, 'Text.');
      type(field(element, 'name'), 'Ada');
      button(element).focus();
      submit(element);
      await waitUntil(() => text(element, 'status') === 'Sending your comment…');
      expect(button(element).ariaDisabled).to.equal('true');
      expect(button(element).hasAttribute('disabled')).to.equal(false);
      expect(element.matches(':state(pending)')).to.equal(true);
      submit(element);
      const submitted = next(element, 'comment-submitted');
      waiting.settle({ state: 'published' });
      expect((await submitted).detail).to.deep.equal({ state: 'published' });
      await element.updateComplete;
      expect(drafts, 'once').to.have.lengthOf(1);
      expect(text(element, 'status')).to.equal('Your comment has been published.');
      expect(element.matches(':state(sent)')).to.equal(true);
      expect([field(element, 'body').value, field(element, 'name').value]).to.deep.equal([
        '',
        'Ada',
      ]);
      isSame(focused(), button(element));
      await waitUntil(() => said.length === 2);
      said.stop();
      expect(said).to.deep.equal(['Sending your comment…', 'Your comment has been published.']);
      await expect(element).to.be.accessible();
      write(element, 'Another.');
      await element.updateComplete;
      expect(text(element, 'status'), 'that was the other one').to.equal('');
    });

    for (const [state, told, sentence, kept] of [
      ['pending', 'pending', 'Your comment is awaiting moderation.', ''],
      [
        'unknown',
        'pending',
        'Your comment has been sent. It may have to be approved before it appears.',
        '',
      ],
      ['rejected', 'rejected', 'Your comment was not accepted. Your text is still here.', 'Text.'],
    ] as const) {
      it(`and tells of a comment that is ${state}`, async () => {
        const element = await open(html`<comment-form></comment-form>`);
        answer(element, () => ({ state }));
        write(element, 'Text.');
        const submitted = next(element, 'comment-submitted');
        submit(element);
        expect((await submitted).detail.state).to.equal(told);
        await element.updateComplete;
        expect(text(element, 'status')).to.equal(sentence);
        expect(field(element, 'body').value).to.equal(kept);
        await announced(sentence);
      });
    }

    it('and keeps what is written while the comment is on its way', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      const waiting = gate<CommentOutcome>();
      answer(element, () => waiting.promise);
      write(element, 'Text.');
      submit(element);
      await waitUntil(() => element.matches(':state(pending)'));
      write(element, 'Text. And more.');
      const submitted = next(element, 'comment-submitted');
      waiting.settle({ state: 'published' });
      await submitted;
      expect(field(element, 'body').value).to.equal('Text. And more.');
    });

    it('to the source that it names, when nobody else answers', async () => {
      const source = new MemorySource();
      const element = await open(
        html`<comment-form .source=${source} parent="3" fields="name!"></comment-form>`,
      );
      write(element, 'Text.');
      type(field(element, 'name'), 'Ada');
      const submitted = next(element, 'comment-submitted');
      submit(element);
      expect((await submitted).detail.comment?.bodyText).to.equal('Text.');
      expect(source.drafts[0]?.parentId).to.equal('3');
      const others = answer(element);
      write(element, 'Other.');
      submit(element);
      await waitUntil(() => others.length === 1);
      await waitUntil(() => field(element, 'body').value === '');
      expect(source.drafts, 'the page was first').to.have.lengthOf(1);
    });

    it('to an embedded source by its name', async () => {
      const element = await open(
        html`<comment-form source="local" thread="/form-test" fields=""></comment-form>`,
      );
      write(element, 'Text.');
      const submitted = next(element, 'comment-submitted');
      submit(element);
      expect((await submitted).detail.state).to.equal('published');
    });

    it('nothing that the page cancels, though a section has answered', async () => {
      const page = await fixture(html`<div><comment-form></comment-form></div>`);
      const element = page.querySelector('comment-form') as CommentForm;
      await element.updateComplete;
      const drafts = answer(element);
      let ran = false;
      element.addEventListener('comment-submit', (event) => {
        event.respondWith(() => {
          ran = true;
          return Promise.resolve({ state: 'published' });
        });
      });
      page.addEventListener('comment-submit', (event) => {
        event.preventDefault();
      });
      write(element, 'Text.');
      submit(element);
      await waitUntil(() => drafts.length === 1);
      await element.updateComplete;
      expect(ran).to.equal(false);
      expect(field(element, 'body').value).to.equal('Text.');
      expect(text(element, 'status')).to.equal('');
    });
  });

  describe('helps when something is wrong', () => {
    it('CF-5 CF-6 CF-7 with a summary that has the focus and leads to the fields', async () => {
      const element = await open(html`<comment-form fields="name! email!"></comment-form>`);
      expect(field(element, 'body').ariaInvalid, 'not before').to.equal(null);
      type(field(element, 'email'), 'nonsense');
      submit(element);
      await problems(element);
      isSame(focused(), summary(element));
      expect(summary(element).querySelector('h3')?.innerText).to.equal('There is a problem');
      expect(summary(element).role, 'the alert is inside').to.not.equal('alert');
      expect(summary(element).querySelector('[role=alert] a')).to.exist;
      expect(errorsIn(element)).to.deep.equal([
        'Write a comment.',
        'Enter your name.',
        'Enter an email address like name@example.com.',
      ]);
      expect(element.matches(':state(failed)')).to.equal(true);
      expect(field(element, 'name').ariaInvalid).to.equal('true');
      expect(describedBy(field(element, 'email'))).to.deep.equal([
        'Error: Enter an email address like name@example.com.',
        'Your email address will not be published.',
      ]);
      await expect(element).to.be.accessible();
      summary(element).querySelectorAll('a')[2]?.click();
      isSame(focused(), field(element, 'email'));
      expect(location.hash).to.equal('');
    });

    it('also when it is one thing, and anew each time', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      submit(element);
      await problems(element);
      expect(errorsIn(element)).to.deep.equal(['Write a comment.']);
      button(element).focus();
      submit(element);
      await waitUntil(() => focused() === summary(element));
    });

    it('and takes an error back when it is corrected, not earlier', async () => {
      const element = await open(html`<comment-form fields="email!"></comment-form>`);
      write(element, 'Text.');
      submit(element);
      await problems(element);
      type(field(element, 'email'), 'ada@');
      await element.updateComplete;
      expect(field(element, 'email').ariaInvalid).to.equal('true');
      type(field(element, 'email'), 'ada@example.com');
      await element.updateComplete;
      expect(field(element, 'email').hasAttribute('aria-invalid')).to.equal(false);
      expect(describedBy(field(element, 'email'))).to.deep.equal([
        'Your email address will not be published.',
      ]);
      const drafts = answer(element);
      submit(element);
      await waitUntil(() => drafts.length === 1);
      await element.updateComplete;
      expect(find(element, '[part=summary]')).to.not.exist;
    });

    const kinds: [string, CommentSourceError | Error, RegExp][] = [
      ['a duplicate', new CommentSourceError('duplicate', 'raw'), /said this already.*change it/],
      ['too many comments', new CommentSourceError('rate-limited', 'raw'), /too quickly.*later/],
      [
        'too many comments for a time',
        new CommentSourceError('rate-limited', 'raw', { retryAfter: 90 }),
        /too quickly.*in 90 seconds/,
      ],
      ['closed comments', new CommentSourceError('closed', 'raw'), /closed.*copy/],
      ['a missing log-in', new CommentSourceError('auth-required', 'raw'), /log in/],
      ['a challenge', new CommentSourceError('challenge', 'raw'), /robot.*reload/],
      ['a full storage', new CommentSourceError('storage-full', 'raw'), /full.*make room/],
      ['a broken network', new CommentSourceError('network', 'raw'), /connection/],
      ['a refusal without a reason', new CommentSourceError('validation', 'raw'), /not accepted/],
      [
        'an error of the server',
        new CommentSourceError('unknown', 'raw'),
        /went wrong.*see whether/,
      ],
      ['an error of the page', new TypeError('raw is not a function'), /went wrong.*see whether/],
    ];
    for (const [name, error, sentence] of kinds) {
      it(`such as ${name}, in the reader's words, and keeps the text`, async () => {
        const said = await listen();
        const element = await open(html`<comment-form></comment-form>`);
        answer(element, () => Promise.reject(error));
        write(element, 'Text.');
        const failed = next(element, 'comment-failed');
        submit(element);
        const { detail } = await failed;
        expect(detail.kind).to.equal((error as Partial<CommentSourceError>).kind ?? 'unknown');
        isSame(detail.error, error);
        await element.updateComplete;
        expect(errorsIn(element)).to.have.lengthOf(1);
        expect(errorsIn(element)[0]).to.match(sentence);
        expect(errorsIn(element)[0]).to.match(/Your text is (still here|kept)/);
        expect(summary(element).textContent).to.not.contain('raw');
        isSame(focused(), summary(element));
        expect(field(element, 'body').value).to.equal('Text.');
        expect(button(element).ariaDisabled, 'it can be tried again').to.equal('false');
        await waitUntil(() => said.length === 2);
        said.stop();
        expect(said).to.deep.equal(['Sending your comment…', errorsIn(element)[0]]);
      });
    }

    it('with what the server says of the fields', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      answer(element, () =>
        Promise.reject(
          new CommentSourceError('validation', 'raw', {
            fields: { email: 'invalid', name: 'too-long', body: 'invalid' },
          }),
        ),
      );
      write(element, 'Text.');
      submit(element);
      await problems(element);
      expect(errorsIn(element)).to.deep.equal([
        'Comment: this is not accepted. Please change it.',
        'Name: this is too long. Please shorten it.',
        'Enter an email address like name@example.com.',
      ]);
      expect(field(element, 'name').ariaInvalid).to.equal('true');
    });

    it('with what the server says of a field that is not there', async () => {
      const element = await open(html`<comment-form fields=""></comment-form>`);
      answer(element, () =>
        Promise.reject(
          new CommentSourceError('validation', 'raw', { fields: { email: 'required' } }),
        ),
      );
      write(element, 'Text.');
      submit(element);
      await problems(element);
      expect(errorsIn(element)[0]).to.match(/not accepted/);
    });

    it('even if the page answers with something else', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      element.addEventListener('comment-submit', (event) => {
        event.respondWith(() => Promise.resolve(undefined as unknown as CommentOutcome));
      });
      write(element, 'Text.');
      submit(element);
      await problems(element);
      expect(field(element, 'body').value).to.equal('Text.');
    });

    it('CF-20 in the language of the page, also when that changes', async () => {
      const element = await open(html`<comment-form lang="en"></comment-form>`);
      submit(element);
      await problems(element);
      type(field(element, 'name'), 'Ada');
      element.lang = 'ar';
      await waitUntil(() => find(element, 'form')?.dir === 'rtl');
      expect(find(element, 'form')?.lang).to.equal('ar');
      expect(field(element, 'name').value, 'CF-8').to.equal('Ada');
      expect(errorsIn(element)).to.have.lengthOf(1);
    });
  });

  it('CF-16 can be reset', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    type(field(element, 'name'), 'Ada');
    submit(element);
    await problems(element);
    write(element, 'Text.');
    const before = focused();
    element.reset();
    await waitUntil(() => !find(element, '[part=summary]'));
    expect([field(element, 'body').value, field(element, 'name').value]).to.deep.equal(['', '']);
    expect(field(element, 'body').ariaInvalid).to.equal(null);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(focused() === field(element, 'body'), 'nobody pressed a button').to.equal(false);
    expect(before).to.exist;
  });

  it('CF-10 tells the integrator of fields that do not exist', async () => {
    const heard = await warnings(() =>
      open(html`<comment-form fields="name phone"></comment-form>`),
    );
    expect(heard.join(' ')).to.match(/<comment-form>.*phone/);
  });
});
