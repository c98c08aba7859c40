import type { CommentDraft } from '../../models/comment.js';
import type { CommentServer } from '../comment-server.js';
import type { CommentOutcome } from '../comment-source.js';
import type { Answer } from '../exchange.js';
import { submitError, type Refusal } from '../server-error.js';
import { editableUntil } from './editable-until.js';
import { readIssoComment } from './read-isso-comment.js';

/** In characters (API.verify() in Isso). */
const SHORTEST = 3;
export const LONGEST = 65_535;
const LONGEST_ADDRESS = 254;
/** Seconds in which Isso counts comments. */
const RATE_SECONDS = 60;

/** Isso refuses by sentences, newer versions by names; both are looked for. */
const GUARDS: readonly (readonly [sign: RegExp, refusal: Refusal])[] = [
  [/ratelimit/, { kind: 'rate-limited', retryAfter: RATE_SECONDS }],
  // So many comments of one reader on a page, and no answer to one that can still be edited.
  [/direct|reply-to-self|edit time frame/, { kind: 'rate-limited' }],
  [/require-email|email address required/, { fields: { email: 'required' } }],
  [/require-author|author address required/, { fields: { name: 'required' } }],
];

type IssoDraft = Pick<CommentDraft, 'body' | 'name' | 'email' | 'website'>;

const charactersOf = (text: string): number => Array.from(text).length;

/** What Isso's rules have against a draft, which it tells by a page for people. */
function problemsOf({ body, email, website }: IssoDraft, page: string): Refusal['fields'] {
  const isShort = charactersOf(body.trimEnd()) < SHORTEST;
  return {
    ...(isShort && { body: body.trim() === '' ? 'required' : 'invalid' }),
    ...(charactersOf(body) > LONGEST && { body: 'too-long' }),
    ...(charactersOf(email) > LONGEST_ADDRESS && { email: 'too-long' }),
    ...(/website/i.test(page) && { website: 'invalid' }),
    ...(charactersOf(website) > LONGEST_ADDRESS && { website: 'too-long' }),
  };
}

/** What Isso's answer says against a comment. */
export function refusalOf({ status, text }: Answer, draft: IssoDraft): Refusal {
  const why = /<p>([^<]+)/.exec(text)?.[1] ?? text.slice(0, 200);
  if (status === 400) return { fields: problemsOf(draft, text) ?? {}, why };
  const guard = status === 403 ? GUARDS.find(([sign]) => sign.test(text)) : undefined;
  return { ...guard?.[1], why };
}

/**
 * Sends a comment to the thread `uri`. `title` names the thread if this is its first comment.
 *
 * @param cookies - Whether the cookie that lets its author change the comment is wanted.
 */
export async function submitIssoComment(
  server: CommentServer,
  uri: string,
  title: string,
  draft: CommentDraft,
  cookies: boolean,
  signal?: AbortSignal,
): Promise<CommentOutcome> {
  const { parentId, body, name, email, website } = draft;
  const answer = await server.post(
    'new',
    { uri },
    {
      text: body,
      author: name || null,
      email: email || null,
      website: website || null,
      parent: parentId === null ? null : Number(parentId),
      title,
    },
    { cookies, signal },
  );
  const { status, json } = answer;
  if (status !== 201 && status !== 202) throw submitError(answer, refusalOf(answer, draft));
  const comment = readIssoComment(json);
  // "Accepted", but not yet published.
  const state = status === 202 ? 'pending' : comment ? 'published' : 'unknown';
  if (!comment) return { state };
  return { state, comment: { ...comment, own: true, ...(cookies && editableUntil(answer)) } };
}
