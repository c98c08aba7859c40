import { field, isRecord, numberField, textField } from '../../models/read-json.js';
import { readComment } from '../../models/read-comment.js';
import type { Comment } from '../../models/comment.js';
import { readName } from '../read-name.js';
import type { WordPressMember } from './member.js';

/** What is read of a comment; all of it, so that no more is sent. */
export const COMMENT_FIELDS =
  'id,parent,author,author_name,author_url,author_avatar_urls,date_gmt,content,status';

type Standing = 'published' | 'pending' | 'rejected';

const STATES = new Map<unknown, Standing>([
  ['approved', 'published'],
  ['hold', 'pending'],
  ['spam', 'rejected'],
  ['trash', 'rejected'],
]);

/** What WordPress says of a comment's standing; `undefined` for what it does not say, or plugins invent. */
export const readState = (value: unknown): Standing | undefined =>
  STATES.get(field(value, 'status'));

/** A date in UTC, which WordPress writes without a zone. */
export const readDate = (value: unknown, key: string): string => {
  const date = `${textField(value, key) ?? ''}Z`;
  return Number.isNaN(Date.parse(date)) ? '' : date;
};

/** The largest of `{ "24": url, "96": url }`. */
export function readAvatar(value: unknown, key: string): string | undefined {
  const urls = field(value, key);
  if (!isRecord(urls)) return undefined;
  const [largest] = Object.keys(urls).sort((a, b) => Number(b) - Number(a));
  return largest === undefined ? undefined : textField(urls, largest);
}

/** Reads one comment of `/wp/v2/comments` (https://developer.wordpress.org/rest-api/reference/comments/). */
export function readWordPressComment(
  value: unknown,
  member?: WordPressMember,
): Comment | undefined {
  return readComment({
    id: numberField(value, 'id'),
    parentId: field(value, 'parent') === 0 ? null : field(value, 'parent'),
    author: {
      name: readName(value, 'author_name'),
      url: textField(value, 'author_url'),
      avatar: readAvatar(value, 'author_avatar_urls'),
    },
    bodyHtml: field(field(value, 'content'), 'rendered'),
    published: readDate(value, 'date_gmt'),
    state: readState(value),
    // 0 is the author of all guests' comments.
    own: Boolean(member?.id) && numberField(value, 'author') === member?.id,
    editable: member?.moderates ? {} : undefined,
  });
}

export const readWordPressComments = (
  values: readonly unknown[],
  member?: WordPressMember,
): Comment[] =>
  values
    .map((value) => readWordPressComment(value, member))
    .filter((comment) => comment !== undefined);

/**
 * Ids of the comments that no root leads to: their parent is held back, was moved to another post,
 * or is, after some replies, they themselves.
 *
 * @param entries - All comments of a thread, each with `id` and `parent`.
 */
export function strayIds(entries: readonly unknown[]): number[] {
  const parents = new Map<number, number>();
  for (const entry of entries) {
    const id = numberField(entry, 'id');
    if (id !== undefined) parents.set(id, numberField(entry, 'parent') ?? 0);
  }
  const anchored = new Map<number, boolean>([[0, true]]);
  for (const id of parents.keys()) {
    const path = new Set<number>();
    let top: number | undefined = id;
    while (top !== undefined && !anchored.has(top) && !path.has(top)) {
      path.add(top);
      top = parents.get(top);
    }
    const isAnchored = top !== undefined && anchored.get(top) === true;
    for (const member of path) anchored.set(member, isAnchored);
  }
  return [...parents.keys()].filter((id) => anchored.get(id) !== true);
}
