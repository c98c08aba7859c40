import { expect } from '@open-wc/testing';
import {
  body,
  find,
  inList,
  listOf,
  mainForm,
  open,
  settled,
  submit,
  write,
} from '../../testing/comment-section-page.js';
import { makeComment, MemorySource } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import { CommentSourceError } from '../../sources/comment-source.js';
import type { CommentForm } from '../comment-form/comment-form.js';
import { CommentSection } from './comment-section.js';

const formIn = (section: CommentSection, slot: string): CommentForm | null =>
  find(section, `comment-form[slot=${slot}]`) as CommentForm | null;
const part = (form: CommentForm | null, name: string): HTMLElement | null =>
  form?.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;

const EDIT = "[data-id='2'] > article [part~=edit-button]";

class MarkdownSource extends MemorySource {
  constructor() {
    super([makeComment('1'), makeComment('2', { own: true, editable: {} })], {
      markup: 'markdown',
      preview: true,
      edit: true,
      maxLength: 50,
    });
  }

  preview(text: string): Promise<string> {
    return Promise.resolve(`<p>${text.replace(/\*(.+)\*/, '<em>$1</em>')}</p>`);
  }
}

describe('the forms of a section', () => {
  it('offer the Markdown that the source takes, and its preview', async () => {
    const section = await open(new MarkdownSource());
    const form = mainForm(section);
    await waitUntil(() => part(form, 'toolbar'), 'no toolbar');
    write(form, 'It is *so*.');
    part(form, 'preview-button')?.click();
    await waitUntil(() => part(form, 'preview')?.querySelector('em'), 'no preview');
    expect(part(form, 'preview')?.textContent).to.contain('It is so.');
  });

  it('offer it in answers and changes, too', async () => {
    const section = await open(new MarkdownSource());
    inList(section, '[part~=reply-button]')?.click();
    await waitUntil(() => part(formIn(section, 'reply'), 'toolbar'), 'no toolbar to answer');
    const edit = (): HTMLElement | null => inList(section, EDIT);
    await waitUntil(edit);
    edit()?.click();
    await waitUntil(() => part(formIn(section, 'edit'), 'toolbar'), 'no toolbar to edit');
    expect(formIn(section, 'edit')?.maxLength).to.equal(50);
  });

  it('have toolbar and preview styled by the page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('comment-section::part(toolbar) { color: rgb(1, 2, 3); }');
    document.adoptedStyleSheets = [sheet];
    const section = await open(new MarkdownSource());
    await waitUntil(() => part(mainForm(section), 'toolbar'), 'no toolbar');
    const toolbar = part(mainForm(section), 'toolbar') as HTMLElement;
    expect(getComputedStyle(toolbar).color).to.equal('rgb(1, 2, 3)');
    document.adoptedStyleSheets = [];
  });

  it('show the way to sign in that stands in the section', async () => {
    const source = new MemorySource([makeComment('1')]);
    const section = await open(source);
    const login = document.createElement('a');
    Object.assign(login, { slot: 'login', href: '/login', textContent: 'Log in' });
    section.append(login);
    expect(login.checkVisibility()).to.equal(false);
    write(mainForm(section), 'Mine.');
    source.failure = new CommentSourceError('auth-required', 'raw');
    submit(mainForm(section));
    await waitUntil(() => login.checkVisibility(), 'no way to sign in');
  });

  it('send the token of a challenge that stands in the section, also with an answer', async () => {
    const source = new MemorySource([makeComment('1')]);
    const section = await open(source);
    const challenge = document.createElement('div');
    challenge.slot = 'challenge';
    challenge.innerHTML = '<input name="token" value="human" />';
    section.append(challenge);
    write(mainForm(section), 'Mine.');
    submit(mainForm(section));
    await waitUntil(() => source.drafts.length === 1);
    await settled(section);
    inList(section, '[part~=reply-button]')?.click();
    await waitUntil(() => body(formIn(section, 'reply')));
    write(formIn(section, 'reply'), 'Yours.');
    submit(formIn(section, 'reply'));
    await waitUntil(() => source.drafts.length === 2);
    expect(source.drafts.map((draft) => draft.challenge)).to.deep.equal(['human', 'human']);
  });

  it('stay while they hold a text, though the page closes the comments', async () => {
    const section = await open(new MemorySource([makeComment('1')]));
    write(mainForm(section), 'Half of a thought');
    section.closed = true;
    await section.updateComplete;
    expect(body(mainForm(section)).value).to.equal('Half of a thought');
    expect(find(section, '[part=closed]')?.checkVisibility()).to.equal(true);
  });

  it('leave a comment that is to be changed alone when their code cannot be had', async () => {
    const { whenFormDefined } = CommentSection;
    CommentSection.whenFormDefined = () => Promise.reject(new Error('offline'));
    try {
      const source = new MarkdownSource();
      const section = await open(source);
      const edit = (): HTMLElement | null => inList(section, EDIT);
      await waitUntil(edit);
      edit()?.click();
      await waitUntil(() => edit()?.ariaDisabled === 'true');
      await waitUntil(() => edit()?.ariaDisabled !== 'true', 'is busy for ever');
      expect(listOf(section).shadowRoot?.textContent).to.contain('Text of 2.');
    } finally {
      CommentSection.whenFormDefined = whenFormDefined;
    }
  });
});
