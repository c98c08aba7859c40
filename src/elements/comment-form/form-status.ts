import { msg } from '../../localization/localization.js';

export type FormStatus = 'pending' | 'published' | 'awaiting' | 'rejected' | 'unknown';

/** What is going on with the comment, for the reader. */
export const statusTexts: Record<FormStatus, () => string> = {
  pending: () => msg('Sending your comment…', { id: 'comment-form.pending' }),
  published: () => msg('Your comment has been published.', { id: 'comment-form.published' }),
  awaiting: () => msg('Your comment is awaiting moderation.', { id: 'comment-form.awaiting' }),
  rejected: () =>
    msg('Your comment was not accepted. Your text is still here.', { id: 'comment-form.rejected' }),
  unknown: () =>
    msg('Your comment has been sent. It may have to be approved before it appears.', {
      id: 'comment-form.unknown',
    }),
};
