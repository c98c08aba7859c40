import type { ReactiveController } from 'lit';
import { forgetPosted } from '../../controllers/drafts.js';
import { readIdentity, rememberIdentity } from '../../controllers/identity.js';
import { countCharacters } from '../../models/comment-validation.js';
import type { ValidationReason } from '../../models/comment-validation.js';
import type { CommentForm } from './comment-form.js';
import type { FormDraft } from './form-draft.js';
import { problemText, type Problem } from './form-errors.js';
import { FIELDS, bodyOf, controlOf, type Control } from './form-fields.js';
import { errorPrefix } from './form-view.js';
import type { Submission } from './submission.js';

/** For what stands among the author's own nodes. More specific than `*`, less than a page's own wish. */
const STYLES = `.news-comment-error {
  display: block;
  margin-block: 0.25em;
  padding-inline-start: 0.75em;
  border-inline-start: 4px solid;
  color: var(--_color-error);
  font-weight: 600;
}`;

let count = 0;

/** The message at a field of the author's. */
class FieldError {
  readonly #node = document.createElement('span');
  readonly #control: Control;
  readonly #wasInvalid: string | null;

  constructor(control: Control) {
    this.#control = control;
    this.#wasInvalid = control.ariaInvalid;
    this.#node.className = 'news-comment-error';
    this.#node.id = `news-comment-error-${String(++count)}`;
    // Not into a label that is wrapped round its field: it would become a part of the name.
    (control.closest('label') ?? control).before(this.#node);
    control.ariaInvalid = 'true';
    this.#describe((ids) => [this.#node.id, ...ids]);
  }

  say(text: string, { locale, direction }: CommentForm): void {
    this.#node.lang = locale;
    this.#node.dir = direction;
    this.#node.textContent = text;
  }

  remove(): void {
    this.#node.remove();
    this.#control.ariaInvalid = this.#wasInvalid;
    this.#describe((ids) => ids.filter((id) => id !== this.#node.id));
  }

  #describe(change: (ids: string[]) => string[]): void {
    const control = this.#control;
    const ids = change((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
    if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
    else control.removeAttribute('aria-describedby');
  }
}

/**
 * Enhances a form that stands in the page: our messages in place of the browser's, drafts, answers
 * without a reload where somebody answers. Without an answer, the form is posted as it always was.
 * Adds nodes and attributes of its own only, and takes them away with itself.
 */
export class NativeForm implements ReactiveController {
  readonly form: HTMLFormElement;
  readonly #host: CommentForm;
  readonly #submission: Submission;
  readonly #draft: FormDraft;
  readonly #errors = new Map<Control, FieldError>();
  readonly #wasNoValidate: boolean;
  readonly #ownCheck: Submission['check'];
  readonly #sheet = new CSSStyleSheet();
  readonly #root: Document | ShadowRoot;

  constructor(host: CommentForm, form: HTMLFormElement, submission: Submission, draft: FormDraft) {
    this.#host = host;
    this.form = form;
    this.#submission = submission;
    this.#draft = draft;
    this.#wasNoValidate = form.noValidate;
    form.noValidate = true;
    this.#root = form.getRootNode() as Document | ShadowRoot;
    this.#sheet.replaceSync(STYLES);
    this.#root.adoptedStyleSheets.push(this.#sheet);
    this.#ownCheck = submission.check;
    submission.check = this.#check;
    // In front of the page's listeners, to which an invalid form is not submitted; and behind them.
    host.renderRoot.addEventListener('submit', this.#beforeSubmit, { capture: true });
    host.renderRoot.addEventListener('submit', this.#onSubmit);
    host.addController(this);
    if (forgetPosted()) {
      const identity = readIdentity();
      if (identity.consent) rememberIdentity(identity);
    }
  }

  hostUpdated(): void {
    const open = new Map(
      this.#submission.openProblems.map((problem) => [problem.control, problem]),
    );
    for (const [control, error] of this.#errors) {
      if (open.has(control)) continue;
      error.remove();
      this.#errors.delete(control);
    }
    for (const [control, problem] of open) {
      const error = this.#errors.get(control) ?? new FieldError(control);
      this.#errors.set(control, error);
      error.say(`${errorPrefix()} ${problemText(problem)}`, this.#host);
    }
  }

  /** Leaves the form as it was. */
  disconnect(): void {
    this.#host.removeController(this);
    this.#host.renderRoot.removeEventListener('submit', this.#beforeSubmit, { capture: true });
    this.#host.renderRoot.removeEventListener('submit', this.#onSubmit);
    for (const error of this.#errors.values()) error.remove();
    this.#submission.check = this.#ownCheck;
    this.form.noValidate = this.#wasNoValidate;
    const root = this.#root;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** What the form's own attributes and scripts ask for, and the longest comment that ours allows. */
  readonly #check = (): readonly Problem[] =>
    [...this.form.querySelectorAll<Control>('input, select, textarea')].flatMap((control) => {
      const reason = this.#reasonOf(control);
      const field = FIELDS.find((name) => controlOf(this.form, name) === control);
      return reason ? { control, reason, ...(field && { field }) } : [];
    });

  #reasonOf(control: Control): ValidationReason | undefined {
    const { validity, value, willValidate } = control;
    if (!willValidate) return undefined;
    if (validity.valueMissing || (control.required && !value.trim())) return 'required';
    const { maxLength } = this.#host;
    const isTooLong =
      maxLength > 0 && control === bodyOf(this.form) && countCharacters(value) > maxLength;
    if (validity.tooLong || isTooLong) return 'too-long';
    return validity.valid ? undefined : 'invalid';
  }

  readonly #beforeSubmit = (event: Event): void => {
    if (event.target !== this.form) return;
    const { isPending } = this.#submission;
    const problems = isPending ? [] : this.#check();
    if (!isPending && problems.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isPending) this.#submission.report({ problems });
  };

  readonly #onSubmit = (event: Event): void => {
    // A script of the page sends it.
    if (event.target !== this.form || event.defaultPrevented) return;
    const draft = this.#submission.read(this.form);
    const { cancelled, handler } = this.#submission.request(draft);
    if (cancelled || handler) event.preventDefault();
    if (handler) void this.#submission.send(this.form, draft, handler);
    else if (!cancelled) this.#draft.store?.posted();
  };
}
