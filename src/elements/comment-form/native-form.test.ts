import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { CommentSourceError } from '../../sources/comment-source.js';
import {
  announced,
  answer,
  errorsIn,
  forgetEverything,
  next,
  open,
  text,
  type,
} from '../../testing/comment-form-page.js';
import { focused } from '../../testing/focused.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentForm } from './comment-form.js';

/** What WordPress 6 prints (`comment_form()`), less its classes. */
const wordpress = html`<div id="respond">
  <h3 id="reply-title">Leave a Reply</h3>
  <form action="/wp-comments-post.php" method="post" id="commentform">
    <p><span id="email-notes">Your email address will not be published.</span></p>
    <p>
      <label for="comment">Comment <span class="required">*</span></label>
      <textarea id="comment" name="comment" maxlength="65525" required></textarea>
    </p>
    <p>
      <label for="author">Name <span class="required">*</span></label>
      <input id="author" name="author" type="text" autocomplete="name" required />
    </p>
    <p>
      <label for="email">Email <span class="required">*</span></label>
      <input
        id="email"
        name="email"
        type="email"
        aria-describedby="email-notes"
        autocomplete="email"
        required
      />
    </p>
    <p>
      <label for="url">Website</label>
      <input id="url" name="url" type="url" autocomplete="url" />
    </p>
    <p>
      <input id="consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" />
      <label for="consent">Save my name, email, and website in this browser.</label>
    </p>
    <p>
      <label>Town <input id="town" name="town" required /></label>
    </p>
    <p>
      <input name="submit" type="submit" id="submit" value="Post Comment" />
      <input type="hidden" name="comment_post_ID" value="5" />
      <input type="hidden" name="comment_parent" value="0" />
      <input name="reset" type="reset" value="Reset" />
    </p>
  </form>
</div>`;

const wrapped = (content: TemplateResult = wordpress): Promise<CommentForm> =>
  open(html`<comment-form>${content}</comment-form>`);
const part = (element: CommentForm, id: string): HTMLInputElement =>
  element.querySelector(`#${id}`) as HTMLInputElement;
