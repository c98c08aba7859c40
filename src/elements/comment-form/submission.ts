import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import { rememberIdentity } from '../../controllers/identity.js';
import { warnOnce } from '../../internal/warn-once.js';
import type { CommentDraft, CommentField } from '../../models/comment.js';
import {
  completeWebsite,
  validateDraft,
  type ValidationReasons,
} from '../../models/comment-validation.js';
import {
  CommentFailedEvent,
  CommentSubmittedEvent,
  type CommentSubmitHandler,
} from './comment-form.events.js';
import type { CommentForm } from './comment-form.js';
import {
  failureOf,
  failureText,
  problemText,
  renderSummary,
  type ErrorReport,
  type Failure,
  type Problem,
} from './form-errors.js';
import { challengeTexts, readChallenge } from './challenge.js';
import { requestComment, type CommentRequest } from './comment-request.js';
import type { EditMessages } from './edit-messages.js';
import { adoptStyles } from './adopt-styles.js';
import { styles } from './form-messages.styles.js';
import type { FormDraft } from './form-draft.js';
import { FIELDS, bodyOf, controlOf, readIdentityOf } from './form-fields.js';
import { statusTexts, type FormStatus } from './form-status.js';
import { Outbox, takenText } from './outbox.js';
import { guestFieldsOf } from './own-form.js';
import { decoyText, type SpamGuard } from './spam-guard.js';

const UNANSWERED =
  'nobody has answered its comment-submit: set `source`, or call respondWith() or preventDefault().';
const KNOWN_OUTCOMES = ['published', 'pending', 'rejected'] as const;

/**
 * Sends what stands in a form and tells the reader, in the form and to screen readers, what becomes
 * of it. Loaded when a reader begins to write.
 */
