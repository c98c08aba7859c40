import { expect, fixture, html } from '@open-wc/testing';
import type { Comment } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentSourceCapabilities,
} from '../../sources/comment-source.js';
import { MemorySource, makeComment } from '../../testing/memory-source.js';
import {
  announced,
  body,
  find,
  listOf,
  submit,
  write,
} from '../../testing/comment-section-page.js';
import { focused } from '../../testing/focused.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentForm } from '../comment-form/comment-form.js';
import type { CommentSection } from './comment-section.js';

const ABLE: Partial<CommentSourceCapabilities> = {
  vote: 'up-down',
  reactions: ['👍'],
  edit: true,
  delete: true,
  report: true,
};
const thread: Comment[] = [
  makeComment('1', { author: { name: 'Thea' } }),
  makeComment('2', { author: { name: 'Me' }, own: true, editable: {} }),
  makeComment('3', { author: { name: 'Thea' }, published: '2026-03-01T09:00:00Z' }),
];

const article = (section: CommentSection, id: string): HTMLElement | null =>
  listOf(section).shadowRoot?.querySelector<HTMLElement>(`[data-id='${id}'] > article`) ?? null;
const inside = (section: CommentSection, id: string, selector: string): HTMLElement =>
  article(section, id)?.querySelector(selector) as HTMLElement;
const button = (section: CommentSection, id: string, name: string): HTMLElement =>
  inside(section, id, `[part~='${name}-button']`);
const editForm = (section: CommentSection): CommentForm =>
  find(section, "comment-form[slot='edit']") as CommentForm;
const shown = (section: CommentSection, id: string, name: string): boolean =>
  article(section, id)?.querySelector(`[part~='${name}-button']`)?.checkVisibility() ?? false;

async function open(
  source: MemorySource | undefined,
  properties: Partial<CommentSection> = {},
): Promise<CommentSection> {
  const section = await fixture<CommentSection>(html`<comment-section></comment-section>`);
  Object.assign(section, source && { source }, properties);
  await waitUntil(() => listOf(section).shadowRoot?.querySelector('.choices'), 'no actions');
  await listOf(section).updateComplete;
  return section;
}

async function edit(section: CommentSection): Promise<CommentForm> {
  button(section, '2', 'edit').click();
  await waitUntil(() => focused()?.localName === 'textarea');
  return editForm(section);
}

function report(section: CommentSection, id: string): void {
  button(section, id, 'extras').click();
  button(section, id, 'report').click();
  inside(section, id, '[value=spam]').click();
  (inside(section, id, 'form') as HTMLFormElement).requestSubmit();
}

