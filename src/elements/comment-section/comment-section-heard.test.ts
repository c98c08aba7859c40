import { expect, fixture, html } from '@open-wc/testing';
import type { Comment } from '../../models/comment.js';
import type { CommentPage, LoadOptions } from '../../sources/comment-source.js';
import { listen } from '../../testing/comment-form-page.js';
import {
  announced,
  body,
  find,
  ids,
  inList,
  listOf,
  mainForm,
  open,
  settled,
} from '../../testing/comment-section-page.js';
import { focused } from '../../testing/focused.js';
import { MemorySource, makeComment } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentSection } from './comment-section.js';

const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
const thread = [makeComment('1', { published: at(1) }), makeComment('2', { published: at(2) })];
const many = (count: number): Comment[] =>
  Array.from({ length: count }, (_, index) => makeComment(String(index)));

const focusedComment = (): string | undefined =>
  focused()?.closest<HTMLElement>('[data-id]')?.dataset['id'];
const notFound = (section: CommentSection): HTMLElement | null => find(section, '[part=not-found]');

/** Lets a source wait until the function is called. */
function hold(source: MemorySource): () => void {
  let answer = (): void => undefined;
  source.gate = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return () => {
    answer();
  };
}

describe('<comment-section> as it is heard', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('CT-12 beside other sections, a link to a comment', () => {
    async function openTwo(
      first: MemorySource,
      second: MemorySource,
    ): Promise<[CommentSection, CommentSection]> {
      const page = await fixture<HTMLElement>(html`
        <div>
          <comment-section thread="/a" .source=${first}></comment-section>
          <comment-section thread="/b" .source=${second}></comment-section>
        </div>
      `);
      const [one, two] = page.querySelectorAll('comment-section');
      return [one!, two!];
    }
    const other = [makeComment('8'), makeComment('9')];

    it('leads there, and the others say nothing', async () => {
      const [one, two] = await openTwo(new MemorySource(thread), new MemorySource(other));
      await settled(one);
      await settled(two);
      location.hash = '#comment-2';
      await waitUntil(() => focusedComment() === '2');
      location.hash = '#comment-9';
      await waitUntil(() => focusedComment() === '9');
      await settled(one);
      await settled(two);
      expect(!!notFound(one) || !!notFound(two)).to.equal(false);
      expect(focusedComment()).to.equal('9');
    });

    it('is not given up while one of them has not answered', async () => {
      const late = new MemorySource(thread);
      const answer = hold(late);
      location.hash = '#comment-2';
      const [one, two] = await openTwo(late, new MemorySource(other));
      await settled(two);
      // Longer than the section that has answered needs to speak.
      await import('./permalink.js');
      await two.updateComplete;
      expect(!!notFound(two)).to.equal(false);
      answer();
      await waitUntil(() => focusedComment() === '2');
      expect(!!notFound(one) || !!notFound(two)).to.equal(false);
    });

    it('that leads nowhere is told by one of them', async () => {
      const [one, two] = await openTwo(new MemorySource(thread), new MemorySource(other));
      await settled(one);
      await settled(two);
      location.hash = '#comment-99';
      await waitUntil(() => notFound(one) && focused() === notFound(one));
      await settled(two);
      expect(!!notFound(two)).to.equal(false);
      location.hash = '#comment-9';
      await waitUntil(() => focusedComment() === '9');
      await waitUntil(() => notFound(one) === null);
    });

    it('waits no more for one that is taken away', async () => {
      const silent = new MemorySource(thread);
      hold(silent);
      location.hash = '#comment-99';
      const [one, two] = await openTwo(silent, new MemorySource(other));
      await settled(two);
      one.remove();
      await waitUntil(() => notFound(two) && focused() === notFound(two));
    });
  });

  it('keeps the button to the next unread comment while it has the focus', async () => {
    (await open(new MemorySource(thread), { markNew: true, thread: '/tram' })).remove();
    const page = await fixture(html`
      <div>
        <div style="block-size: 300vh"></div>
        <comment-section thread="/tram" mark-new></comment-section>
      </div>
    `);
    const section = page.querySelector('comment-section')!;
    section.source = new MemorySource([...thread, makeComment('3', { published: at(3) })]);
    await settled(section);
    const button = (): HTMLElement | null => find(section, '[part=unread-button]');
    button()?.focus({ preventScroll: true });
    listOf(section).scrollIntoView();
    await waitUntil(() => button()?.ariaDisabled === 'true');
    expect(focused() === button()).to.equal(true);
    find(section, 'select')?.focus();
    await waitUntil(() => button() === null);
  });

  describe('CT-7 while more comments are on their way', () => {
    it('says so, and at the end how many have come', async () => {
      const section = await open(new MemorySource(many(40)), { pageSize: 4 });
      const heard = await listen();
      inList(section, '[part=all-button]')?.click();
      await waitUntil(() => ids(section).length === 40);
      await waitUntil(() => heard.some((text) => text.includes('loaded')));
      heard.stop();
      expect([...heard]).to.deep.equal(['Loading comments…', 'More comments loaded: 36']);
    });

    it('says so when a page is turned', async () => {
      class PagedSource extends MemorySource {
        override async load(options: LoadOptions): Promise<CommentPage> {
          return { ...(await super.load(options)), pages: ['0', '2'] };
        }
      }
      const section = await open(new PagedSource(many(4)), { paging: 'pages', pageSize: 2 });
      await waitUntil(() => find(section, '.pages'));
      const heard = await listen();
      [...(section.shadowRoot?.querySelectorAll<HTMLElement>('.pages button') ?? [])]
        .at(-1)
        ?.click();
      await waitUntil(() => heard.length === 2);
      heard.stop();
      expect([...heard]).to.deep.equal(['Loading comments…', 'Page 2 of 2']);
    });
  });

  it('CT-8 tells of new comments at most every 30 seconds, of all of them then', async () => {
    const source = new MemorySource(thread);
    const section = await open(source);
    await waitUntil(() => source.listeners.size > 0);
    const { setTimeout: realSetTimeout } = window;
    const waiting = new Set<() => void>();
    const pass = (): void => {
      for (const work of waiting) if (waiting.delete(work)) work();
    };
    window.setTimeout = ((work: () => void, delay = 0) => {
      if (delay !== 30_000) return realSetTimeout(work, delay);
      waiting.add(work);
      return 0;
    }) as typeof setTimeout;
    const write = async (id: string): Promise<void> => {
      const before = find(section, '[part=news-button]')?.innerText;
      source.comments.push(makeComment(id, { published: at(Number(id)) }));
      source.changed();
      await waitUntil(() => find(section, '[part=news-button]')?.innerText !== before);
    };
    try {
      const heard = await listen();
      for (const id of ['3', '4', '5', '6']) await write(id);
      expect(find(section, '[part=news-button]')?.innerText).to.equal('4 new comments');
      await waitUntil(() => heard.length > 0);
      pass();
      await waitUntil(() => heard.length > 1);
      pass();
      await section.updateComplete;
      await write('7');
      await waitUntil(() => heard.length > 2);
      heard.stop();
      expect([...heard]).to.deep.equal(['1 new comment', '4 new comments', '5 new comments']);
    } finally {
      window.setTimeout = realSetTimeout;
    }
  });

  describe('says that comments are closed', () => {
    it('to a reader who was about to answer, and leaves them where they are', async () => {
      const section = await open(new MemorySource(thread));
      inList(section, "[data-id='2'] .reply-button")?.focus();
      section.closed = true;
      await announced('Comments are closed.');
      await waitUntil(() => focusedComment() === '2');
    });

    it('in the place of the form that they were in', async () => {
      const section = await open(new MemorySource(thread));
      body(mainForm(section)).focus();
      section.closed = true;
      await waitUntil(() => focused() === find(section, '[part=closed]'));
      await announced('Comments are closed.');
    });

    it('but not of those that were closed before', async () => {
      const source = new MemorySource(thread);
      source.closed = true;
      const heard = await listen();
      await open(source);
      // What would have been said is said before what is said now.
      (await listen()).stop();
      heard.stop();
      expect([...heard]).not.to.include('Comments are closed.');
    });
  });
});
