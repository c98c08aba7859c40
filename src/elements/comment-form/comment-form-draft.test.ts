import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  answer,
  field,
  forgetEverything,
  next,
  open,
  submit,
  type,
  write,
} from '../../testing/comment-form-page.js';
import { focused } from '../../testing/focused.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentForm } from './comment-form.js';

const body = (element: CommentForm): HTMLTextAreaElement =>
  field(element, 'body') as unknown as HTMLTextAreaElement;

/** The same form after the page was loaded again. */
async function reload(
  element: CommentForm,
  content: TemplateResult = html`<comment-form></comment-form>`,
): Promise<CommentForm> {
  element.remove();
  return open(content);
}

/** Lets `work` run with storages that take nothing. */
async function withFullStorage(work: () => Promise<void>): Promise<void> {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new DOMException('No.', 'QuotaExceededError');
  };
  try {
    await work();
  } finally {
    Storage.prototype.setItem = setItem;
  }
}

describe('<comment-form> keeps what was typed', () => {
  beforeEach(forgetEverything);

  it('CF-8 over a reload, the comment at every keystroke', async () => {
    const element = await open(html`<comment-form consent></comment-form>`);
    for (const text of ['H', 'Hi', 'Hi ', 'Hi 你好\n']) write(element, text);
    type(field(element, 'name'), 'Ada');
    type(field(element, 'email'), 'ada@');
    field(element, 'consent').click();
    const again = await reload(element, html`<comment-form consent></comment-form>`);
    expect(body(again).value).to.equal('Hi 你好\n');
    expect([field(again, 'name').value, field(again, 'email').value]).to.deep.equal([
      'Ada',
      'ada@',
    ]);
    expect(field(again, 'consent').checked).to.equal(true);
  });

  it('CF-8 over a move, and a change of language', async () => {
    const page = await fixture(html`<div><p></p></div>`);
    const element = await open(html`<comment-form lang="en"></comment-form>`);
    write(element, 'Text.');
    type(field(element, 'name'), 'Ada');
    const node = body(element);
    page.append(element);
    element.lang = 'zh-Hans';
    await waitUntil(() => element.shadowRoot?.querySelector('form')?.lang === 'zh-Hans');
    expect(body(element) === node, 'the same field').to.equal(true);
    expect([body(element).value, field(element, 'name').value]).to.deep.equal(['Text.', 'Ada']);
    write(element, 'Text, more.');
    expect(body(await reload(element)).value).to.equal('Text, more.');
  });

  it('CF-8 with a full storage, as long as the page is there', () =>
    withFullStorage(async () => {
      const element = await open(html`<comment-form></comment-form>`);
      write(element, 'Text.');
      type(field(element, 'name'), 'Ada');
      element.requestUpdate();
      await element.updateComplete;
      expect([body(element).value, field(element, 'name').value]).to.deep.equal(['Text.', 'Ada']);
      const again = await reload(element);
      expect(body(again).value).to.equal('Text.');
      again.reset();
      await waitUntil(() => body(again).value === '');
    }));

  it('all of it in sight: the field grows with its text, and gets small again', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    const { clientHeight } = body(element);
    write(element, 'A line.\n'.repeat(40));
    expect(body(element).clientHeight).to.be.greaterThan(2 * clientHeight);
    expect(body(element).scrollHeight).to.be.at.most(body(element).clientHeight + 1);
    write(element, '');
    expect(body(element).clientHeight).to.equal(clientHeight);
  });

  it('also what speech input writes without an event', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    body(element).focus();
    body(element).value = 'Spoken.';
    body(element).blur();
    expect(body(await reload(element)).value).to.equal('Spoken.');
  });

  it('for each thread and each comment that is answered', async () => {
    const element = await open(html`<comment-form thread="/a"></comment-form>`);
    write(element, 'To the article.');
    element.parent = '1';
    await element.updateComplete;
    expect(body(element).value).to.equal('');
    write(element, 'To one.');
    element.parent = '2';
    await element.updateComplete;
    expect(body(element).value).to.equal('');
    element.parent = '1';
    await element.updateComplete;
    expect(body(element).value).to.equal('To one.');
    element.thread = '/b';
    await element.updateComplete;
    expect(body(element).value).to.equal('');
    const again = await reload(element, html`<comment-form thread="/a"></comment-form>`);
    expect(body(again).value).to.equal('To the article.');
  });

  it('under the name that the page gives, wherever it stands', async () => {
    const element = await open(html`<comment-form draft-key="x" thread="/a"></comment-form>`);
    write(element, 'Text.');
    const { href } = location;
    history.replaceState(null, '', '/elsewhere');
    try {
      const again = await reload(element, html`<comment-form draft-key="x"></comment-form>`);
      expect(body(again).value).to.equal('Text.');
      const other = await open(html`<comment-form draft-key="y"></comment-form>`);
      expect(body(other).value).to.equal('');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('when the address of an application changes meanwhile', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    write(element, 'Text.');
    const { href } = location;
    history.replaceState(null, '', '?filter=1');
    try {
      element.requestUpdate();
      await element.updateComplete;
      expect(body(element).value).to.equal('Text.');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('of two forms with one key', async () => {
    const page = (): TemplateResult => html`
      <div><comment-form></comment-form><comment-form></comment-form></div>
    `;
    const formsOf = async (content: TemplateResult): Promise<CommentForm[]> => {
      const forms = [...(await fixture(content)).querySelectorAll('comment-form')];
      for (const form of forms) await form.updateComplete;
      return forms;
    };
    const forms = await formsOf(page());
    write(forms[1]!, 'Second.');
    write(forms[0]!, 'First.');
    for (const form of forms) form.remove();
    const again = await formsOf(page());
    expect(again.map((form) => body(form).value)).to.deep.equal(['First.', 'Second.']);
  });

  it('after a submit that failed', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    answer(element, () => Promise.reject(new Error('No.')));
    write(element, 'Text.');
    const failed = next(element, 'comment-failed');
    submit(element);
    await failed;
    expect(body(await reload(element)).value).to.equal('Text.');
  });

  it('but not what has been sent', async () => {
    const element = await open(html`<comment-form></comment-form>`);
    answer(element);
    write(element, 'Text.');
    const submitted = next(element, 'comment-submitted');
    submit(element);
    await submitted;
    expect(body(await reload(element)).value).to.equal('');
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('also to another comment, when the first is still on its way', async () => {
    const element = await open(html`<comment-form parent="1"></comment-form>`);
    let settle!: () => void;
    answer(element, async () => {
      await new Promise<void>((resolve) => {
        settle = resolve;
      });
      return { state: 'published' };
    });
    write(element, 'To one.');
    submit(element);
    await waitUntil(() => element.matches(':state(pending)'));
    element.parent = '2';
    await element.updateComplete;
    write(element, 'To two.');
    const submitted = next(element, 'comment-submitted');
    settle();
    await submitted;
    expect(body(element).value).to.equal('To two.');
    element.parent = '1';
    await element.updateComplete;
    expect(body(element).value).to.equal('');
  });

  describe('of who comments', () => {
    const send = async (element: CommentForm): Promise<void> => {
      write(element, 'Text.');
      const submitted = next(element, 'comment-submitted');
      submit(element);
      await submitted;
    };
    const nextVisit = async (element: CommentForm): Promise<CommentForm> => {
      sessionStorage.clear();
      return reload(element, html`<comment-form consent></comment-form>`);
    };

    it('for the next visit with consent, and only when it was sent', async () => {
      let element = await open(html`<comment-form consent></comment-form>`);
      answer(element);
      type(field(element, 'name'), 'Ada');
      field(element, 'consent').click();
      element = await nextVisit(element);
      expect(field(element, 'name').value).to.equal('');
      answer(element);
      type(field(element, 'name'), 'Ada');
      field(element, 'consent').click();
      await send(element);
      element = await nextVisit(element);
      expect([field(element, 'name').value, field(element, 'consent').checked]).to.deep.equal([
        'Ada',
        true,
      ]);
      answer(element);
      field(element, 'consent').click();
      await send(element);
      expect(field(element, 'name').value).to.equal('Ada');
      element = await nextVisit(element);
      expect(field(element, 'name').value).to.equal('');
    });

    it('for the next form of the page', async () => {
      const page = await fixture(
        html`<div><comment-form></comment-form><comment-form parent="1"></comment-form></div>`,
      );
      const [first, second] = [...page.querySelectorAll('comment-form')] as [
        CommentForm,
        CommentForm,
      ];
      await second.updateComplete;
      type(field(first, 'name'), 'Ada');
      second.focusBody();
      expect(focused() === body(second)).to.equal(true);
      expect(field(second, 'name').value).to.equal('Ada');
    });

    it('but brings back nothing that the reader takes out', async () => {
      const element = await open(html`<comment-form></comment-form>`);
      type(field(element, 'name'), 'Ada');
      type(field(element, 'name'), '');
      element.requestUpdate();
      await element.updateComplete;
      body(element).focus();
      expect(field(element, 'name').value).to.equal('');
    });
  });
});
