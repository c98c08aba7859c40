import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ThreadState } from '../../controllers/comment-source.js';
import { msg } from '../../localization/localization.js';
import type { FormSettings } from '../comment-form/form-settings.js';
import type { CommentReplyDetail } from '../comment-list/comment-list.events.js';
import { hasPrinted } from '../comment-list/printed.js';
import type { CommentSection } from './comment-section.js';
import type { SectionExtras } from './section-extras.js';
import { closedText, countText, errorText, loadingText } from './section-labels.js';

const NONE: ReadonlySet<string> = new Set();
export const FORM_PARTS =
  'form:form-base,heading:form-heading,notice,summary,field,label,optional,error:field-error,input,' +
  'textarea,toolbar,tool-button,preview-button,preview,counter,consent,actions:form-actions,' +
  'submit-button,cancel-button,shortcut,send-button,status:form-status';

function headingText({ status, total, comments }: ThreadState, formatLocale: string): string {
  if (total > 0) return countText(total, formatLocale);
  const isReady = status === 'ready' || status === 'idle';
  return isReady && comments.length === 0
    ? msg('There are no comments yet', { id: 'comment-section.empty' })
    : msg('Comments', { id: 'comment-section.heading' });
}

export function renderHead(
  state: ThreadState,
  { headingLevel, formatLocale }: CommentSection,
  extras: SectionExtras | undefined,
): TemplateResult {
  return html`<div class="head">
    <h2 id="heading" part="heading" tabindex="-1" aria-level=${headingLevel}>
      ${headingText(state, formatLocale)}
    </h2>
    ${extras?.sort.render()}
  </div>`;
}

export function renderLoading({ status, comments }: ThreadState): TemplateResult | typeof nothing {
  if (status !== 'loading' || comments.length > 0) return nothing;
  return html`<p class="loading" part="loading">${loadingText()}</p>`;
}

export function renderList(
  state: ThreadState,
  section: CommentSection,
  extras: SectionExtras | undefined,
  settings: FormSettings,
  isClosed: boolean,
): TemplateResult {
  const { status, comments, next, sort } = state;
  const replies = extras?.replies;
  const actions = extras?.actions.value;
  const isPrinted = hasPrinted(section);
  const shown = extras?.search.value?.filter(comments) ?? comments;
  return html`<comment-list
    part="list"
    exportparts=${ifDefined(extras?.listParts)}
    aria-busy=${status === 'loading' && !!state.capabilities}
    ?hidden=${comments.length > 0 ? shown.length === 0 : !isPrinted}
    ?closed=${isClosed}
    ?more=${next !== undefined && !extras?.isPaged}
    ?loading=${status === 'loading-more' || (status === 'ready' && !!extras?.isLoadingAll)}
    .total=${state.total}
    .maxDepth=${section.maxDepth}
    .headingLevel=${section.headingLevel + 1}
    .flat=${section.flat}
    .sort=${sort}
    .avatars=${section.avatars}
    .unread=${extras?.unread.value?.marked ?? NONE}
    .comments=${shown}
    .replyingTo=${replies?.openFor ?? null}
    .actions=${actions?.offered}
    .editing=${actions?.edits.openFor ?? null}
  >
    ${isPrinted ? html`<slot></slot>` : nothing}
    ${replies?.detail ? renderForm(settings, section, !!replies.openFor, replies.detail) : nothing}
    ${actions?.edits.renderForm()}
  </comment-list>`;
}

export const renderClosed = (): TemplateResult =>
  html`<p part="closed" tabindex="-1">${closedText()}</p>`;

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

/**
 * @param reply - The comment to answer; without it, the form starts a thread.
 * @param isOpen - The form is the one that is written in: it gets the ways to sign in, and the challenge.
 */
export function renderForm(
  settings: FormSettings,
  { headingLevel, thread }: { headingLevel: number; thread: string },
  isOpen: boolean,
  reply?: CommentReplyDetail,
): TemplateResult {
  return html`<comment-form
    part=${reply ? 'reply-form' : 'form'}
    slot=${ifDefined(reply && 'reply')}
    exportparts=${FORM_PARTS}
    heading-level=${headingLevel + (reply ? 2 : 1)}
    .fields=${settings.fields}
    .maxLength=${settings.maxLength}
    .consent=${settings.consent}
    .markup=${settings.markup}
    .previewer=${settings.previewer}
    thread=${ifDefined(thread || undefined)}
    parent=${ifDefined(reply?.id)}
    reply-to=${ifDefined(reply?.author)}
    >${isOpen ? html`<slot name="login" slot="login"></slot><slot name="challenge" slot="challenge"></slot>` : nothing}</comment-form
  >`;
}
