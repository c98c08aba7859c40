import type { CommentDraft } from '../../models/comment.js';
import { numberField, textField } from '../../models/read-json.js';
import type { CommentServer } from '../comment-server.js';
import type { CommentOutcome } from '../comment-source.js';
import type { Answer } from '../exchange.js';
import { submitError, type Refusal } from '../server-error.js';
import { jwt } from './remark42-token.js';
import { readRemark42Comment, type Remark42Reader } from './read-remark42-comment.js';

/** What the comments belong to, in Remark42's own words. */
export interface Locator {
  site: string;
  url: string;
}

/** The codes of its errors (backend/app/rest/httperrors.go) that say more than the status. */
const REFUSALS = new Map<number | undefined, Refusal>([
  // The reader is blocked: for them, nobody can comment here.
  [7, { kind: 'closed' }],
  [8, { kind: 'closed' }],
  // Too late to change a comment, or somebody has answered it.
  [10, { kind: 'closed' }],
  [11, { kind: 'closed' }],
  // A vote for one's own comment, a second one, or one too many.
  [13, { kind: 'closed' }],
  [14, { kind: 'closed' }],
  [15, { kind: 'closed' }],
  [16, { kind: 'closed' }],
  [19, { fields: { body: 'invalid' } }],
  [20, { fields: { body: 'invalid' } }],
]);

const VALIDATION = 4;

/** What Remark42 has against a request. */
export function refusalOf({ status, json, text }: Answer): Refusal {
  const code = numberField(json, 'code');
  const error = textField(json, 'error') ?? text.slice(0, 200).trim();
  const why = [textField(json, 'details'), error].filter(Boolean).join(': ');
  const details = { code: code?.toString(), why };
  const refusal = REFUSALS.get(code);
  if (refusal) return { ...refusal, ...details };
  // A token of another site, or of a reader who may not comment.
  if (status === 403) return { kind: 'auth-required', ...details };
  if (status !== 400 || code !== VALIDATION) return details;
  const reason = error.includes('empty')
    ? 'required'
    : error.includes('exceeded')
      ? 'too-long'
      : 'invalid';
  return { fields: { body: reason }, ...details };
}

/** Sends a comment in the name of the reader whose token it is. */
export async function submitRemark42Comment(
  server: CommentServer,
  locator: Locator,
  reader: Remark42Reader,
  draft: CommentDraft,
  signal?: AbortSignal,
): Promise<CommentOutcome> {
  const answer = await server.post(
    'api/v1/comment',
    { site: locator.site },
    { text: draft.body, pid: draft.parentId ?? '', locator },
    { headers: jwt(reader.token), signal },
  );
  if (answer.status !== 201) throw submitError(answer, refusalOf(answer));
  const comment = readRemark42Comment(answer.json, reader);
  return comment
    ? { state: 'published', comment: { ...comment, own: true } }
    : { state: 'unknown' };
}