describe('<comment-section> and what readers do', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('offers what the source can do', async () => {
    const able = await open(new MemorySource(thread, ABLE));
    button(able, '1', 'extras').click();
    expect(['upvote', 'downvote', 'report', 'hide'].map((name) => shown(able, '1', name))).to.eql([
      true,
      true,
      true,
      true,
    ]);
    expect([shown(able, '2', 'edit'), shown(able, '2', 'delete')]).to.deep.equal([true, true]);
    const modest = await open(new MemorySource(thread));
    button(modest, '1', 'extras').click();
    const names = [...(article(modest, '1')?.querySelectorAll('.choices button') ?? [])];
    expect(names.map(({ textContent }) => textContent)).to.deep.equal(['More', 'Hide this person']);
  });

  it('takes votes and reactions, and nothing before the source has', async () => {
    const source = new MemorySource(thread, ABLE);
    const section = await open(source);
    let go = (): void => undefined;
    source.gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const up = button(section, '1', 'upvote');
    up.focus();
    up.click();
    await section.updateComplete;
    expect(up.ariaPressed).to.equal('false');
    go();
    await waitUntil(() => up.ariaPressed === 'true' && up.ariaDisabled !== 'true');
    expect(focused() === up).to.equal(true);
    await announced('Upvotes: 1');
    button(section, '1', 'downvote').click();
    await waitUntil(() => up.ariaPressed === 'false');
    expect(source.comments[0]?.votes).to.deep.equal({ up: 0, down: 1, mine: 'down' });

    button(section, '1', 'extras').click();
    inside(section, '1', "[data-key='👍']").click();
    await waitUntil(() => section.comments[0]?.reactions?.[0]?.mine);
  });

  it('says why a vote was not taken', async () => {
    const source = new MemorySource(thread, ABLE);
    const section = await open(source);
    source.failure = new CommentSourceError('auth-required', 'raw');
    button(section, '1', 'upvote').click();
    await waitUntil(() => inside(section, '1', '.failure'));
    expect(inside(section, '1', '.failure').innerText).to.equal('You have to log in to do this.');
  });

  describe('edits', () => {
    it('in place, and leads to what is changed', async () => {
      const source = new MemorySource(thread, ABLE);
      const section = await open(source);
      const form = await edit(section);
      expect(body(form).value).to.equal('Text of 2.');
      expect(form.assignedSlot?.closest('article') === article(section, '2')).to.equal(true);
      await expect(section).to.be.accessible();
      write(form, 'Better.');
      submit(form);
      await waitUntil(() => focused() === article(section, '2'));
      expect(inside(section, '2', '.body').innerText.trim()).to.equal('Better.');
      expect(source.comments[1]?.bodyText).to.equal('Better.');
      await waitUntil(() => !editForm(section));
    });

    it('no more when the reader does not want to, and keeps the draft', async () => {
      const section = await open(new MemorySource(thread, ABLE));
      const form = await edit(section);
      write(form, 'Half a th');
      body(form).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await waitUntil(() => focused() === button(section, '2', 'edit'));
      await waitUntil(() => !editForm(section));
      expect(inside(section, '2', '.body').innerText.trim()).to.equal('Text of 2.');
      expect(body(await edit(section)).value).to.equal('Half a th');
    });

    it('not when the text cannot be had', async () => {
      const source = new MemorySource(thread, ABLE);
      const section = await open(source);
      source.failure = new CommentSourceError('network', 'raw');
      button(section, '2', 'edit').focus();
      button(section, '2', 'edit').click();
      await waitUntil(() => inside(section, '2', '.failure'));
      expect(editForm(section)).to.equal(null);
      expect(focused() === button(section, '2', 'edit')).to.equal(true);
    });

    it('not too late: the text stays, and the reader is told', async () => {
      const until = new Date(Date.now() + 60_000).toISOString();
      const source = new MemorySource(
        thread.map((comment) => (comment.own ? { ...comment, editable: { until } } : comment)),
        ABLE,
      );
      const section = await open(source);
      const form = await edit(section);
      write(form, 'Too late.');
      source.failure = new CommentSourceError('unknown', 'raw');
      const { now } = Date;
      Date.now = () => now() + 120_000;
      try {
        submit(form);
        await waitUntil(() => form.shadowRoot?.querySelector('[part=summary]'));
      } finally {
        Date.now = now;
      }
      expect(form.shadowRoot?.querySelector<HTMLElement>('[part=summary]')?.innerText).to.match(
        /can no longer be changed/,
      );
      expect(body(form).value).to.equal('Too late.');
    });

    it('not when the page cancels', async () => {
      const section = await open(new MemorySource(thread, ABLE));
      section.addEventListener('comment-edit-open', (event) => {
        event.preventDefault();
      });
      button(section, '2', 'edit').click();
      await section.updateComplete;
      expect(editForm(section)).to.equal(null);
    });
  });

  describe('deletes', () => {
    /** The page is left, which ends the time to undo. */
    async function deleteNow(section: CommentSection): Promise<void> {
      button(section, '2', 'delete').focus();
      button(section, '2', 'delete').click();
      expect(focused() === button(section, '2', 'undo')).to.equal(true);
      dispatchEvent(new Event('pagehide'));
      await announced('This comment was deleted.');
    }

    it('and counts one less, with the focus on what follows', async () => {
      const source = new MemorySource(thread, ABLE);
      const section = await open(source);
      await deleteNow(section);
      await waitUntil(() => !article(section, '2'));
      expect(source.deletions).to.deep.equal(['2']);
      expect(find(section, 'h2')?.innerText).to.equal('2 comments');
      expect(focused() === article(section, '3')).to.equal(true);
    });

    it('the last one', async () => {
      const section = await open(new MemorySource([thread[1] as Comment], ABLE));
      await deleteNow(section);
      await waitUntil(() => find(section, 'h2')?.innerText === 'There are no comments yet');
      expect(focused() === find(section, 'h2')).to.equal(true);
    });

    it('when the page is opened again, if it was left before that was done', async () => {
      const never = new MemorySource(thread, ABLE);
      const first = await open(never);
      never.gate = new Promise(() => undefined);
      button(first, '2', 'delete').click();
      dispatchEvent(new Event('pagehide'));
      await waitUntil(() => never.deletions.length === 1);
      first.remove();

      const source = new MemorySource(thread, ABLE);
      const second = await open(source);
      await waitUntil(() => !article(second, '2'), 'is still there');
      expect(source.deletions).to.deep.equal(['2']);
      second.remove();
      const third = await open(new MemorySource(thread, ABLE));
      expect(!!article(third, '2'), 'and once only').to.equal(true);
    });

    it('and leaves a place where something answers it', async () => {
      const answered = [...thread, makeComment('4', { parentId: '2' })];
      const section = await open(new MemorySource(answered, ABLE));
      await deleteNow(section);
      await waitUntil(() => inside(section, '2', '.status'));
      expect(inside(section, '2', '.status').innerText).to.equal('This comment was deleted.');
      expect(shown(section, '2', 'delete') || shown(section, '2', 'undo')).to.equal(false);
      expect(focused() === article(section, '2')).to.equal(true);
      expect(find(section, 'h2')?.innerText).to.equal('3 comments');
    });
  });

  describe('reports', () => {
    it('and remembers it', async () => {
      const source = new MemorySource(thread, ABLE);
      report(await open(source), '1');
      await announced('Thank you.');
      expect(source.reports).to.deep.equal([{ id: '1', reason: 'spam', note: '' }]);
      const later = await open(new MemorySource(thread, ABLE));
      expect(inside(later, '1', '.notice').innerText.trim()).to.equal(
        'You have reported this comment.',
      );
      expect(inside(later, '3', '.notice')).to.equal(null);
    });

    it('to the page, where the source takes none', async () => {
      const section = await open(new MemorySource(thread), { reportable: true });
      const asked: unknown[] = [];
      section.addEventListener('comment-report', (event) => {
        event.respondWith(() => Promise.resolve(asked.push(event.detail)));
      });
      report(section, '1');
      await waitUntil(() => article(section, '1')?.innerText.includes('Thank you'));
      expect(asked).to.deep.equal([{ id: '1', reason: 'spam', note: '' }]);
    });
  });

  describe('hides a person', () => {
    it('everywhere, until the reader wants to see everybody again', async () => {
      const section = await open(new MemorySource(thread, ABLE));
      button(section, '1', 'extras').click();
      button(section, '1', 'hide').focus();
      button(section, '1', 'hide').click();
      await waitUntil(() => shown(section, '1', 'show') && shown(section, '3', 'show'));
      expect(focused() === button(section, '1', 'show')).to.equal(true);
      expect(inside(section, '2', '.body').checkVisibility()).to.equal(true);

      const later = await open(new MemorySource(thread, ABLE));
      await waitUntil(() => shown(later, '1', 'show'));
      const line = find(later, "[part='hidden-people']");
      expect(line?.innerText).to.match(/^People you have hidden: 1\s+Show everyone again$/);
      await expect(later).to.be.accessible();
      const all = find(later, "[part='unhide-button']");
      all?.focus();
      all?.click();
      await waitUntil(() => inside(later, '3', '.body').checkVisibility());
      expect(find(later, "[part='hidden-people']")).to.equal(null);
      await waitUntil(() => focused() === article(later, '1'));
      await announced('Everyone is shown again.');
    });

    it('and says nothing of it where nobody has written yet', async () => {
      const section = await open(new MemorySource(thread, ABLE));
      button(section, '1', 'extras').click();
      button(section, '1', 'hide').click();
      await waitUntil(() => find(section, "[part='hidden-people']"));
      section.source = new MemorySource();
      await waitUntil(() => find(section, 'h2')?.innerText === 'There are no comments yet');
      expect(find(section, "[part='hidden-people']")).to.equal(null);
    });

    it('also in a thread that the page gives', async () => {
      const section = await open(undefined, { comments: thread });
      button(section, '1', 'extras').click();
      button(section, '1', 'hide').click();
      await waitUntil(() => shown(section, '1', 'show'));
    });
  });
});
