import { html, nothing, type TemplateResult } from 'lit';
import { parseGuestFields, type GuestFields } from '../../models/guest-fields.js';
import type { CommentForm } from './comment-form.js';
import type { FormBehavior } from './form-behavior.js';
import {
  cutOffText,
  headingText,
  renderActions,
  renderBody,
  renderConsent,
  renderGuestField,
  renderNotice,
} from './form-view.js';

/** What a form asks about whoever writes, unless that is known. */
export function guestFieldsOf({ edit, user, isAsking, fields }: CommentForm): GuestFields {
  return parseGuestFields(edit || user || isAsking ? '' : fields).fields;
}

/** The element's own form. */
export function renderOwnForm(
  host: CommentForm,
  behavior: FormBehavior | undefined,
  isCutOff: boolean,
  onSubmit: (event: Event) => void,
): TemplateResult {
  const { submission, counter, markdown } = behavior ?? {};
  const { purpose } = host;
  const fields = guestFieldsOf(host);
  const errorOf = submission?.errorOf.bind(submission);
  // Outside of the form: in Chromium, one form keeps the events of another in it from the page.
  return html`<slot name="login" ?hidden=${!submission?.needsLogin || !!host.user}></slot>
    <form
      part="form"
      novalidate
      lang=${host.locale}
      dir=${host.direction}
      aria-labelledby="heading"
      @submit=${onSubmit}
    >
      <h2 id="heading" part="heading" aria-level=${host.headingLevel}>
        ${headingText(purpose, host.replyTo)}
      </h2>
      ${behavior?.renderUser()} ${renderNotice(fields.has('email'))} ${submission?.renderSummary()}
      ${renderBody(errorOf?.('body'), behavior?.limitText ?? '', {
        tools: host.markup && html`<div class="tools">${markdown?.value?.renderTools()}</div>`,
        preview: markdown?.value?.renderPreview(),
        isHidden: !!markdown?.value?.isPreviewing,
        counter: counter?.render(),
      })}
      ${
        fields.size > 0
          ? html`<div class="guest">
              ${
                // Always three, so that no text gets into another field when `fields` changes.
                (['name', 'email', 'website'] as const).map((field) =>
                  renderGuestField(field, fields.get(field), errorOf?.(field)),
                )
              }
            </div>`
          : nothing
      }
      ${
        host.consent && fields.size > 0
          ? renderConsent(fields.size === 3, errorOf?.('consent'))
          : nothing
      }
      <slot name="challenge"></slot>
      ${renderActions(purpose, !!submission?.isPending, !host.noShortcut, () => {
        behavior?.cancel();
      })}
      ${isCutOff ? html`<p class="status failed" part="status">${cutOffText()}</p>` : submission?.renderStatus()}
      ${behavior?.guard.render()}
    </form>`;
}
