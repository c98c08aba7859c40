import type { Comment } from './comment.js';

/** One page of a thread: whole branches, so that no reply stands without what it answers. */
export interface ThreadPage {
  comments: Comment[];
  /** Index of the first root of the next page; absent on the last. */
  next?: number;
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

const byDate = (a: Comment, b: Comment): number =>
  Date.parse(a.published) - Date.parse(b.published) || 0;

/**
 * Cuts a thread that is there as a whole into pages of `pageSize` roots. Roots are ordered by
 * `sort`; replies always stand oldest first, as a conversation is read.
 */
export function pageOfThread(
  comments: readonly Comment[],
  sort: 'oldest' | 'newest' | 'top',
  pageSize: number,
  firstRoot = 0,
): ThreadPage {
  const roots = rootsOf(comments);
  const ordered = [...comments].sort(byDate);
  const tops = ordered.filter(({ id }) => roots.get(id) === id);
  if (sort === 'newest') tops.reverse();
  const score = ({ votes }: Comment): number => (votes?.up ?? 0) - (votes?.down ?? 0);
  if (sort === 'top') tops.sort((a, b) => score(b) - score(a));

  const page = tops.slice(firstRoot, firstRoot + pageSize);
  const shown = new Set(page.map(({ id }) => id));
  const replies = ordered.filter(({ id }) => {
    const root = roots.get(id) ?? id;
    return root !== id && shown.has(root);
  });
  const following = firstRoot + pageSize;
  return {
    comments: [...page, ...replies],
    ...(following < tops.length && { next: following }),
  };
}

/** Index of the first root of the page that holds a comment; `undefined` when the thread does not have it. */
export function pageOfComment(
  comments: readonly Comment[],
  id: string,
  sort: 'oldest' | 'newest' | 'top',
  pageSize: number,
): number | undefined {
  for (let first: number | undefined = 0; first !== undefined;) {
    const page: ThreadPage = pageOfThread(comments, sort, pageSize, first);
    if (page.comments.some((comment) => comment.id === id)) return first;
    first = page.next;
  }
  return undefined;
}
