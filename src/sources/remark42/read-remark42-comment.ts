import type { Comment, CommentVotes } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';
import { field, listField, numberField, textField } from '../../models/read-json.js';
import { readName } from '../read-name.js';

/** Go writes nanoseconds, which not every engine reads. */
const readDate = (value: unknown, key: string): string | undefined => {
  const date = textField(value, key)?.replace(/(\.\d{3})\d+/, '$1') ?? '';
  return Number.isNaN(Date.parse(date)) ? undefined : date;
};

/** Remark42 gives the sum of votes only; a reader's own vote as 1, -1 or 0. */
export function votesOf(score: number, vote: number): CommentVotes {
  return {
    up: Math.max(score, 0),
    ...(score < 0 && { down: -score }),
    ...(vote !== 0 && { mine: vote > 0 ? 'up' : 'down' }),
  };
}

/** A reader whose token the page has. */
export interface Remark42Reader {
  token: string;
  /** `undefined` when the token does not say it. */
  id: string | undefined;
  /** How long after they were written comments can be changed; 0 is for ever. */
  editSeconds: number;
}

/** Remark42 lets authors change a comment for a time, and until somebody answers. */
function ownership(
  value: unknown,
  isAnswered: boolean,
  { id, editSeconds }: Remark42Reader,
): Pick<Comment, 'own' | 'editable'> {
  if (id === undefined || textField(field(value, 'user'), 'id') !== id) return {};
  const until = Date.parse(readDate(value, 'time') ?? '') + editSeconds * 1000;
  const isOver = isAnswered || (editSeconds > 0 && !(until > Date.now()));
  if (isOver) return { own: true };
  const editable = editSeconds > 0 ? { until: new Date(until).toISOString() } : {};
  return { own: true, editable };
}

/**
 * Reads one comment (https://remark42.com/docs/contributing/api/). `orig`, the text before
 * Remark42's own sanitizer, is for editing only.
 */
export function readRemark42Comment(
  value: unknown,
  reader?: Remark42Reader,
  isAnswered = false,
): Comment | undefined {
  const user = field(value, 'user');
  const isDeleted = field(value, 'delete') === true;
  return readComment({
    id: textField(value, 'id'),
    parentId: textField(value, 'pid') ?? null,
    author: isDeleted
      ? {}
      : {
          name: readName(user, 'name'),
          avatar: textField(user, 'picture'),
          badges: field(user, 'admin') === true ? ['staff'] : undefined,
        },
    bodyHtml: isDeleted ? undefined : field(value, 'text'),
    published: readDate(value, 'time'),
    modified: readDate(field(value, 'edit'), 'time'),
    state: isDeleted ? 'deleted' : 'published',
    votes: votesOf(numberField(value, 'score') ?? 0, numberField(value, 'vote') ?? 0),
    pinned: field(value, 'pin'),
    ...(reader && !isDeleted && ownership(value, isAnswered, reader)),
  });
}

/** The comments of a tree, each level after the one above. */
export function readRemark42Tree(nodes: readonly unknown[], reader?: Remark42Reader): Comment[] {
  const queue = [...nodes];
  // The loop sees what it appends: a thread of any depth without a call per level.
  for (const node of queue) queue.push(...listField(node, 'replies'));
  return queue
    .map((node) => {
      const isAnswered = listField(node, 'replies').length > 0;
      return readRemark42Comment(field(node, 'comment'), reader, isAnswered);
    })
    .filter((comment) => comment !== undefined);
}
