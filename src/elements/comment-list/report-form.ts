import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../localization/localization.js';
import type { ReportReason } from '../../sources/comment-source.js';

/** A report that is being written. */
export interface ReportDraft {
  /** `undefined` until the reader has chosen. */
  reason?: ReportReason;
  note: string;
  /** The reader wanted to send it without a reason. */
  isIncomplete?: boolean;
}

const REASONS: Record<ReportReason, () => string> = {
  spam: () => msg('Spam or advertising', { id: 'comment-list.reason-spam' }),
  abuse: () => msg('Insults, threats or hate', { id: 'comment-list.reason-abuse' }),
  'off-topic': () => msg('Off topic', { id: 'comment-list.reason-off-topic' }),
  illegal: () => msg('Illegal content', { id: 'comment-list.reason-illegal' }),
  other: () => msg('Something else', { id: 'comment-list.reason-other' }),
};

export const missingText = (): string =>
  msg('Choose a reason.', { id: 'comment-list.reason-missing' });

/** What the form asks its owner for. */
interface ReportRequests {
  send: () => void;
  cancel: () => void;
  /** The draft has changed so that the form looks different. */
  redraw: () => void;
}

/** A small form in the place where the comment stands. */
export function renderReportForm(
  draft: ReportDraft,
  isBusy: boolean,
  { send, cancel, redraw }: ReportRequests,
): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) cancel();
  };
  const onReason = (event: Event): void => {
    draft.reason = (event.target as HTMLInputElement).value as ReportReason;
    if (!draft.isIncomplete) return;
    draft.isIncomplete = false;
    redraw();
  };
  const onNote = (event: Event): void => {
    draft.note = (event.target as HTMLTextAreaElement).value;
  };
  return html`<form
    class="report-form"
    part="report-form"
    novalidate
    @submit=${onSubmit}
    @keydown=${onKeyDown}
  >
    <fieldset
      role="radiogroup"
      .ariaInvalid=${draft.isIncomplete ? 'true' : null}
      aria-describedby=${draft.isIncomplete ? 'reason-missing' : nothing}
    >
      <legend>
        ${msg('Why should the moderators see this comment?', { id: 'comment-list.report-legend' })}
      </legend>
      ${
        draft.isIncomplete
          ? html`<p id="reason-missing" class="failure" part="failure">${missingText()}</p>`
          : nothing
      }
      ${Object.entries(REASONS).map(
        ([reason, text]) =>
          html`<label>
            <input
              type="radio"
              name="reason"
              required
              value=${reason}
              ?checked=${reason === draft.reason}
              @change=${onReason}
            />
            ${text()}
          </label>`,
      )}
    </fieldset>
    <label class="note">
      ${msg('What else should they know? (optional)', { id: 'comment-list.report-note' })}
      <textarea rows="2" maxlength="1000" .value=${draft.note} @input=${onNote}></textarea>
    </label>
    <div class="report-buttons">
      <button type="submit" class="primary" aria-disabled=${isBusy}>
        ${msg('Send report', { id: 'comment-list.report-send' })}
      </button>
      <button type="button" class="quiet" @click=${cancel}>
        ${msg('Cancel', { id: 'comment-list.report-cancel' })}
      </button>
    </div>
  </form>`;
}