export class Submission implements ReactiveController {
  /** What keeps a form from being sent. A native form has rules of its own. */
  check = (form: HTMLFormElement): readonly Problem[] => {
    const { maxLength } = this.#host;
    const rules = { fields: guestFieldsOf(this.#host), maxLength: maxLength || Infinity };
    return this.#locate(form, validateDraft(this.read(form), rules));
  };

  /** What could not be sent for want of a connection. */
  readonly outbox: Outbox;
  /** The source wants to know first who writes. */
  needsLogin = false;
  /** There once a comment is edited. */
  editMessages: EditMessages | undefined;

  readonly #host: CommentForm;
  readonly #draft: FormDraft;
  #status: FormStatus | undefined;
  #report: ErrorReport | undefined;
  #open: readonly Problem[] = [];
  /** Is shown with the next update, and said after it. */
  #isNews = false;

  constructor(host: CommentForm, draft: FormDraft) {
    this.#host = host;
    this.#draft = draft;
    this.outbox = new Outbox(host, draft);
    adoptStyles(host, styles);
    host.addController(this);
  }

  get isPending(): boolean {
    return this.#status === 'sending';
  }

  /** The reported problems that have not been corrected yet. */
  get openProblems(): readonly Problem[] {
    return this.#open;
  }

  /** What is going on, as a state of the element. */
  get state(): 'pending' | 'failed' | 'sent' | 'waiting' | undefined {
    if (this.#report) return 'failed';
    if (this.#status) return this.isPending ? 'pending' : 'sent';
    return this.outbox.isWaiting ? 'waiting' : undefined;
  }

  hostUpdated(): void {
    if (!this.#isNews) return;
    this.#isNews = false;
    const { locale, renderRoot } = this.#host;
    const news = this.#failureText() ?? this.#statusText();
    if (news) announce(news, locale);
    if (this.#report) renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  renderSummary(): TemplateResult | typeof nothing {
    if (!this.#report) return nothing;
    const level = this.#host.headingLevel + 1;
    return renderSummary(this.#report.problems, this.#failureText(), level);
  }

  renderStatus(): TemplateResult | typeof nothing {
    const status = this.#status;
    return status
      ? html`<p class="status ${status}" part="status">${this.#statusText()}</p>`
      : this.outbox.render();
  }

  /** What is wrong with a field of the form, in words. */
  errorOf(field: CommentField): string | undefined {
    const problem = this.#open.find((candidate) => candidate.field === field);
    return problem && problemText(problem);
  }

  /** The comment as it stands in a form. */
  read(form: HTMLFormElement): CommentDraft {
    const { name = '', email = '', website = '', consent = false } = readIdentityOf(form);
    // WordPress writes 0 for none, and its own script changes it.
    const parent = form.querySelector<HTMLInputElement>('[name=comment_parent]')?.value;
    const challenge = readChallenge(this.#host.renderRoot);
    return {
      parentId: (parent !== '0' && parent) || this.#host.parent || null,
      name: name.trim(),
      email: email.trim(),
      website: completeWebsite(website.trim()),
      body: bodyOf(form)?.value ?? '',
      consent,
      ...(challenge && { challenge }),
    };
  }

  /** Sends the comment, or shows why it cannot be sent. */
  async submit(form: HTMLFormElement, guard: SpamGuard): Promise<void> {
    if (this.isPending) return;
    const isDecoyed = guard.springs(form);
    const problems = this.check(form);
    if (isDecoyed || problems.length > 0) {
      this.report({ problems, ...(isDecoyed && { message: decoyText }) });
      return;
    }
    const draft = this.read(form);
    const wait = guard.wait();
    if (wait) {
      this.#tell('sending');
      await wait;
    }
    const { handler, cancelled } = this.request(draft);
    if (handler) {
      void this.send(form, draft, handler);
      return;
    }
    if (!cancelled) warnOnce('comment-form', UNANSWERED);
    this.#tell(undefined);
  }

  /** Asks the page, and the source of the form, to send a comment. */
  request(draft: CommentDraft): CommentRequest {
    this.forget();
    return requestComment(this.#host, draft);
  }

  /** Runs a handler, and tells what came of it. */
  async send(
    form: HTMLFormElement,
    draft: CommentDraft,
    handler: CommentSubmitHandler,
  ): Promise<void> {
    const { store, place } = this.#draft;
    const identity = readIdentityOf(form);
    const wasOffline = !navigator.onLine;
    this.#tell('sending');
    try {
      if (!(await this.outbox.take(place, draft.body))) {
        this.report({ problems: [], message: takenText });
        return;
      }
      const { state, comment } = await handler();
      // A page may answer with anything.
      const known = KNOWN_OUTCOMES.find((outcome) => outcome === state);
      if (known === 'rejected') this.outbox.release(place, draft.body);
      else this.#draft.discard(store, draft.body);
      this.needsLogin = false;
      if (identity.consent !== undefined) rememberIdentity(identity);
      this.#tell(known ?? 'unknown');
      this.#host.dispatchEvent(
        new CommentSubmittedEvent({ state: known ?? 'pending', ...(comment && { comment }) }),
      );
    } catch (error) {
      const failure = failureOf(error);
      const { kind } = failure;
      // What has failed offline has not left this machine. Any other failure may come after the server has acted.
      if (kind === 'network' && wasOffline && !navigator.onLine) {
        this.#tell(undefined);
        this.outbox.hold(place, draft.body);
      } else {
        if (kind !== 'network' && kind !== 'unknown') this.outbox.release(place, draft.body);
        this.#fail(form, failure, error);
      }
      this.#host.dispatchEvent(new CommentFailedEvent({ kind, error }));
    }
  }

  /** Shows what keeps the comment from being sent, and leads the reader there. */
  report(report: ErrorReport): void {
    this.#status = undefined;
    this.#report = report;
    this.#open = report.problems;
    this.#isNews = true;
    this.#host.requestUpdate();
  }

  /** To be called when something was changed in the form. */
  edited(form: HTMLFormElement, control: EventTarget | null): void {
    this.outbox.look();
    if (this.#status && !this.isPending) this.forget();
    if (!this.#open.some((problem) => problem.control === control)) return;
    const still = this.check(form).some((problem) => problem.control === control);
    if (still) return;
    this.#open = this.#open.filter((problem) => problem.control !== control);
    this.#host.requestUpdate();
  }

  /** Shows no more of what was. What is on its way goes on. */
  forget(): void {
    if (!this.isPending) this.#status = undefined;
    this.#report = undefined;
    this.#open = [];
    this.#host.requestUpdate();
  }

  get #special(): EditMessages | undefined {
    return this.#host.edit ? this.editMessages : undefined;
  }

  #failureText(): string | undefined {
    const { failure, message } = this.#report ?? {};
    if (message || !failure) return message?.();
    const { formatLocale, renderRoot } = this.#host;
    const texts = { ...challengeTexts(renderRoot), ...this.#special?.failures };
    return failureText(failure, formatLocale, texts);
  }

  #statusText(): string | undefined {
    return this.#status && (this.#special?.status ?? statusTexts)[this.#status]();
  }

  #tell(status: FormStatus | undefined): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#isNews = true;
    this.#host.requestUpdate();
  }

  #fail(form: HTMLFormElement, failure: Failure, error: unknown): void {
    const problems = this.#locate(form, failure.fields ?? {});
    this.needsLogin ||= failure.kind === 'auth-required';
    this.report(problems.length > 0 ? { problems } : { problems, failure });
    if (failure.kind === 'unknown') {
      warnOnce('comment-form', `a comment could not be sent. ${String(error)}`);
    }
  }

  /** The fields that something is wrong with, in their order in the form. */
  #locate(form: HTMLFormElement, reasons: ValidationReasons): Problem[] {
    return FIELDS.flatMap((field) => {
      const reason = reasons[field];
      const control = controlOf(form, field);
      return reason && control ? { field, control, reason } : [];
    });
  }
}