const errorAt = (element: CommentForm, id: string): string =>
  (part(element, id).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((error) => document.getElementById(error))
    .find((node) => node?.classList.contains('news-comment-error'))?.textContent ?? '';
const fill = (element: CommentForm, body = 'Text.'): void => {
  type(part(element, 'comment'), body);
  type(part(element, 'author'), 'Ada');
  type(part(element, 'email'), 'ada@example.com');
  type(part(element, 'town'), 'Wuhu');
};

/** Submits as a reader does. Gives whether the browser would post the form now, which a test cannot bear. */
function post(element: CommentForm): boolean {
  let posts = false;
  const stop = (event: Event): void => {
    posts = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('submit', stop, { once: true });
  part(element, 'submit').click();
  removeEventListener('submit', stop);
  return posts;
}

describe('<comment-form> round a native form', () => {
  beforeEach(forgetEverything);

  it('CF-15 leaves it as it is, and shows nothing beside it', async () => {
    const page = await fixture(html`<div>${wordpress}</div>`);
    const before = page.innerHTML;
    const element = await wrapped();
    const now = document.createElement('div');
    now.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
    expect(now.innerHTML.replaceAll(/<!--.*?-->| novalidate=""/g, '')).to.equal(
      before.replaceAll(/<!--.*?-->/g, ''),
    );
    expect(element.shadowRoot?.querySelector('form, input, textarea, h2')).to.not.exist;
    expect(part(element, 'comment').checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('CF-15 lets the browser post it, if nobody answers', async () => {
    const element = await wrapped();
    fill(element);
    type(part(element, 'url'), 'https://ada.example');
    part(element, 'consent').click();
    const asked = next(element, 'comment-submit');
    expect(post(element)).to.equal(true);
    expect((await asked).detail).to.deep.equal({
      parentId: null,
      name: 'Ada',
      email: 'ada@example.com',
      website: 'https://ada.example',
      body: 'Text.',
      consent: true,
    });
    expect(part(element, 'comment').value).to.equal('Text.');
  });

  it('answers the comment that WordPress has chosen', async () => {
    const element = await wrapped();
    fill(element);
    (element.querySelector('[name=comment_parent]') as HTMLInputElement).value = '12';
    const drafts = answer(element);
    post(element);
    expect(drafts[0]?.parentId).to.equal('12');
  });

  it('does not post what the page cancels', async () => {
    const element = await wrapped();
    fill(element);
    element.addEventListener('comment-submit', (event) => {
      event.preventDefault();
    });
    expect(post(element)).to.equal(false);
  });

  it('leaves it to a script of the page that sends the form itself', async () => {
    const element = await wrapped();
    fill(element);
    const drafts = answer(element);
    element.form?.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    expect(post(element)).to.equal(false);
    expect(drafts).to.have.lengthOf(0);
  });

  it('sends it without a reload, if somebody answers', async () => {
    const element = await wrapped();
    fill(element);
    answer(element, () => ({ state: 'pending' }));
    const submitted = next(element, 'comment-submitted');
    expect(post(element)).to.equal(false);
    await submitted;
    await element.updateComplete;
    expect(text(element, 'status')).to.equal('Your comment is awaiting moderation.');
    await announced('Your comment is awaiting moderation.');
    expect([part(element, 'comment').value, part(element, 'author').value]).to.deep.equal([
      '',
      'Ada',
    ]);
  });

  it('tells of an error, with all of the text kept', async () => {
    const element = await wrapped();
    fill(element);
    answer(element, () =>
      Promise.reject(new CommentSourceError('validation', 'raw', { fields: { email: 'invalid' } })),
    );
    expect(post(element)).to.equal(false);
    await waitUntil(() => errorsIn(element).length > 0);
    expect(errorAt(element, 'email')).to.contain('Enter an email address');
    expect(part(element, 'comment').value).to.equal('Text.');
  });

  it('CF-5 CF-6 says what is wrong in our words, by its own rules', async () => {
    const element = await wrapped();
    let submits = 0;
    element.form?.addEventListener('submit', () => {
      submits += 1;
    });
    type(part(element, 'email'), 'nonsense');
    type(part(element, 'author'), '  ');
    expect(post(element)).to.equal(false);
    expect(submits, 'as if the browser had checked it').to.equal(0);
    await waitUntil(() => errorsIn(element).length > 0);
    expect(errorsIn(element)).to.deep.equal([
      'Write a comment.',
      'Enter your name.',
      'Enter an email address like name@example.com.',
      'Town: this is required.',
    ]);
    expect(focused()?.getAttribute('part')).to.equal('summary');
    expect(errorAt(element, 'email')).to.equal(
      'Error: Enter an email address like name@example.com.',
    );
    expect(part(element, 'email').getAttribute('aria-describedby')).to.match(
      /^news-comment-error-\d+ email-notes$/,
    );
    expect(part(element, 'comment').ariaInvalid).to.equal('true');
    expect(part(element, 'town').labels?.[0]?.textContent, 'no error in a name').to.not.contain(
      'Error',
    );
    await expect(element).to.be.accessible();
    element.shadowRoot?.querySelectorAll<HTMLElement>('[part=summary] a')[3]?.click();
    expect(focused() === part(element, 'town')).to.equal(true);
    type(part(element, 'town'), 'Wuhu');
    await element.updateComplete;
    expect(part(element, 'town').ariaInvalid).to.equal(null);
    expect(errorAt(element, 'town')).to.equal('');
  });

  it('SK-26 leaves no trace when it goes', async () => {
    const element = await wrapped();
    const { form } = element;
    const before = document.adoptedStyleSheets.length;
    post(element);
    await waitUntil(() => errorAt(element, 'comment') !== '');
    element.remove();
    expect(form?.querySelector('[aria-invalid], .news-comment-error')).to.not.exist;
    expect(form?.noValidate).to.equal(false);
    expect(part(element, 'email').getAttribute('aria-describedby')).to.equal('email-notes');
    expect(document.adoptedStyleSheets).to.have.lengthOf(before - 1);
  });

  it('works again after it was moved, and with another form', async () => {
    const element = await wrapped();
    element.parentElement?.prepend(element);
    await waitUntil(() => element.form?.noValidate);
    fill(element);
    const drafts = answer(element);
    expect(post(element)).to.equal(false);
    await waitUntil(() => part(element, 'comment').value === '');
    const other = document.createElement('form');
    other.append(document.createElement('textarea'));
    element.replaceChildren(other);
    await waitUntil(() => element.form === other);
    type(other.querySelector('textarea')!, 'Other.');
    other.requestSubmit();
    expect(drafts.map(({ body }) => body)).to.deep.equal(['Text.', 'Other.']);
  });

  it('waits for a form that a script has taken away for a while', async () => {
    const element = await wrapped();
    const respond = element.querySelector('#respond')!;
    element.after(respond);
    await waitUntil(() => !element.form);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('form'), 'no second form').to.not.exist;
    expect(respond.querySelector('form')?.noValidate).to.equal(false);
    element.append(respond);
    await waitUntil(() => element.form?.noValidate);
  });

  it('CF-8 keeps what was typed over a reload, but not over what the server has filled in', async () => {
    let element = await wrapped();
    fill(element, 'Kept.');
    element.remove();
    element = await wrapped();
    await waitUntil(() => part(element, 'comment').value === 'Kept.');
    expect(part(element, 'author').value).to.equal('Ada');
    element.remove();
    element = await wrapped(
      html`<form>
        <textarea id="comment">From the server.</textarea
        ><input id="author" name="author" value="Bea" />
      </form>`,
    );
    await element.updateComplete;
    expect([part(element, 'comment').value, part(element, 'author').value]).to.deep.equal([
      'From the server.',
      'Bea',
    ]);
    type(part(element, 'comment'), 'From the server, changed.');
    const stored = Object.values(localStorage).join();
    expect(stored, 'both are kept').to.contain('Kept.').and.to.contain('changed.');
  });

  describe('forgets what was posted', () => {
    /** The page that the browser comes back with, at an address. */
    async function comeBack(address: string): Promise<boolean> {
      const { href } = location;
      let element = await wrapped();
      fill(element);
      post(element);
      element.remove();
      history.replaceState(null, '', address);
      try {
        element = await wrapped();
        await element.updateComplete;
        const isKept = Object.values(localStorage).some((entry) => String(entry).includes('Text.'));
        return isKept || part(element, 'comment').value !== '';
      } finally {
        history.replaceState(null, '', href);
      }
    }

    it('when WordPress leads to the comment', async () => {
      expect(await comeBack('#comment-7')).to.equal(false);
    });

    it('when WordPress says that the comment waits', async () => {
      const query = location.search ? `${location.search}&` : '?';
      expect(await comeBack(`${query}unapproved=7&moderation-hash=abc#comment-7`)).to.equal(false);
    });

    it('but not when the page does not say so', async () => {
      expect(await comeBack(location.href)).to.equal(true);
      expect(await comeBack('#respond')).to.equal(true);
    });
  });

  it('CF-16 is reset by its own button, which leads to the first field', async () => {
    const element = await wrapped();
    type(part(element, 'comment'), 'Text.');
    post(element);
    await waitUntil(() => errorsIn(element).length > 0);
    const reset = element.querySelector<HTMLElement>('[type=reset]');
    reset?.focus();
    reset?.click();
    await waitUntil(() => focused() === part(element, 'comment'));
    await element.updateComplete;
    expect(errorsIn(element)).to.deep.equal([]);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('does not take the decoy of a plugin against spam for the comment', async () => {
    const element = await wrapped(
      html`<form>
        <textarea name="comment" aria-hidden="true" tabindex="-1"></textarea>
        <textarea name="a1b2c3" id="real"></textarea>
      </form>`,
    );
    type(part(element, 'real'), 'Text.');
    const drafts = answer(element);
    element.form?.requestSubmit();
    expect(drafts[0]?.body).to.equal('Text.');
  });

  it('tells the integrator of a form that another one has swallowed', async () => {
    const heard = await warnings(async () => {
      const page = await fixture(
        html`<form>
          <comment-form><textarea name="comment"></textarea></comment-form>
        </form>`,
      );
      const element = page.querySelector('comment-form') as CommentForm;
      await element.updateComplete;
      expect(element.querySelector('textarea')?.checkVisibility(), 'as without script').to.equal(
        true,
      );
    });
    expect(heard.join(' ')).to.match(/<comment-form>.*form inside of a form/);
  });
});
