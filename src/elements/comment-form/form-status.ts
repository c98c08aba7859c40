import { msg } from '../../localization/localization.js';
import type { CommentOutcome } from '../../sources/comment-source.js';

export type FormStatus = 'sending' | CommentOutcome['state'];
export type StatusTexts = Readonly<Record<FormStatus, () => string>>;

/** What is going on with the comment, for the reader. */
export const statusTexts: StatusTexts = {
  sending: () => msg('Sending your comment…', { id: 'comment-form.sending' }),
  published: () => msg('Your comment has been published.', { id: 'comment-form.published' }),
  pending: () => msg('Your comment is awaiting moderation.', { id: 'comment-form.pending' }),
  rejected: () =>
    msg('Your comment was not accepted. Your text is still here.', { id: 'comment-form.rejected' }),
  unknown: () =>
    msg('Your comment has been sent. It may have to be approved before it appears.', {
      id: 'comment-form.unknown',
    }),
};
