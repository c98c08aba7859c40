import type { Comment, CommentState } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';
import { field, listField, numberField, textField } from '../../models/read-json.js';
import { readName } from '../read-name.js';

const STATES = new Map<unknown, CommentState>([
  [1, 'published'],
  [2, 'pending'],
  // Deleted, but kept for the sake of its replies.
  [4, 'deleted'],
]);

export const readState = (value: unknown): CommentState | undefined =>
  STATES.get(field(value, 'mode'));

/** Isso writes seconds, with a fraction. */
const readDate = (value: unknown, key: string): string | undefined => {
  const date = new Date((numberField(value, key) ?? NaN) * 1000);
  return Number.isNaN(+date) ? undefined : date.toISOString();
};

/** Reads one comment (https://isso-comments.de/docs/reference/server-api/). Its texts are escaped, except for the body, which is HTML. */
export function readIssoComment(value: unknown): Comment | undefined {
  const state = readState(value);
  const isDeleted = state === 'deleted';
  const [up, down] = [numberField(value, 'likes'), numberField(value, 'dislikes')];
  return readComment({
    id: numberField(value, 'id'),
    parentId: field(value, 'parent'),
    author: {
      name: readName(value, 'author'),
      url: readName(value, 'website') || undefined,
      avatar: textField(value, 'gravatar_image'),
    },
    bodyHtml: isDeleted ? undefined : field(value, 'text'),
    published: readDate(value, 'created'),
    // Otherwise the time of the deletion.
    modified: isDeleted ? undefined : readDate(value, 'modified'),
    state,
    votes: up === undefined ? undefined : { up, down },
  });
}

/** One root and what answers it. */
export const readIssoBranch = (root: unknown): Comment[] =>
  [root, ...listField(root, 'replies')]
    .map(readIssoComment)
    .filter((comment) => comment !== undefined);
