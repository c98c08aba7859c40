import { expect } from '@open-wc/testing';
import type { Comment } from './comment.js';
import { cursorsOf, namePages, pageOfComment, pageOfThread } from './thread-page.js';

const comment = (id: string, parentId: string | null = null, day = 1): Comment => ({
  id,
  parentId,
  author: { name: 'A' },
  bodyText: id,
  published: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  state: 'published',
});
const THREAD = [
  comment('a', null, 1),
  comment('b', null, 2),
  comment('a1', 'a', 3),
  comment('c', null, 4),
  comment('a11', 'a1', 5),
];

describe('a page of a thread', () => {
  it('finds the page of a reply, however deep, in either order', () => {
    for (const sort of ['oldest', 'newest'] as const) {
      for (const { id } of THREAD) {
        const first = pageOfComment(THREAD, id, sort, 1);
        const { comments } = pageOfThread(THREAD, sort, 1, first);
        expect(comments.map((shown) => shown.id)).to.include(id);
      }
    }
    expect(pageOfComment(THREAD, 'nobody', 'oldest', 1)).to.equal(undefined);
  });

  for (const pageSize of [0, -1, NaN]) {
    it(`shows the whole thread when it is to have pages of ${String(pageSize)}`, () => {
      const page = pageOfThread(THREAD, 'oldest', pageSize);
      expect(page.comments).to.have.length(THREAD.length);
      expect(page.next).to.equal(undefined);
      expect(pageOfComment(THREAD, 'c', 'oldest', pageSize)).to.equal(0);
    });
  }

  it('names all pages, and of an empty thread its one', () => {
    const { pages } = pageOfThread(THREAD, 'oldest', 1);
    const seen = pages.flatMap((first) => pageOfThread(THREAD, 'oldest', 1, first).comments);
    expect(new Set(seen.map(({ id }) => id)).size).to.equal(THREAD.length);
    expect(cursorsOf(pageOfThread([], 'oldest', 20)).pages).to.deep.equal(['0']);
  });

  it('names no pages where a server claims more than a thread can have', () => {
    expect(namePages(3, (page) => page * 20).pages).to.deep.equal(['0', '20', '40']);
    for (const count of [1e15, Infinity, NaN]) {
      expect(namePages(count, (page) => page)).to.deep.equal({});
    }
  });

  it('begins with what is pinned, whatever the order, and finds it there', () => {
    const pinned = THREAD.map((one) => (one.id === 'b' ? { ...one, pinned: true } : one));
    for (const sort of ['oldest', 'newest', 'top'] as const) {
      expect(pageOfThread(pinned, sort, 1).comments.map(({ id }) => id)).to.deep.equal(['b']);
      expect(pageOfComment(pinned, 'b', sort, 1)).to.equal(0);
    }
  });

  it('begins again with a cursor that is none', () => {
    expect(pageOfThread(THREAD, 'oldest', 20, NaN).comments).to.have.length(THREAD.length);
  });
});
