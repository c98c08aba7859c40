import { formatDuration } from '../../localization/duration.js';
import { msg, str } from '../../localization/localization.js';
import type { CommentSourceErrorKind } from '../../sources/comment-source.js';

/** Why something could not be done. */
export interface ActionFailure {
  kind: CommentSourceErrorKind;
  /** Seconds to wait. */
  retryAfter?: number | undefined;
}

function waitText(seconds: number | undefined, locale: string): string {
  if (!seconds || !(seconds > 0)) {
    return msg('You are doing that too often. Try again a little later.', {
      id: 'comment-list.failed-rate-limited',
    });
  }
  const time = formatDuration(seconds, locale);
  return msg(str`You are doing that too often. Try again in ${time}.`, {
    id: 'comment-list.failed-rate-limited-for',
  });
}

const failures: Record<Exclude<CommentSourceErrorKind, 'rate-limited'>, () => string> = {
  validation: () => msg('The site does not accept this.', { id: 'comment-list.failed-validation' }),
  duplicate: () => msg('You have done this already.', { id: 'comment-list.failed-duplicate' }),
  closed: () => msg('This is no longer possible.', { id: 'comment-list.failed-closed' }),
  'auth-required': () =>
    msg('You have to log in to do this.', { id: 'comment-list.failed-auth-required' }),
  challenge: () =>
    msg('The site wants to be sure that you are not a robot. Reload the page, then try again.', {
      id: 'comment-list.failed-challenge',
    }),
  'storage-full': () =>
    msg('The storage of this browser is full. Make room, then try again.', {
      id: 'comment-list.failed-storage-full',
    }),
  network: () =>
    msg('The site could not be reached. Check the connection, then try again.', {
      id: 'comment-list.failed-network',
    }),
  // Servers exist that answer with an error and have done what they were asked for.
  unknown: () =>
    msg('Something went wrong. Reload the page to see whether it was done.', {
      id: 'comment-list.failed-unknown',
    }),
};

/** Names an error that a handler rejected with. It may come from another copy of this library. */
export function failureOf(error: unknown): ActionFailure {
  const { kind, retryAfter } = (error ?? {}) as Partial<ActionFailure>;
  const isKnown = kind === 'rate-limited' || (!!kind && Object.hasOwn(failures, kind));
  return isKnown ? { kind, retryAfter } : { kind: 'unknown' };
}

/** What has failed, and what to do next. */
export const failureText = ({ kind, retryAfter }: ActionFailure, locale: string): string =>
  kind === 'rate-limited' ? waitText(retryAfter, locale) : failures[kind]();
