import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ThreadState } from '../../controllers/comment-source.js';
import { msg } from '../../localization/localization.js';
import type { CommentReplyDetail } from '../comment-list/comment-list.events.js';
import { countText, errorText, sortLabels } from './section-labels.js';

export const LIST_PARTS =
  'comments,item,comment,pending,rejected,deleted,collapsed,parent-button,meta,author,author-link,' +
  'badges,time,status,body,text,actions,reply-button,branch-button,reveal-button,replies,more-button';
export const FORM_PARTS =
  'form:form-base,heading:form-heading,notice,summary,field,label,optional,error:field-error,input,' +
  'textarea,counter,consent,actions:form-actions,submit-button,cancel-button,shortcut,' +
  'status:form-status';

export function headingText(
  { status, total, comments }: ThreadState,
  formatLocale: string,
): string {
  const count = Math.max(total, comments.length);
  if (count > 0) return countText(count, formatLocale);
  return status === 'ready' || status === 'idle'
    ? msg('There are no comments yet', { id: 'comment-section.empty' })
    : msg('Comments', { id: 'comment-section.heading' });
}

/** @param chosen - The reader's choice, which may be on its way. */
export function renderSort(
  { capabilities, comments, sort }: ThreadState,
  chosen: string,
  onSort: (event: Event) => void,
): TemplateResult | typeof nothing {
  const sorts = capabilities?.sorts ?? [];
  if (sorts.length < 2 || comments.length < 2) return nothing;
  return html`<label class="sort" part="sort">
    ${msg('Sort by', { id: 'comment-section.sort' })}
    <select part="sort-select" @input=${onSort}>
      ${sorts.map(
        (value) =>
          html`<option value=${value} ?selected=${value === (chosen || sort)}>
            ${sortLabels[value]()}
          </option>`,
      )}
    </select>
  </label>`;
}

export function renderError(
  { status, error }: ThreadState,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return html`<div class="error" part="error">
    <p>${errorText()}</p>
    ${
      // The button for more comments is there to try that again.
      status.endsWith('more')
        ? nothing
        : html`<button
            type="button"
            part="retry-button"
            aria-disabled=${status === 'loading'}
            @click=${onRetry}
          >
            ${msg('Try again', { id: 'comment-section.retry' })}
          </button>`
    }
  </div>`;
}

/** @param reply - The comment to answer; without it, the form starts a thread. */
export function renderForm(
  { capabilities }: ThreadState,
  { headingLevel, thread }: { headingLevel: number; thread: string },
  reply?: CommentReplyDetail,
): TemplateResult {
  const fields = capabilities?.guestFields.map(
    ({ field, required }) => `${field}${required ? '!' : ''}`,
  );
  const maxLength = capabilities?.maxLength ?? Infinity;
  return html`<comment-form
    part=${reply ? 'reply-form' : 'form'}
    slot=${ifDefined(reply && 'reply')}
    exportparts=${FORM_PARTS}
    heading-level=${headingLevel + (reply ? 2 : 1)}
    fields=${ifDefined(fields?.join(' '))}
    max-length=${ifDefined(maxLength < Infinity ? maxLength : undefined)}
    ?consent=${capabilities?.consent}
    thread=${ifDefined(thread || undefined)}
    parent=${ifDefined(reply?.id)}
    reply-to=${ifDefined(reply?.author)}
  ></comment-form>`;
}
