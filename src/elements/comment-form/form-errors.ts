import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration } from '../../localization/duration.js';
import { msg, str } from '../../localization/localization.js';
import type { CommentField } from '../../models/comment.js';
import type { ValidationReason, ValidationReasons } from '../../models/comment-validation.js';
import type { CommentSourceErrorKind } from '../../sources/comment-source.js';
import type { Control } from './form-fields.js';

/** Something in a form that keeps it from being sent. */
export interface Problem {
  control: Control;
  /** Absent where a native form asks for something that is no part of a comment. */
  field?: CommentField;
  reason: ValidationReason;
}

/** Why a comment was not sent although nothing was to be seen wrong with it. */
export interface Failure {
  kind: CommentSourceErrorKind;
  /** Seconds to wait. */
  retryAfter?: number | undefined;
  fields?: ValidationReasons | undefined;
}

/** What the summary tells: the problems as they were when the reader wanted to send. */
export interface ErrorReport {
  problems: readonly Problem[];
  failure?: Failure;
  /** What is to be said in place of a failure. */
  message?: () => string;
}

const specific: Partial<Record<`${CommentField} ${ValidationReason}`, () => string>> = {
  'body required': () => msg('Write a comment.', { id: 'comment-form.body-required' }),
  'name required': () => msg('Enter your name.', { id: 'comment-form.name-required' }),
  'email required': () => msg('Enter your email address.', { id: 'comment-form.email-required' }),
  'email invalid': () =>
    msg('Enter an email address like name@example.com.', { id: 'comment-form.email-invalid' }),
  'website invalid': () =>
    msg('Enter a web address like https://example.com.', { id: 'comment-form.website-invalid' }),
};

const general: Record<ValidationReason, (label: string) => string> = {
  required: (label) => msg(str`${label}: this is required.`, { id: 'comment-form.required' }),
  invalid: (label) =>
    msg(str`${label}: this is not accepted. Please change it.`, { id: 'comment-form.invalid' }),
  'too-long': (label) =>
    msg(str`${label}: this is too long. Please shorten it.`, { id: 'comment-form.too-long' }),
};

/** A label without the marker of required fields. */
const labelOf = ({ labels, name }: Control): string =>
  labels?.[0]?.textContent.replace(/[*\s]+/g, ' ').trim() || name;

/** What is wrong with a field, and what to do. */
export const problemText = ({ control, field, reason }: Problem): string =>
  (field && specific[`${field} ${reason}`]?.()) ?? general[reason](labelOf(control));

function waitText(seconds: number | undefined, locale: string): string {
  if (!seconds || !(seconds > 0)) {
    return msg('You are commenting too quickly. Your text is still here: send it a little later.', {
      id: 'comment-form.rate-limited',
    });
  }
  const time = formatDuration(seconds, locale);
  return msg(
    str`You are commenting too quickly. Your text is still here: send it again in ${time}.`,
    { id: 'comment-form.rate-limited-for' },
  );
}

type NamedKind = Exclude<CommentSourceErrorKind, 'rate-limited'>;
/** What is said in other words where a form is not for a new comment. */
export type FailureTexts = Readonly<Partial<Record<NamedKind, () => string>>>;

const failures: Readonly<Record<NamedKind, () => string>> = {
  validation: () =>
    msg(
      'The comment was not accepted as it is. Your text is still here: change it and try again.',
      {
        id: 'comment-form.failed-validation',
      },
    ),
  duplicate: () =>
    msg('You have said this already. Your text is still here: change it to send it again.', {
      id: 'comment-form.failed-duplicate',
    }),
  closed: () =>
    msg('Comments have been closed. Your text is still here: copy it if you want to keep it.', {
      id: 'comment-form.failed-closed',
    }),
  'auth-required': () =>
    msg('You have to log in to comment. Your text is kept: log in, then come back to send it.', {
      id: 'comment-form.failed-auth-required',
    }),
  challenge: () =>
    msg(
      'The site wants to be sure that you are not a robot. Your text is kept: reload the page, then try again.',
      { id: 'comment-form.failed-challenge' },
    ),
  'storage-full': () =>
    msg(
      'The storage of this browser is full. Your text is still here: make room, then try again.',
      { id: 'comment-form.failed-storage-full' },
    ),
  // Whether a request has arrived, nobody can tell whose answer is missing.
  network: () =>
    msg(
      'The connection failed, and your comment may have been received. Your text is still here: see whether it has appeared before you try again.',
      { id: 'comment-form.failed-network' },
    ),
  // Servers exist that answer with an error and have stored the comment.
  unknown: () =>
    msg(
      'Something went wrong. Your text is still here: see whether your comment has appeared before you try again.',
      { id: 'comment-form.failed-unknown' },
    ),
};

/** Names an error that a handler rejected with. It may come from another copy of this library. */
export function failureOf(error: unknown): Failure {
  const { kind, retryAfter, fields } = (error ?? {}) as Partial<Failure>;
  const isKnown = kind === 'rate-limited' || (!!kind && Object.hasOwn(failures, kind));
  return isKnown ? { kind, retryAfter, fields } : { kind: 'unknown' };
}

/** What happened to the comment, and what to do next. */
export const failureText = (
  { kind, retryAfter }: Failure,
  locale: string,
  special: FailureTexts = {},
): string =>
  kind === 'rate-limited' ? waitText(retryAfter, locale) : (special[kind] ?? failures[kind])();

/** So that the label is seen, too, and not the field alone at the edge of the window. */
function focusControl(control: Control): void {
  (control.labels?.[0] ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}

/** Everything that is wrong, at the top of the form, with links to the fields. Is given the focus. */
export function renderSummary(
  problems: readonly Problem[],
  failure: string | undefined,
  level: number,
): TemplateResult {
  return html`<div
    class="summary"
    part="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-heading"
  >
    <h3 id="summary-heading" aria-level=${level}>
      ${msg('There is a problem', { id: 'comment-form.summary' })}
    </h3>
    ${failure ? html`<p>${failure}</p>` : nothing}
    ${
      problems.length > 0
        ? html`<div role="alert">
            <ul>
              ${problems.map(
                (problem) =>
                  html`<li>
                    <a
                      href="#${problem.control.id}"
                      @click=${(event: Event) => {
                        event.preventDefault();
                        focusControl(problem.control);
                      }}
                      >${problemText(problem)}</a
                    >
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}
