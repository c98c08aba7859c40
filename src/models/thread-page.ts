import type { Comment } from './comment.js';

export type ThreadSort = 'oldest' | 'newest' | 'top';

/** One page of a thread: whole branches, so that no reply stands without what it answers. */
export interface ThreadPage {
  comments: Comment[];
  /** Index of the first root of the next page; absent on the last. */
  next?: number;
  /** Index of the first root of each page. An empty thread has one page, too. */
  pages: readonly number[];
}

/** The id of the root above each comment. Survives orphans, cycles and foreign parents: those are roots themselves. */
function rootsOf(comments: readonly Comment[]): Map<string, string> {
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
  const roots = new Map<string, string>();
  for (const { id } of comments) {
    const path = new Set<string>();
    let top = id;
    for (;;) {
      path.add(top);
      const parent = parents.get(top) ?? null;
      if (parent === null || !parents.has(parent) || path.has(parent) || roots.has(top)) break;
      top = parent;
    }
    const root = roots.get(top) ?? top;
    for (const member of path) roots.set(member, root);
  }
  return roots;
}

/** Oldest first. Each date is read once: a long thread is put in order for every page of it. */
function inOrder(comments: readonly Comment[]): Comment[] {
  const dated = comments.map((comment) => ({ comment, date: Date.parse(comment.published) }));
  dated.sort((a, b) => a.date - b.date || 0);
  return dated.map(({ comment }) => comment);
}

/** What readers think of a comment. */
export const scoreOf = ({ votes }: Comment): number => (votes?.up ?? 0) - (votes?.down ?? 0);

/** Puts pinned comments before others. */
export const pinnedFirst = (a: Comment, b: Comment): number =>
  Number(!!b.pinned) - Number(!!a.pinned);

/** Pinned ones first, as lists show them: on a later page they would come to stand above what was read. */
function sortRoots(roots: Comment[], sort: ThreadSort): Comment[] {
  if (sort === 'newest') roots.reverse();
  if (sort === 'top') roots.sort((a, b) => scoreOf(b) - scoreOf(a));
  return roots.sort(pinnedFirst);
}

const sizeOf = (pageSize: number): number => (pageSize > 0 ? pageSize : Infinity);

/** More pages than any thread has: a server that names as many is wrong, or worse. */
const MOST_PAGES = 10_000;

/** The cursors of as many pages as a server says that there are. */
export function namePages(
  count: number,
  cursorOf: (page: number) => number,
): { pages?: readonly string[] } {
  if (!(count <= MOST_PAGES)) return {};
  const pages = Array.from({ length: Math.max(count, 1) }, (_, page) => String(cursorOf(page)));
  return { pages };
}

/** The index of the first root of each page. */
const pageStarts = (roots: number, size: number): number[] =>
  Array.from({ length: Math.max(Math.ceil(roots / size), 1) }, (_, page) => page && page * size);

/**
 * Cuts a thread that is there as a whole into pages of `pageSize` roots; no positive number means
 * all of them. Roots are ordered by `sort`; replies always stand oldest first, as a conversation is read.
 */
export function pageOfThread(
  comments: readonly Comment[],
  sort: ThreadSort,
  pageSize: number,
  firstRoot = 0,
): ThreadPage {
  const roots = rootsOf(comments);
  const isRoot = ({ id }: Comment): boolean => roots.get(id) === id;
  const ordered = inOrder(comments);
  const tops = sortRoots(ordered.filter(isRoot), sort);

  const from = firstRoot || 0;
  const size = sizeOf(pageSize);
  const following = from + size;
  const page = tops.slice(from, following);
  const shown = new Set<string | undefined>(page.map(({ id }) => id));
  const replies = ordered.filter((comment) => !isRoot(comment) && shown.has(roots.get(comment.id)));
  return {
    comments: [...page, ...replies],
    ...(following < tops.length && { next: following }),
    pages: pageStarts(tops.length, size),
  };
}

/** The same with its places as cursors, as sources hand them out. */
export function cursorsOf({ comments, next, pages }: ThreadPage): {
  comments: Comment[];
  next?: string;
  pages: readonly string[];
} {
  return { comments, ...(next !== undefined && { next: String(next) }), pages: pages.map(String) };
}

/** Index of the first root of the page that holds a comment; `undefined` when the thread does not have it. */
export function pageOfComment(
  comments: readonly Comment[],
  id: string,
  sort: ThreadSort,
  pageSize: number,
): number | undefined {
  const roots = rootsOf(comments);
  const tops = inOrder(comments).filter((comment) => roots.get(comment.id) === comment.id);
  const index = sortRoots(tops, sort).findIndex((root) => root.id === roots.get(id));
  return index < 0 ? undefined : index - (index % sizeOf(pageSize));
}
