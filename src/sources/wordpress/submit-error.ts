import { isRecord, field, textField } from '../../models/read-json.js';
import type { CommentDraft, CommentField } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentSourceErrorKind,
  type ValidationReason,
} from '../comment-source.js';
import type { Answer } from '../exchange.js';
import { retryAfter } from '../server-error.js';
import { codeOf } from './answer.js';

type Problems = Partial<Record<CommentField, ValidationReason>>;

/** Seconds between two comments of one reader (check_comment_flood_db() in WordPress). */
const FLOOD_SECONDS = 15;
/** In bytes (wp_get_comment_fields_max_lengths() in WordPress). */
const LONGEST = { name: 245, email: 100, website: 200, body: 65_525 };

const FIELDS: readonly (readonly [parameter: string, field: CommentField])[] = [
  ['author_name', 'name'],
  ['author_email', 'email'],
  ['author_url', 'website'],
  ['content', 'body'],
];

const KINDS = new Map<string | undefined, CommentSourceErrorKind>([
  ['comment_duplicate', 'duplicate'],
  ['comment_flood', 'rate-limited'],
  ['rest_comment_closed', 'closed'],
  ['rest_comment_draft_post', 'closed'],
  ['rest_comment_trash_post', 'closed'],
  ['rest_comment_login_required', 'auth-required'],
  ['rest_cannot_read_post', 'auth-required'],
  ['rest_cannot_edit', 'auth-required'],
  ['rest_cannot_delete', 'auth-required'],
  // The reader has logged out meanwhile.
  ['rest_cookie_invalid_nonce', 'auth-required'],
]);

const TOO_LONG = new Map<string | undefined, CommentField>([
  ['comment_author_column_length', 'name'],
  ['comment_author_email_column_length', 'email'],
  ['comment_author_url_column_length', 'website'],
  ['comment_content_column_length', 'body'],
]);

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What WordPress's rules have against a draft. Asked after it has refused one without saying in which field. */
export function problemsOf(draft: CommentDraft): Problems {
  const problems: Problems = {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) problems.email = 'invalid';
  for (const name of ['name', 'email', 'body'] as const) {
    if (draft[name].trim() === '') problems[name] = 'required';
  }
  for (const name of ['name', 'email', 'website', 'body'] as const) {
    if (bytesOf(draft[name]) > LONGEST[name]) problems[name] = 'too-long';
  }
  return problems;
}

/** The fields that WordPress names as invalid; those of a request that it says are its own, not a reader's, are left out. */
function namedProblems(answer: Answer): Problems {
  const params = field(field(answer.json, 'data'), 'params');
  return Object.fromEntries(
    FIELDS.filter(([parameter]) =>
      Array.isArray(params)
        ? params.includes(parameter)
        : isRecord(params) && Object.hasOwn(params, parameter),
    ).map(([, name]) => [name, Array.isArray(params) ? 'required' : 'invalid']),
  );
}

function fieldsOf(answer: Answer, draft: CommentDraft): Problems {
  const code = codeOf(answer);
  const tooLong = TOO_LONG.get(code);
  if (tooLong) return { [tooLong]: 'too-long' };
  const { name, email, body } = problemsOf(draft);
  switch (code ?? '') {
    case 'rest_comment_author_data_required':
      return name || email
        ? { ...(name && { name }), ...(email && { email }) }
        : { name: 'required', email: 'required' };
    case 'rest_comment_author_invalid':
      return { name: 'invalid' };
    case 'rest_comment_content_invalid':
      return { body: body ?? 'invalid' };
    case 'rest_invalid_param':
    case 'rest_missing_callback_param':
      return namedProblems(answer);
    default:
      return {};
  }
}

/** What an answer of the REST API to a comment that it did not take means. */
export function restError(answer: Answer, draft: CommentDraft): CommentSourceError {
  const { status, url } = answer;
  const code = codeOf(answer);
  const fields = fieldsOf(answer, draft);
  const wait = retryAfter(answer);
  const isFlood = code === 'comment_flood';
  const kind =
    KINDS.get(code) ??
    (Object.keys(fields).length > 0
      ? 'validation'
      : status === 401
        ? 'auth-required'
        : status === 429
          ? 'rate-limited'
          : 'unknown');
  const what =
    status === 0
      ? 'redirects, and a comment does not follow: set endpoint to the address that it redirects to'
      : code === 'rest_comment_invalid_post_id'
        ? 'has no such post: set thread to the id of a post'
        : code === undefined
          ? `answered ${status}, and no JSON of WordPress`
          : `refused the comment: ${status} ${code} (${textField(answer.json, 'message') ?? ''})`;
  return new CommentSourceError(kind, `${url} ${what}.`, {
    fields,
    code: code ?? String(status),
    ...(isFlood ? { retryAfter: FLOOD_SECONDS } : wait),
  });
}

/**
 * What an answer of `wp-comments-post.php` means that did not lead on to the comment. Those are
 * pages for people, in the language of the site: only the status and the draft tell anything.
 *
 * @param isClosed - Whether the post takes no comments, which has the same status as a login that is missing.
 */
export function formError(
  answer: Answer,
  draft: CommentDraft,
  isClosed: boolean,
): CommentSourceError {
  const { status, url, text } = answer;
  const error = (
    kind: CommentSourceErrorKind,
    details: { fields?: Problems; retryAfter?: number } = {},
  ): CommentSourceError =>
    new CommentSourceError(kind, `${url} did not take the comment: ${status}.`, {
      code: String(status),
      ...details,
    });
  if (status === 409) return error('duplicate');
  if (status === 429)
    return error('rate-limited', { retryAfter: FLOOD_SECONDS, ...retryAfter(answer) });
  if (status === 401) return error('auth-required');
  if (status === 403) return error(isClosed ? 'closed' : 'auth-required');
  if (status !== 200) return error('unknown');
  // Posts that are no more, not yet, or under a password.
  if (text.trim() === '') return error('closed');
  const fields = problemsOf(draft);
  return Object.keys(fields).length > 0 ? error('validation', { fields }) : error('unknown');
}
