import { msg } from '../../localization/localization.js';
import type { FailureTexts } from './form-errors.js';
import type { StatusTexts } from './form-status.js';

/** What is said of a change in other words than of a new comment. Loaded when a comment is edited. */
export interface EditMessages {
  status: StatusTexts;
  failures: FailureTexts;
}

export const editMessages: EditMessages = {
  status: {
    sending: () => msg('Saving your changes…', { id: 'comment-form.edit-sending' }),
    published: () => msg('Your changes have been saved.', { id: 'comment-form.edit-published' }),
    pending: () =>
      msg('Your changes are awaiting moderation.', { id: 'comment-form.edit-pending' }),
    rejected: () =>
      msg('Your changes were not accepted. Your text is still here.', {
        id: 'comment-form.edit-rejected',
      }),
    unknown: () =>
      msg('Your changes have been sent. They may have to be approved before they appear.', {
        id: 'comment-form.edit-unknown',
      }),
  },
  failures: {
    closed: () =>
      msg(
        'This comment can no longer be changed. Your text is still here: copy it if you want to keep it.',
        { id: 'comment-form.edit-closed' },
      ),
    'auth-required': () =>
      msg('You have to log in to change this comment. Your text is kept.', {
        id: 'comment-form.edit-auth-required',
      }),
    network: () =>
      msg(
        'The connection failed, and your changes may have been saved. Your text is still here: see whether your comment has changed before you try again.',
        { id: 'comment-form.edit-network' },
      ),
    unknown: () =>
      msg(
        'Something went wrong. Your text is still here: see whether your comment has changed before you try again.',
        { id: 'comment-form.edit-failed' },
      ),
  },
};
