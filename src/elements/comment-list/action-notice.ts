import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../localization/localization.js';
import type { Comment } from '../../models/comment.js';
import { failureText, type ActionFailure } from './action-errors.js';
import { actionOn } from './comment-view.js';
import type { PendingDeletion } from './pending-deletion.js';
import type { ReportDraft } from './report-form.js';

/** How a comment stands with this reader, as long as the list is there. */
export interface Standing {
  /** A request is under way. */
  isBusy?: boolean;
  /** What is not needed every day is shown. */
  isExpanded?: boolean;
  /** The reader wants to see it although it is by a person whom they have hidden. */
  isShown?: boolean;
  /** The reader has just reported it. */
  isReported?: boolean;
  isReporting?: boolean;
  report?: ReportDraft;
  deletion?: PendingDeletion;
  failure?: ActionFailure;
  /** What is to be said once the comment has changed. */
  news?: { before: Comment; text: (comment: Comment) => string };
  /** The button that the focus goes to when what it is in goes away. */
  landing?: string;
}

export const noticeTexts = {
  deleting: (): string => msg('This comment will be deleted.', { id: 'comment-list.deleting' }),
  waiting: (): string =>
    msg('This comment will be deleted soon after you move on. Undo keeps it.', {
      id: 'comment-list.deleting-later',
    }),
  deleted: (): string => msg('This comment was deleted.', { id: 'comment-list.deleted' }),
  kept: (): string => msg('The comment was kept.', { id: 'comment-list.undone' }),
  hidden: (): string => msg('Comment by someone you have hidden', { id: 'comment-list.hidden' }),
  thanks: (): string =>
    msg('Thank you. The moderators will look at this comment.', { id: 'comment-list.thanks' }),
  reported: (): string => msg('You have reported this comment.', { id: 'comment-list.reported' }),
};

function renderButton(name: string, text: string, comment: string, isBusy = false): TemplateResult {
  return html`<button
    type="button"
    class="${name} quiet"
    part=${name}
    aria-label=${actionOn(text, comment)}
    aria-disabled=${isBusy}
  >
    ${text}
  </button>`;
}

/** What stands in the place of a comment; `nothing` where it stands there itself. */
export function renderReplacement(
  { deletion }: Standing,
  isMuted: boolean,
  name: string,
): TemplateResult | typeof nothing {
  if (deletion) {
    const { isStarted, isDone } = deletion;
    const undo = msg('Undo', { id: 'comment-list.undo' });
    return html`<p>
      ${isDone ? noticeTexts.deleted() : noticeTexts.deleting()}
      ${isDone ? nothing : renderButton('undo-button', undo, name, isStarted)}
    </p>`;
  }
  if (!isMuted) return nothing;
  const show = msg('Show', { id: 'comment-list.show-hidden' });
  // The name is what the reader does not want to see.
  return html`<p>
    ${noticeTexts.hidden()}
    <button type="button" class="show-button quiet" part="show-button">${show}</button>
  </p>`;
}

/** What is to be known beside a comment. */
export function renderRemarks(
  { isReported, failure }: Standing,
  wasReported: boolean,
  formatLocale: string,
): TemplateResult | typeof nothing {
  const text = failure
    ? failureText(failure, formatLocale)
    : isReported
      ? noticeTexts.thanks()
      : wasReported && noticeTexts.reported();
  if (!text) return nothing;
  return failure ? html`<p class="failure" part="failure">${text}</p>` : html`<p>${text}</p>`;
}
