import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { Comment } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentPage,
  type LoadOptions,
} from '../../sources/comment-source.js';
import { MemorySource, makeComment } from '../../testing/memory-source.js';
import {
  announced,
  find,
  ids,
  inList,
  listOf,
  open,
  settled,
} from '../../testing/comment-section-page.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentSection } from './comment-section.js';
import { pagesToOffer } from './thread-pages.js';

const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
const thread: Comment[] = [
  makeComment('1', { author: { name: 'Thea' }, published: at(1) }),
  makeComment('2', { parentId: '1', author: { name: 'Zoë' }, published: at(2), bodyText: 'Trám' }),
  makeComment('3', { author: { name: 'Mona' }, published: at(3), bodyHtml: '<p>Pi</p><p>ano</p>' }),
];

/** A source that can go to any of its pages. */
class PagedSource extends MemorySource {
  override async load(options: LoadOptions): Promise<CommentPage> {
    const page = await super.load(options);
    const roots = this.comments.filter(({ parentId }) => parentId === null).length;
    const pages = Array.from({ length: Math.ceil(roots / options.pageSize) }, (_, index) =>
      String(index * options.pageSize),
    );
    return { ...page, pages };
  }
}

const focusedId = (section: CommentSection): string | undefined =>
  listOf(section).shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
const pageButtons = (section: CommentSection): string[] =>
  [...(section.shadowRoot?.querySelectorAll<HTMLElement>('.pages li') ?? [])].map(({ innerText }) =>
    innerText.trim(),
  );
const goToPage = (section: CommentSection, name: string): void => {
  [...(section.shadowRoot?.querySelectorAll<HTMLElement>('.pages button') ?? [])]
    .find(({ innerText }) => innerText.trim() === name)
    ?.click();
};

function choose(section: CommentSection, sort: string): void {
  const select = find(section, 'select') as HTMLSelectElement;
  select.value = sort;
  select.dispatchEvent(new Event('input', { bubbles: true }));
}

