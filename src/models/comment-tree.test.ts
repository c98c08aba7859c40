import { expect } from '@open-wc/testing';
import type { Comment } from './comment.js';
import type { ThreadSort } from './thread-page.js';
import { buildTree, layOutFlat, layOutTree, type CommentNode } from './comment-tree.js';

const comment = (id: string, parentId: string | null = null, more?: Partial<Comment>): Comment => ({
  id,
  parentId,
  author: { name: id.toUpperCase() },
  bodyText: `text of ${id}`,
  published: '2026-03-01T08:00:00Z',
  state: 'published',
  ...more,
});

const chain = (length: number): Comment[] =>
  Array.from({ length }, (_, index) =>
    comment(String(index), index === 0 ? null : String(index - 1)),
  );

/** `a(b(c) d)`: the shape of a tree in one line. */
const shape = (nodes: readonly CommentNode[]): string =>
  nodes
    .map(({ comment: { id }, replies }) => id + (replies.length > 0 ? `(${shape(replies)})` : ''))
    .join(' ');

describe('buildTree', () => {
  it('hangs replies under what they answer and keeps the order', () => {
    const comments = [
      comment('a'),
      comment('b'),
      comment('c', 'a'),
      comment('d', 'c'),
      comment('e', 'a'),
    ];
    expect(shape(buildTree(comments))).to.equal('a(c(d) e) b');
    expect(buildTree(comments)[0]?.replies[0]?.replies[0]?.depth).to.equal(2);
  });

  it('finds a parent that comes after its reply', () => {
    expect(shape(buildTree([comment('b', 'a'), comment('a')]))).to.equal('a(b)');
  });

  it('starts a thread with a reply whose parent is missing or in another thread', () => {
    expect(shape(buildTree([comment('b', 'gone'), comment('c', 'b')]))).to.equal('b(c)');
  });

  it('shows comments that answer themselves or each other, each once', () => {
    expect(shape(buildTree([comment('a', 'a')]))).to.equal('a');
    expect(shape(buildTree([comment('a', 'b'), comment('b', 'a')]))).to.equal('a(b)');
    expect(
      shape(
        buildTree([comment('t', 'c'), comment('a', 'b'), comment('b', 'c'), comment('c', 'a')]),
      ),
    ).to.equal('c(t b(a))');
  });

  it('lets the last of two comments with one id win, in the place of the first', () => {
    const tree = buildTree([
      comment('a'),
      comment('b'),
      comment('a', null, { bodyText: 'edited' }),
    ]);
    expect(shape(tree)).to.equal('a b');
    expect(tree[0]?.comment.bodyText).to.equal('edited');
  });

  it('puts pinned threads first', () => {
    const comments = [comment('a'), comment('b', null, { pinned: true }), comment('c', 'b')];
    expect(shape(buildTree(comments))).to.equal('b(c) a');
  });

  it('builds a thread of ten thousand levels', () => {
    let node = buildTree(chain(10_000))[0];
    let levels = 0;
    for (; node !== undefined; node = node.replies[0]) levels += 1;
    expect(levels).to.equal(10_000);
    expect(buildTree(chain(10_000).reverse())).to.have.lengthOf(1);
  });

  it('makes nothing of nothing', () => {
    expect(buildTree([])).to.deep.equal([]);
  });
});

describe('layOutTree', () => {
  const rowsOf = (comments: readonly Comment[], deepest: number): string[] =>
    layOutTree(buildTree(comments), deepest).map(
      ({ comment: { id }, parent, holder, count }) =>
        `${id} answers ${parent?.comment.id ?? '-'} in ${holder?.comment.id ?? '-'} holds ${String(count)}`,
    );

  it('gives the reading order, with the place and the number of replies', () => {
    expect(
      rowsOf([comment('a'), comment('b'), comment('c', 'a'), comment('d', 'c')], 5),
    ).to.deep.equal([
      'a answers - in - holds 2',
      'c answers a in a holds 1',
      'd answers c in c holds 0',
      'b answers - in - holds 0',
    ]);
  });

  it('lets replies below the deepest level follow on that level', () => {
    expect(rowsOf(chain(4), 1)).to.deep.equal([
      '0 answers - in - holds 3',
      '1 answers 0 in 0 holds 0',
      '2 answers 1 in 0 holds 0',
      '3 answers 2 in 0 holds 0',
    ]);
    expect(rowsOf(chain(2), 0)[1]).to.equal('1 answers 0 in - holds 0');
  });

  it('lays out ten thousand levels', () => {
    expect(layOutTree(buildTree(chain(10_000)), 4)).to.have.lengthOf(10_000);
  });
});

describe('layOutFlat()', () => {
  const at = (day: number): Partial<Comment> => ({ published: `2026-03-0${day}T08:00:00Z` });
  const tree = buildTree([
    comment('a', null, at(2)),
    comment('b', 'a', at(4)),
    comment('c', null, { ...at(3), votes: { up: 2, down: 1 } }),
    comment('d', 'c', { published: '', votes: { up: 3 } }),
    comment('e', null, { ...at(1), pinned: true }),
  ]);
  const ids = (sort: ThreadSort): string[] => layOutFlat(tree, sort).map((row) => row.comment.id);

  it('orders by date, what is pinned first, and keeps what has no date in its place', () => {
    expect(ids('oldest')).to.deep.equal(['e', 'a', 'c', 'd', 'b']);
    expect(ids('newest')).to.deep.equal(['e', 'b', 'c', 'd', 'a']);
  });

  it('orders by votes, and by date where these are alike', () => {
    expect(ids('top')).to.deep.equal(['e', 'd', 'c', 'a', 'b']);
  });

  it('has no levels, but knows what is answered', () => {
    const row = layOutFlat(tree, 'oldest').at(-1);
    expect([row?.holder, row?.count, row?.parent?.comment.id]).to.deep.equal([undefined, 0, 'a']);
  });
});
