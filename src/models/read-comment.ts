import type {
  Comment,
  CommentAuthor,
  CommentReaction,
  CommentState,
  CommentVotes,
} from './comment.js';
import { defined, isRecord } from './read-json.js';

const STATES: readonly CommentState[] = [
  'published',
  'pending',
  'rejected',
  'deleted',
  'collapsed',
];
const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const;

const string = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const id = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : string(value) || undefined;
const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((candidate) => candidate === value);
const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

function readAuthor(value: unknown): CommentAuthor {
  if (!isRecord(value)) return { name: string(value) ?? '' };
  const { name, url, avatar, badges } = value;
  return defined<CommentAuthor>({
    name: string(name) ?? '',
    url: string(url),
    avatar: string(avatar),
    badges: Array.isArray(badges) ? badges.filter((badge) => typeof badge === 'string') : undefined,
  });
}

function readVotes(value: unknown): CommentVotes | undefined {
  if (!isRecord(value)) return undefined;
  const { up, down, mine } = value;
  return defined<CommentVotes>({
    up: count(up) ?? 0,
    down: count(down),
    mine: oneOf(mine, ['up', 'down'] as const),
  });
}

function readReactions(value: unknown): CommentReaction[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isRecord).flatMap(({ name, count: given, mine }) =>
    string(name)
      ? [
          defined<CommentReaction>({
            name: String(name),
            count: count(given) ?? 0,
            mine: mine === true ? true : undefined,
          }),
        ]
      : [],
  );
}

function readEditable(value: unknown): Comment['editable'] {
  if (!isRecord(value)) return undefined;
  return defined<NonNullable<Comment['editable']>>({ until: string(value['until']) });
}

/**
 * Reads one comment out of JSON of unknown origin, key by key into a fresh object, so that no
 * `__proto__` of the input survives. `undefined` for what cannot be shown: no id, or neither body.
 */
export function readComment(value: unknown): Comment | undefined {
  if (!isRecord(value)) return undefined;
  const { bodyHtml, bodyText, published, modified, pinned, featured, lang, own } = value;
  const commentId = id(value['id']);
  const state = oneOf(value['state'], STATES) ?? 'published';
  const html = string(bodyHtml);
  const text = string(bodyText);
  if (
    commentId === undefined ||
    (html === undefined && text === undefined && state !== 'deleted')
  ) {
    return undefined;
  }
  return defined<Comment>({
    id: commentId,
    parentId: id(value['parentId']) ?? null,
    author: readAuthor(value['author']),
    bodyHtml: html,
    bodyText: text,
    published: string(published) ?? '',
    modified: string(modified),
    state,
    votes: readVotes(value['votes']),
    reactions: readReactions(value['reactions']),
    pinned: pinned === true ? true : undefined,
    featured: featured === true ? true : undefined,
    lang: string(lang),
    dir: oneOf(value['dir'], DIRECTIONS),
    own: own === true ? true : undefined,
    editable: readEditable(value['editable']),
  });
}

const problemOf = (value: unknown): string => {
  if (!isRecord(value)) return 'is no object';
  return id(value['id']) === undefined ? 'has no `id`' : 'has neither `bodyText` nor `bodyHtml`';
};

/**
 * Reads a whole thread: an array, or an object with `comments`. What cannot be read is left out;
 * `problems` says of each such entry, by its place in the file, why.
 */
export function readThread(
  value: unknown,
): { comments: Comment[]; problems: string[] } | undefined {
  const entries = isRecord(value) ? value['comments'] : value;
  if (!Array.isArray(entries)) return undefined;
  const comments = new Map<string, Comment>();
  const problems: string[] = [];
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const comment = readComment(entry);
    if (comment !== undefined && !comments.has(comment.id)) {
      comments.set(comment.id, comment);
    } else {
      const problem = comment === undefined ? problemOf(entry) : 'has the `id` of another';
      problems.push(`#${String(index + 1)} ${problem}`);
    }
  }
  return { comments: [...comments.values()], problems };
}
