import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../localization/localization.js';
import type { CommentField, GuestField } from '../../models/comment.js';

const TYPES = { name: 'text', email: 'email', website: 'url' } as const;
const TOKENS = { name: 'name', email: 'email', website: 'url' } as const;

const labels: Record<GuestField, () => string> = {
  name: () => msg('Name', { id: 'comment-form.name' }),
  email: () => msg('Email', { id: 'comment-form.email' }),
  website: () => msg('Website', { id: 'comment-form.website' }),
};

/** What a form is for. */
export type FormPurpose = 'comment' | 'reply' | 'edit';

export function headingText(purpose: FormPurpose, name: string): string {
  if (purpose === 'edit') return msg('Edit your comment', { id: 'comment-form.heading-edit' });
  if (name) return msg(str`Reply to ${name}`, { id: 'comment-form.heading-reply-to' });
  return purpose === 'reply'
    ? msg('Leave a reply', { id: 'comment-form.heading-reply' })
    : msg('Leave a comment', { id: 'comment-form.heading' });
}

/** What is to be known before one writes. */
export const renderNotice = (hasEmail: boolean): TemplateResult =>
  html`<p class="notice" part="notice">
    ${
      hasEmail
        ? html`<span id="email-hint"
            >${msg('Your email address will not be published.', { id: 'comment-form.email-hint' })}</span
          >`
        : nothing
    }
    ${msg('Required fields are marked *', { id: 'comment-form.required-hint' })}
  </p>`;

/** `required` itself says it to screen readers. */
const REQUIRED = html`<span class="required" aria-hidden="true">*</span>`;

/** Stands before the text at a field, for those who do not see its colour. */
export const errorPrefix = (): string => msg('Error:', { id: 'comment-form.error-prefix' });

const renderError = (field: CommentField, error: string | undefined): unknown =>
  error
    ? html`<p class="error" part="error" id="${field}-error">
        <span class="visually-hidden">${errorPrefix()}</span>
        ${error}
      </p>`
    : nothing;

/** The error comes first: it is what has to be heard. */
const describedBy = (
  field: CommentField,
  error: string | undefined,
  ...hints: (string | false)[]
): string => [error && `${field}-error`, ...hints].filter(Boolean).join(' ');

/** What stands about the comment where it is needed. */
export interface BodyParts {
  tools: unknown;
  preview: unknown;
  /** The preview stands in the place of the field. */
  isHidden: boolean;
  counter: unknown;
}

export function renderBody(
  error: string | undefined,
  hint: string,
  { tools, preview, isHidden, counter }: BodyParts,
): TemplateResult {
  return html`<div class="field" part="field">
    <p class="label">
      <label part="label" for="body">${msg('Comment', { id: 'comment-form.body' })}</label>
      ${REQUIRED}
    </p>
    ${hint ? html`<p class="visually-hidden" id="body-hint">${hint}</p>` : nothing}
    ${renderError('body', error)} ${tools}
    <textarea
      id="body"
      name="body"
      part="textarea"
      rows="5"
      dir="auto"
      dirname="dir"
      required
      ?hidden=${isHidden}
      .ariaInvalid=${error ? 'true' : null}
      aria-describedby=${describedBy('body', error, hint && 'body-hint') || nothing}
    ></textarea>
    ${preview} ${counter}
  </div>`;
}

export function renderGuestField(
  field: GuestField,
  required: boolean | undefined,
  error: string | undefined,
): TemplateResult | typeof nothing {
  if (required === undefined) return nothing;
  return html`<div class="field ${field}" part="field">
    <p class="label">
      <label part="label" for=${field}>${labels[field]()}</label>
      ${
        required
          ? REQUIRED
          : html`<span class="optional" part="optional" id="${field}-optional"
              >${msg('(optional)', { id: 'comment-form.optional' })}</span
            >`
      }
    </p>
    ${renderError(field, error)}
    <input
      id=${field}
      name=${field}
      part="input"
      type=${TYPES[field]}
      inputmode=${TYPES[field]}
      autocomplete=${TOKENS[field]}
      dir=${field === 'name' ? 'auto' : 'ltr'}
      spellcheck="false"
      ?required=${required}
      .ariaInvalid=${error ? 'true' : null}
      aria-describedby=${
        describedBy(
          field,
          error,
          field === 'email' && 'email-hint',
          !required && `${field}-optional`,
        ) || nothing
      }
    />
  </div>`;
}

/** @param isComplete - The form asks for name, email and website. */
export function renderConsent(isComplete: boolean, error: string | undefined): TemplateResult {
  return html`${renderError('consent', error)}
    <p class="consent" part="consent">
      <input
        id="consent"
        name="consent"
        type="checkbox"
        .ariaInvalid=${error ? 'true' : null}
        aria-describedby=${describedBy('consent', error) || nothing}
      />
      <label for="consent"
        >${
          isComplete
            ? msg('Save my name, email, and website in this browser for the next time I comment.', {
                id: 'comment-form.consent',
              })
            : msg(
                'Save what I have entered about me in this browser for the next time I comment.',
                {
                  id: 'comment-form.consent-some',
                },
              )
        }</label
      >
    </p>`;
}

export function renderActions(
  purpose: FormPurpose,
  isPending: boolean,
  hasShortcut: boolean,
  onCancel: (event: Event) => void,
): TemplateResult {
  const keys = /Mac|iP/.test(navigator.platform) ? '⌘ + Enter' : 'Ctrl + Enter';
  const isEdit = purpose === 'edit';
  return html`<div class="actions" part="actions">
    <button class="primary" part="submit-button" aria-disabled=${isPending}>
      ${
        isEdit
          ? msg('Save changes', { id: 'comment-form.submit-edit' })
          : msg('Post comment', { id: 'comment-form.submit' })
      }
    </button>
    ${
      purpose === 'comment'
        ? nothing
        : html`<button type="button" class="quiet" part="cancel-button" @click=${onCancel}>
            ${
              isEdit
                ? msg('Cancel editing', { id: 'comment-form.cancel-edit' })
                : msg('Cancel reply', { id: 'comment-form.cancel' })
            }
          </button>`
    }
    ${
      hasShortcut
        ? html`<span class="shortcut" part="shortcut">
            ${
              isEdit
                ? msg(str`${keys} saves them too.`, { id: 'comment-form.shortcut-edit' })
                : msg(str`${keys} posts it too.`, { id: 'comment-form.shortcut' })
            }
          </span>`
        : nothing
    }
  </div>`;
}

/** Where the code that knows more could not be loaded. */
export const cutOffText = (): string =>
  msg('Your comment could not be sent. Your text is kept: reload the page and try again.', {
    id: 'comment-form.cut-off',
  });
