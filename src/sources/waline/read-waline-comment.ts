import type { Comment } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';
import { field, listField, numberField, textField } from '../../models/read-json.js';

type Standing = 'published' | 'pending' | 'rejected';

const STATES = new Map<unknown, Standing>([
  ['approved', 'published'],
  ['waiting', 'pending'],
  ['spam', 'rejected'],
]);

/** What Waline says of a comment's standing; data of Valine says nothing. */
export const readState = (value: unknown): Standing | undefined =>
  STATES.get(field(value, 'status'));

/** An id as text. SQL numbers its comments; LeanCloud and MongoDB name theirs. */
export function readId(value: unknown, key = 'objectId'): string | undefined {
  return textField(value, key) ?? numberField(value, key)?.toString();
}

const readDate = (value: unknown): string => {
  const date = new Date(numberField(value, 'time') ?? NaN);
  return Number.isNaN(+date) ? '' : date.toISOString();
};

/**
 * Reads one comment of `/api/comment` (https://waline.js.org/en/reference/server/api.html).
 * `orig`, the text before Waline's own sanitizer, is for editing only.
 */
export function readWalineComment(value: unknown, parentId: string | null): Comment | undefined {
  const like = numberField(value, 'like');
  const sticky = field(value, 'sticky');
  return readComment({
    // Waline names the key of SQL when it answers to a change.
    id: readId(value) ?? readId(value, 'id'),
    parentId,
    author: {
      name: textField(value, 'nick'),
      url: textField(value, 'link'),
      avatar: textField(value, 'avatar'),
      badges: [
        ...(field(value, 'type') === 'administrator' ? ['staff'] : []),
        ...[textField(value, 'label')].filter(Boolean),
      ],
    },
    bodyHtml: field(value, 'comment'),
    published: readDate(value),
    state: readState(value),
    votes: like === undefined ? undefined : { up: like },
    pinned: sticky === true || sticky === 1,
  });
}

/** One root and all that answers it, oldest first. */
export function readWalineBranch(root: unknown): Comment[] {
  const rootId = readId(root);
  const children = listField(root, 'children');
  const ids = new Set([rootId, ...children.map((child) => readId(child))]);
  // Of a comment whose parent was deleted, the root is all that is left above it.
  const parentOf = (child: unknown): string | null => {
    const pid = readId(child, 'pid');
    return (ids.has(pid) ? pid : rootId) ?? null;
  };
  // Waline's order among the comments of one second is by chance.
  const replies = [...children].sort(
    (a, b) =>
      (numberField(a, 'time') ?? 0) - (numberField(b, 'time') ?? 0) ||
      (numberField(a, 'objectId') ?? 0) - (numberField(b, 'objectId') ?? 0),
  );
  return [
    readWalineComment(root, null),
    ...replies.map((reply) => readWalineComment(reply, parentOf(reply))),
  ].filter((comment) => comment !== undefined);
}
