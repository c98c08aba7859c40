import type { Comment } from './comment.js';
import { pinnedFirst, scoreOf, type ThreadSort } from './thread-page.js';

/** A comment with what answers it. */
export interface CommentNode {
  readonly comment: Comment;
  /** 0 for the start of a thread. */
  readonly depth: number;
  readonly replies: readonly CommentNode[];
}

/** A comment in reading order, with its place in a tree that is nested no deeper than a page can show. */
export interface CommentRow {
  readonly comment: Comment;
  /** What this comment answers. */
  readonly parent: CommentRow | undefined;
  /** The row whose list of replies holds this one; below the deepest level not the parent's own. */
  readonly holder: CommentRow | undefined;
  /** How many rows stand under this one, at any level. */
  readonly count: number;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface Branch {
  comment: Comment;
  depth: number;
  replies: Branch[];
}

/**
 * Hangs a flat list of comments into threads by `parentId`, in the given order, pinned threads
 * first. Servers deliver broken lists, so every comment comes out exactly once whatever goes in:
 * replies whose parent is missing, is themselves, or goes round in a circle start a thread; of
 * two comments with one id the last wins, in the place of the first.
 */
export function buildTree(comments: readonly Comment[]): CommentNode[] {
  const branches = new Map<string, Branch>();
  for (const comment of comments) branches.set(comment.id, { comment, depth: 0, replies: [] });
  const parentOf = ({ comment: { parentId } }: Branch): Branch | undefined =>
    parentId === null ? undefined : branches.get(parentId);

  const anchored = new Set<Branch>();
  const cut = new Set<Branch>();
  for (const branch of branches.values()) {
    const path = new Set<Branch>();
    let upward: Branch | undefined = branch;
    while (upward !== undefined && !anchored.has(upward)) {
      if (path.has(upward)) {
        cut.add(upward);
        break;
      }
      path.add(upward);
      upward = parentOf(upward);
    }
    for (const member of path) anchored.add(member);
  }

  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = cut.has(branch) ? undefined : parentOf(branch);
    (parent?.replies ?? roots).push(branch);
  }
  // The loop sees what it appends: a thread of any depth without a call per level.
  const queue = [...roots];
  for (const { depth, replies } of queue) {
    for (const reply of replies) {
      reply.depth = depth + 1;
      queue.push(reply);
    }
  }
  return roots.sort((a, b) => pinnedFirst(a.comment, b.comment));
}

/**
 * The tree in reading order, nested at most `deepest` levels below its roots: what answers a
 * comment on that level follows it on the same level. Browsers lay nested boxes out by recursion
 * and give up at some thousand, and no column is that wide.
 */
export function layOutTree(tree: readonly CommentNode[], deepest: number): CommentRow[] {
  const rows: Mutable<CommentRow>[] = [];
  const stack: { node: CommentNode; parent: CommentRow | undefined }[] = [];
  const push = (nodes: readonly CommentNode[], parent: CommentRow | undefined): void => {
    for (const node of nodes.toReversed()) stack.push({ node, parent });
  };
  push(tree, undefined);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, parent } = next;
    const holder = node.depth > deepest ? parent?.holder : parent;
    const row = { comment: node.comment, parent, holder, count: 0 };
    rows.push(row);
    push(node.replies, row);
  }
  for (const { holder, count } of rows.toReversed()) {
    if (holder !== undefined) (holder as Mutable<CommentRow>).count += count + 1;
  }
  return rows;
}

/**
 * The comments of a tree without levels, pinned ones first: by date, or the best rated first and those
 * that are rated alike by date. What has no date keeps its place after the comment before it.
 */
export function layOutFlat(tree: readonly CommentNode[], sort: ThreadSort): CommentRow[] {
  const rows: CommentRow[] = layOutTree(tree, 0).map((row) => ({
    ...row,
    holder: undefined,
    count: 0,
  }));
  let last = 0;
  const dates = new Map(
    rows.map(({ comment }) => [comment, (last = Date.parse(comment.published) || last)]),
  );
  const direction = sort === 'newest' ? -1 : 1;
  const place = ({ comment }: CommentRow): number => direction * (dates.get(comment) ?? 0);
  const rank = ({ comment }: CommentRow): number => (sort === 'top' ? -scoreOf(comment) : 0);
  return rows.sort(
    (a, b) => pinnedFirst(a.comment, b.comment) || rank(a) - rank(b) || place(a) - place(b),
  );
}
