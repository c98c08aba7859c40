import type { Comment } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';
import { field, listField, numberField, textField } from '../../models/read-json.js';
import { readName } from '../read-name.js';

/** Go writes nanoseconds, which not every engine reads. */
const readDate = (value: unknown, key: string): string | undefined => {
  const date = textField(value, key)?.replace(/(\.\d{3})\d+/, '$1') ?? '';
  return Number.isNaN(Date.parse(date)) ? undefined : date;
};

/** Remark42 gives the sum of votes only; a reader's own vote as 1, -1 or 0. */
function readVotes(value: unknown): Comment['votes'] {
  const score = numberField(value, 'score') ?? 0;
  const vote = numberField(value, 'vote') ?? 0;
  return {
    up: Math.max(score, 0),
    ...(score < 0 && { down: -score }),
    ...(vote !== 0 && { mine: vote > 0 ? 'up' : 'down' }),
  };
}

/**
 * Reads one comment (https://remark42.com/docs/contributing/api/). `orig`, the text before
 * Remark42's own sanitizer, is never read.
 */
export function readRemark42Comment(value: unknown): Comment | undefined {
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
    votes: readVotes(value),
    pinned: field(value, 'pin'),
  });
}

/** The comments of a tree, each level after the one above. */
export function readRemark42Tree(nodes: readonly unknown[]): Comment[] {
  const queue = [...nodes];
  // The loop sees what it appends: a thread of any depth without a call per level.
  for (const node of queue) queue.push(...listField(node, 'replies'));
  return queue
    .map((node) => readRemark42Comment(field(node, 'comment')))
    .filter((comment) => comment !== undefined);
}
