import type { CommentField } from '../models/comment.js';
import {
  CommentSourceError,
  type CommentSourceErrorKind,
  type ValidationReason,
} from './comment-source.js';
import type { Answer } from './exchange.js';

/** What a server's own rules say of an answer; the status decides what is left open. */
export interface Refusal {
  kind?: CommentSourceErrorKind | undefined;
  fields?: Partial<Record<CommentField, ValidationReason>>;
  retryAfter?: number;
  code?: string | undefined;
  /** For developers. */
  why?: string | undefined;
}

/** Seconds to wait (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), where a server says them. */
export function retryAfter({ headers }: Answer): { retryAfter?: number } {
  const seconds = Number.parseInt(headers.get('Retry-After') ?? '', 10);
  return seconds >= 0 ? { retryAfter: seconds } : {};
}

/** For a request that was not answered. */
export const unreachable = ({ origin }: URL, cause: unknown): CommentSourceError =>
  new CommentSourceError(
    'network',
    `${origin} cannot be reached: no network, a wrong endpoint, or, for another site, no CORS.`,
    { cause },
  );

const KINDS = new Map<number, CommentSourceErrorKind>([
  [401, 'auth-required'],
  [429, 'rate-limited'],
]);

function serverError(
  answer: Answer,
  kind: CommentSourceErrorKind,
  what: string,
  { code = String(answer.status), why, ...details }: Refusal,
): CommentSourceError {
  const message = `${answer.url} ${what}${why ? `: ${why}` : ''}.`;
  return new CommentSourceError(kind, message, { ...retryAfter(answer), ...details, code });
}

/** What an answer means that does not hold the comments which were asked for. */
export function loadError(answer: Answer, name: string, refusal: Refusal = {}): CommentSourceError {
  const { status } = answer;
  const kind = refusal.kind ?? KINDS.get(status) ?? (status >= 500 ? 'network' : 'unknown');
  const what = status === 200 ? `is no thread of ${name}` : `answered ${status}`;
  return serverError(answer, kind, what, refusal);
}

/** What an answer means to a comment that was not taken, or to a change that was not made, as far as one knows. */
export function submitError(answer: Answer, refusal: Refusal = {}): CommentSourceError {
  const { status } = answer;
  const isInvalid = Object.keys(refusal.fields ?? {}).length > 0;
  const kind = refusal.kind ?? (isInvalid ? 'validation' : (KINDS.get(status) ?? 'unknown'));
  const what =
    status === 0
      ? 'redirects, and a comment does not follow; set endpoint to the address that it redirects to'
      : status >= 500
        ? `answered ${status}, and may have stored the comment; look before it is sent again`
        : `did not take this (${status})`;
  return serverError(answer, kind, what, refusal);
}
