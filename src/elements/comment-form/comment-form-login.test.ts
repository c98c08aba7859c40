import { expect, html } from '@open-wc/testing';
import {
  answer,
  errorsIn,
  field,
  find,
  forgetEverything,
  next,
  open,
  submit,
  text,
  type,
  write,
} from '../../testing/comment-form-page.js';
import { CommentSourceError } from '../../sources/comment-source.js';
import { waitUntil } from '../../testing/wait-until.js';

const form = html`<comment-form consent>
  <form slot="login" action="/login">
    <input name="password" aria-label="Password" /><button>Log in</button>
  </form>
</comment-form>`;

describe('<comment-form> and who writes', () => {
  beforeEach(forgetEverything);

  it('shows the way to log in when the source asks for it, and keeps what is typed', async () => {
    const element = await open(form);
    const login = element.querySelector<HTMLFormElement>('[slot=login]')!;
    expect(element.form, 'no native form').to.equal(find(element, 'form'));
    expect(login.checkVisibility()).to.equal(false);
    answer(element, () => Promise.reject(new CommentSourceError('auth-required', 'raw')));
    write(element, 'Text.');
    type(field(element, 'name'), 'Ada');
    submit(element);
    await waitUntil(() => errorsIn(element).length === 1);
    expect(errorsIn(element)[0]).to.match(/log in/);
    expect(login.checkVisibility()).to.equal(true);

    let comments = 0;
    element.addEventListener('comment-submit', () => comments++);
    const asked = next(login, 'submit');
    login.addEventListener('submit', (event) => {
      expect(event.defaultPrevented, 'is the page’s own').to.equal(false);
    });
    addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    login.requestSubmit();
    await asked;
    expect(comments, 'a log-in is no comment').to.equal(0);

    element.user = { name: 'Ada Lovelace' };
    await element.updateComplete;
    await waitUntil(() => text(element, 'user') === 'Signed in as Ada Lovelace');
    expect(login.checkVisibility()).to.equal(false);
    expect(errorsIn(element)).to.deep.equal([]);
    expect([field(element, 'name'), field(element, 'consent')]).to.deep.equal([null, null]);
    expect(field(element, 'body').value).to.equal('Text.');
    await expect(element).to.be.accessible();

    element.user = undefined;
    await element.updateComplete;
    expect(text(element, 'user')).to.equal('');
    await element.updateComplete;
    expect(field(element, 'name').value, 'comes back').to.equal('Ada');
  });

  it('sends no more about somebody who is signed in than the comment', async () => {
    const element = await open(
      html`<comment-form .user=${{ name: 'Ada' }} fields="name! email!"></comment-form>`,
    );
    const drafts = answer(element);
    write(element, 'Text.');
    submit(element);
    await next(element, 'comment-submitted');
    expect(drafts[0]).to.deep.equal({
      parentId: null,
      name: '',
      email: '',
      website: '',
      body: 'Text.',
      consent: false,
    });
  });

  it('shows the picture of whoever is signed in, if its address is one', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    element.user = { name: 'Ada', avatar: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' };
    await waitUntil(() => text(element, 'user'));
    expect(find(element, 'img')).to.equal(null);
    element.user = { name: 'Ada', avatar: '/ada.png' };
    await element.updateComplete;
    expect((find(element, 'img') as HTMLImageElement).src).to.equal(`${location.origin}/ada.png`);
    expect((find(element, 'img') as HTMLImageElement).alt).to.equal('');
  });

  it('forgets who writes at once when the consent is taken back', async () => {
    const element = await open(html`<comment-form consent></comment-form>`);
    answer(element);
    write(element, 'Text.');
    type(field(element, 'name'), 'Ada');
    field(element, 'consent').click();
    submit(element);
    await next(element, 'comment-submitted');
    expect(JSON.stringify(localStorage)).to.contain('Ada');
    field(element, 'consent').click();
    expect(JSON.stringify(localStorage)).to.not.contain('Ada');
    expect(field(element, 'name').value, 'may still be sent').to.equal('Ada');
  });

  it('remembers nobody without consent', async () => {
    const element = await open(html`<comment-form consent></comment-form>`);
    answer(element);
    write(element, 'Text.');
    type(field(element, 'name'), 'Ada');
    submit(element);
    await next(element, 'comment-submitted');
    expect(JSON.stringify(localStorage)).to.not.contain('Ada');
  });
});