function search(section: CommentSection, query: string): void {
  const input = find(section, '[part=search-input]') as HTMLInputElement;
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('<comment-section> for reading', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('remembers the order', () => {
    it('that the reader has chosen, for other threads too', async () => {
      const section = await open(new MemorySource(thread));
      choose(section, 'newest');
      await waitUntil(() => ids(section)[0] === '3');
      section.remove();
      const source = new MemorySource(thread);
      const other = await open(source, { thread: '/other', sort: 'oldest' });
      expect(ids(other)[0]).to.equal('3');
      expect((find(other, 'select') as HTMLSelectElement).value).to.equal('newest');
      expect(source.loads, 'asked twice').to.have.lengthOf(1);
    });

    it('but not one that this source does not have', async () => {
      const section = await open(new MemorySource(thread));
      choose(section, 'newest');
      await waitUntil(() => ids(section)[0] === '3');
      const other = await open(new MemorySource(thread, { sorts: ['oldest', 'top'] }));
      expect(ids(other)[0]).to.equal('1');
    });

    it('and begins with that of the page', async () => {
      expect(ids(await open(new MemorySource(thread), { sort: 'newest' }))[0]).to.equal('3');
    });
  });

  describe('turns pages', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      makeComment(String(index + 1), { published: at(index + 1) }),
    );
    const paged = { paging: 'pages', pageSize: 2 } as const;

    it('instead of loading more, where the source can', async () => {
      const section = await open(new PagedSource(many), paged);
      await waitUntil(() => find(section, '.pages'));
      await waitUntil(() => inList(section, '.more-button') === null);
      expect(pageButtons(section)).to.deep.equal(['1', '2', '…', '5', 'Next']);
      goToPage(section, 'Next');
      await waitUntil(() => focusedId(section) === '3');
      expect(ids(section)).to.deep.equal(['3', '4']);
      await announced('Page 2 of 5');
      expect(find(section, '.pages [aria-current=page]')?.innerText.trim()).to.equal('2');
      goToPage(section, '5');
      await waitUntil(() => focusedId(section) === '9');
      expect(pageButtons(section)).to.deep.equal(['Previous', '1', '…', '4', '5']);
      await expect(section).to.be.accessible();
    });

    it('or loads more where it cannot', async () => {
      const section = await open(new MemorySource(many), paged);
      await section.updateComplete;
      expect(find(section, '.pages')).to.equal(null);
      expect(inList(section, '.more-button')).to.not.equal(null);
    });

    it('to the one that a link leads into', async () => {
      location.hash = '#comment-6';
      const section = await open(new PagedSource(many), paged);
      await waitUntil(() => focusedId(section) === '6');
      expect(ids(section)).to.deep.equal(['5', '6']);
    });

    it('and tries the page again that could not be loaded', async () => {
      const source = new PagedSource(many);
      const section = await open(source, paged);
      await waitUntil(() => find(section, '.pages'));
      source.failure = new CommentSourceError('network', 'no net');
      goToPage(section, '2');
      await waitUntil(() => find(section, '[part=retry-button]'));
      expect(ids(section)).to.deep.equal(['1', '2']);
      find(section, '[part=retry-button]')?.click();
      await waitUntil(() => ids(section)[0] === '3');
    });

    for (const [current, count, expected] of [
      [0, 2, '0 1'],
      [2, 5, '0 1 2 3 4'],
      [3, 12, '0 1 2 3 4 … 11'],
      [5, 12, '0 … 4 5 6 … 11'],
      [11, 12, '0 … 10 11'],
    ] as const) {
      it(`of which it offers ${expected} at ${current} of ${count}`, () => {
        const offered = pagesToOffer(current, count).map((page) => page ?? '…');
        expect(offered.join(' ')).to.equal(expected);
      });
    }
  });

  describe('is searched', () => {
    it('where the page wants it, by text and author, with what is answered', async () => {
      const section = await open(new MemorySource(thread), { searchable: true });
      search(section, 'zoe tram');
      await waitUntil(() => ids(section).length === 2);
      expect(ids(section)).to.deep.equal(['1', '2']);
      expect(find(section, '[part=search-result]')?.innerText).to.equal('Found in 1 of 3.');
      await announced('Found in 1 of 3.');
      await expect(section).to.be.accessible();
      search(section, 'piano');
      await waitUntil(() => !listOf(section).checkVisibility());
      search(section, 'pi ano');
      await waitUntil(() => ids(section).join() === '3');
      search(section, '');
      await waitUntil(() => ids(section).length === 3);
      expect(find(section, '[part=search-result]')).to.equal(null);
    });

    it('wholly, once all of it is there', async () => {
      const section = await open(new PagedSource(thread), { searchable: true, pageSize: 1 });
      search(section, 'mona');
      await waitUntil(() => find(section, '[part=search-result]'));
      expect(find(section, '[part=search-result]')?.innerText).to.contain('not loaded yet');
      inList(section, '[part=more-button]')?.click();
      await waitUntil(
        () => find(section, '[part=search-result]')?.innerText === 'Found in 1 of 3.',
      );
    });

    it('marking what was found, until the search ends', async function () {
      if (!('highlights' in CSS)) this.skip();
      const marked = (): string[] =>
        [...(CSS.highlights.get('news-elements-found') ?? [])].map((found) => {
          const range = new Range();
          range.setStart(found.startContainer, found.startOffset);
          range.setEnd(found.endContainer, found.endOffset);
          return range.toString();
        });
      const split = makeComment('4', { bodyHtml: '<p>A tr<em>am</em>, a <b>tram</b></p>' });
      const section = await open(new MemorySource([...thread, split]), { searchable: true });
      search(section, 'zoe tram');
      await waitUntil(() => marked().length > 0);
      expect(marked(), 'not in what only is answered').to.deep.equal(['Zoë', 'Trám']);
      search(section, 'tram');
      await waitUntil(() => marked().length === 3);
      expect(marked()).to.deep.equal(['Trám', 'tram', 'tram']);
      search(section, 'pi ano');
      await waitUntil(() => marked().join() === 'Pi,ano');
      search(section, '');
      await waitUntil(() => marked().length === 0);
      search(section, 'tram');
      await waitUntil(() => marked().length === 3);
      section.remove();
      expect(marked()).to.deep.equal([]);
    });

    it('saying when not everything was there', async () => {
      const section = await open(new MemorySource(thread), { searchable: true, pageSize: 1 });
      search(section, 'x');
      await waitUntil(() => find(section, '[part=search-result]'));
      expect(find(section, '[part=search-result]')?.innerText).to.contain('not loaded yet');
    });

    it('without hiding what the reader then goes to', async () => {
      const section = await open(new MemorySource(thread), { searchable: true });
      search(section, 'zoe');
      await waitUntil(() => ids(section).length === 2);
      expect(await section.focusComment('3')).to.equal(true);
      expect(ids(section)).to.have.lengthOf(3);
    });

    it('only where the page wants it', async () => {
      const section = await open(new MemorySource(thread));
      expect(find(section, '[part=search]')).to.equal(null);
    });
  });

  describe('marks what is new since the last visit', () => {
    const visit = (comments: readonly Comment[]): Promise<CommentSection> =>
      open(new MemorySource(comments), { markNew: true, thread: '/tram' });
    const later = [
      ...thread,
      makeComment('4', { parentId: '1', published: at(4) }),
      makeComment('5', { published: at(5), own: true }),
    ];

    it('but nothing on the first one', async () => {
      const section = await visit(thread);
      expect(inList(section, '.new-badge')).to.equal(null);
      expect(find(section, '[part=unread-button]')).to.equal(null);
    });

    it('and leads there', async () => {
      (await visit(thread)).remove();
      // Out of sight, so that the new comment stays unread.
      const page = await fixture(html`
        <div>
          <div style="block-size: 300vh"></div>
          <comment-section thread="/tram" mark-new></comment-section>
        </div>
      `);
      const section = page.querySelector('comment-section') as CommentSection;
      section.source = new MemorySource(later);
      await settled(section);
      const button = find(section, '[part=unread-button]');
      expect(button?.innerText).to.equal('Next unread (1)');
      expect(inList(section, "[data-id='4'] .new-badge")?.innerText).to.equal('New');
      expect(inList(section, "[data-id='5'] .new-badge"), 'their own').to.equal(null);
      await expect(section).to.be.accessible();
      button?.click();
      await waitUntil(() => focusedId(section) === '4');
      await waitUntil(() => find(section, '[part=unread-button]') === null);
      section.remove();
      const again = await visit(later);
      expect(inList(again, '.new-badge')).to.equal(null);
    });
  });

  describe('follows a link to a comment', () => {
    it('and says when there is none', async () => {
      location.hash = '#comment-99';
      const section = await open(new MemorySource(thread));
      await waitUntil(() => find(section, '[part=not-found]'));
      await waitUntil(
        () => section.shadowRoot?.activeElement === find(section, '[part=not-found]'),
      );
      location.hash = '#comment-2';
      await waitUntil(() => focusedId(section) === '2');
      await waitUntil(() => find(section, '[part=not-found]') === null);
    });

    it('unless the page has an element of that name', async () => {
      const page = await fixture(html`<p id="comment-98">The page's own</p>`);
      location.hash = '#comment-98';
      const section = await open(new MemorySource(thread));
      await import('./permalink.js');
      await nextFrame();
      await section.updateComplete;
      expect(find(section, '[part=not-found]')).to.equal(null);
      expect(page.isConnected).to.equal(true);
    });

    it('with an id of any kind', async () => {
      location.hash = '#comment-a%20%C3%A9';
      const section = await open(new MemorySource([...thread, makeComment('a é')]));
      await waitUntil(() => focusedId(section) === 'a é');
    });
  });

  describe('takes over what a server has printed', () => {
    const printed = html`
      <ol class="comment-list">
        <li id="comment-1" class="comment">
          <b class="fn">Thea</b>
          <div class="comment-content"><p>Printed</p></div>
        </li>
      </ol>
    `;

    it('without a source', async () => {
      const section = await fixture<CommentSection>(
        html`<comment-section>${printed}</comment-section>`,
      );
      await waitUntil(() => ids(section).length === 1);
      expect(find(section, 'h2')?.innerText).to.equal('1 comment');
    });

    it('until the source answers, in the same nodes', async () => {
      const source = new MemorySource(thread);
      let answer = (): void => undefined;
      source.gate = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const section = await fixture<CommentSection>(
        html`<comment-section .source=${source}>${printed}</comment-section>`,
      );
      await waitUntil(() => ids(section).length === 1);
      const node = inList(section, '[data-id="1"]');
      const isShown = (): boolean =>
        !!section.querySelector('li')?.checkVisibility() || !!node?.checkVisibility();
      expect(isShown()).to.equal(true);
      answer();
      await waitUntil(() => ids(section).length === 3);
      expect(inList(section, '[data-id="1"]') === node).to.equal(true);
    });

    it('and keeps it when the source fails', async () => {
      const source = new MemorySource(thread);
      source.failure = new CommentSourceError('network', 'no net');
      const section = await fixture<CommentSection>(
        html`<comment-section .source=${source}>${printed}</comment-section>`,
      );
      await waitUntil(() => find(section, '[part=error]'));
      await waitUntil(() => ids(section).length === 1);
    });
  });

  it('hands on how comments are to be shown', async () => {
    const section = await open(new MemorySource(thread), { flat: true, avatars: 'initials' });
    expect(ids(section)).to.deep.equal(['1', '2', '3']);
    expect(inList(section, '.replies')).to.equal(null);
    expect(inList(section, '.avatar')?.textContent).to.equal('T');
    section.sort = 'newest';
    await waitUntil(() => ids(section).join() === '3,2,1');
  });
});
