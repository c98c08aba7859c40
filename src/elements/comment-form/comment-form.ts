import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from '../../controllers/announcer.js';
import { text } from '../../internal/text-property.js';
import { Localized } from '../../localization/localized.js';
import { ALL_GUEST_FIELDS } from '../../models/guest-fields.js';
import type { CommentSource } from '../../sources/comment-source.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles, visuallyHidden } from '../../themes/shared.styles.js';
import { styles } from './comment-form.styles.js';
import type { FormBehavior } from './form-behavior.js';
import { cutOffText, type FormPurpose } from './form-view.js';
import { loadModule } from './load-module.js';
import { renderOwnForm } from './own-form.js';
import { findSlotted } from './slotted.js';

/** Somebody whom the page has signed in. */
export interface CommentFormUser {
  name: string;
  /** Address of a picture. It is loaded. */
  avatar?: string;
}

/**
 * A form to write a comment in. It sends nothing by itself: it asks by `comment-submit`, and whoever
 * answers (the `<comment-section>` around it, the page, or the source that it names) does. What was
 * typed survives errors, reloads and a full storage.
 *
 * @tag comment-form
 * @summary A form for comments and replies, or the enhancement of one that is in the page.
 * @slot - A native `<form>`, e.g. that of WordPress. It is used as it is, and works without script.
 *   Stay inside of what scripts move: `<div id="respond"><comment-form><form>…`.
 * @slot login - A way to sign in. Shown when the source wants to know who writes, until `user` is set.
 * @slot challenge - A check against robots, above the button. The value of a control with a name in
 *   there goes with the comment.
 * @csspart form - The form.
 * @csspart heading - The heading.
 * @csspart notice - What is to be known before one writes.
 * @csspart summary - The list of what has to be corrected.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart optional - The mark of a field that may be left empty.
 * @csspart error - What is wrong with a field.
 * @csspart input - A field, except the comment.
 * @csspart textarea - The comment.
 * @csspart counter - How many characters are left.
 * @csspart consent - The consent with its box.
 * @csspart actions - The row of buttons.
 * @csspart submit-button - Sends the comment.
 * @csspart cancel-button - Ends a reply, or the change of a comment.
 * @csspart shortcut - The sentence on the keyboard shortcut.
 * @csspart user - Who writes, where the page knows it.
 * @csspart avatar - The picture of who writes.
 * @csspart toolbar - The row of buttons for Markdown.
 * @csspart tool-button - A button in that row.
 * @csspart preview-button - Shows how the comment would look.
 * @csspart preview - How the comment would look.
 * @csspart send-button - Sends a comment that has waited for the connection.
 * @csspart status - The sentence on what becomes of the comment.
 * @cssstate pending - The comment is on its way.
 * @cssstate failed - Something has to be corrected before the comment can be sent.
 * @cssstate sent - The comment has been sent.
 * @cssstate waiting - The comment could not be sent for want of a connection.
 * @fires {CommentSubmitEvent} comment-submit - A reader wants to publish a comment.
 * @fires {CommentEditEvent} comment-edit - A reader wants to change a comment.
 * @fires {CommentSubmittedEvent} comment-submitted - A comment, or its change, has been sent.
 * @fires {CommentFailedEvent} comment-failed - A comment could not be sent.
 * @fires {CommentReplyCancelEvent} comment-reply-cancel - A reader does not want to answer any more.
 * @fires {CommentEditCancelEvent} comment-edit-cancel - A reader does not want to change the comment any more.
 */
export class CommentForm extends Localized(LitElement) {
  static override styles = [tokens, hostStyles, focusRing, visuallyHidden, control, styles];

  /** Where to send comments that nobody answers for: a name as in `<comment-section>`; as a property also a `CommentSource`. */
  @property(text) source: string | CommentSource = '';

  /** Base URL of the server of `source`. */
  @property(text) endpoint = '';

  /** What the comment belongs to: for WordPress the post's id, for others the path of the page. */
  @property(text) thread = '';

  /** Id of the comment that is answered. */
  @property(text) parent = '';

  /** Name of whoever wrote the comment that is answered. */
  @property({ attribute: 'reply-to', useDefault: true }) replyTo = '';

  /** Id of the comment to change, in place of writing a new one. */
  @property(text) edit = '';

  /** What the comment that is changed says now, as its author typed it. Fills the field unless there is a draft. */
  @property({ attribute: false }) text = '';

  /** Which of `name`, `email` and `website` to ask for, separated by spaces; `!` marks required ones. */
  @property(text) fields = ALL_GUEST_FIELDS;

  /** Offers to remember name, email and website. */
  @property({ type: Boolean }) consent = false;

  /** Most characters of a comment; 0 for no limit. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 0;

  /** Names the draft, in place of the page's address, `thread` and `parent`. */
  @property({ attribute: 'draft-key', useDefault: true }) draftKey = '';

  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Ctrl + Enter and ⌘ + Enter do not send the comment. */
  @property({ type: Boolean, attribute: 'no-shortcut' }) noShortcut = false;

  /** What a comment may be written in beside plain text: brings buttons for it. */
  @property(text) markup: 'markdown' | '' = '';

  /** Gives the HTML of a comment before it is sent, with `markup`; it need not be safe. */
  @property({ attribute: false }) previewer: CommentSource['preview'];

  /** Least seconds from when the page first shows a form until a comment is sent. What comes earlier waits. */
  @property({ type: Number, attribute: 'min-seconds', useDefault: true }) minSeconds = 0.5;

  /** Who writes, where the page knows it: nothing about the reader is asked for then. */
  @property({ attribute: false }) user: CommentFormUser | undefined;

  readonly #internals = this.attachInternals();
  #isNative = false;
  #behavior: FormBehavior | undefined;
  #loading: Promise<FormBehavior | undefined> | undefined;
  /** The code that sends comments could not be loaded. */
  #isCutOff = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#prepare();
  }

  /** Also waits until what was typed earlier is back, and the source has said what it asks for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await (
      await this.#loading
    )?.ready;
    return super.getUpdateComplete();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!this.isNative) return super.scheduleUpdate();
    // What is slotted does not wait for our strings.
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const submission = this.#behavior?.submission;
    // What was said of one comment is not true of the next.
    if (changed.has('parent') || changed.has('edit') || changed.has('user')) submission?.forget();
    const { states } = this.#internals;
    states.clear();
    if (submission?.state) states.add(submission.state);
  }

  protected override render(): TemplateResult {
    const { isNative } = this;
    const { submission, counter } = this.#behavior ?? {};
    return html`
      ${isNative ? this.#renderMessages(submission?.renderSummary()) : renderOwnForm(this, this.#behavior, this.#isCutOff, this.#onSubmit)}
      <slot ?hidden=${!isNative} @slotchange=${this.#onSlotChange}></slot>
      ${isNative ? this.#renderMessages(counter?.render(), submission?.renderStatus()) : nothing}
    `;
  }

  #renderMessages(...messages: unknown[]): TemplateResult {
    return html`<div class="messages" lang=${this.locale} dir=${this.direction}>${messages}</div>`;
  }

  /** The form: the element's own, or the slotted one. `null` until it can be used. */
  get form(): HTMLFormElement | null {
    if (this.isNative) return this.#behavior?.native?.form ?? null;
    return this.shadowRoot?.querySelector('form') ?? null;
  }

  /**
   * @internal There is a form inside, or what is left of one, or there was: scripts take forms away
   * for a while, as WordPress's does for a reply.
   */
  get isNative(): boolean {
    return (this.#isNative ||= findSlotted(this, 'form, input, textarea') !== null);
  }

  /** @internal What the form is for. Escape and a button end all but a new comment. */
  get purpose(): FormPurpose {
    if (this.edit) return 'edit';
    return this.parent || this.replyTo ? 'reply' : 'comment';
  }

  /** @internal What the source wants to know about whoever writes is not known yet. */
  get isAsking(): boolean {
    const isTold = this.#behavior ? !this.#behavior.ready : !this.#loading;
    return !!this.source && !this.hasAttribute('fields') && !isTold;
  }

  /** Moves the focus to the comment, to write a new one. */
  focusBody(): void {
    this.#behavior?.submission?.forget();
    this.#behavior?.markdown.value?.showField();
    this.#body?.focus();
  }

  /** @internal There is something in it that would be lost with it. */
  get hasText(): boolean {
    return !!this.#body?.value;
  }

  get #body(): HTMLTextAreaElement | null {
    return this.form?.querySelector('textarea:not([aria-hidden=true])') ?? null;
  }

  /** Empties the form and forgets its draft, e.g. after the page has sent the comment itself. */
  reset(): void {
    this.form?.reset();
  }

  /** @internal Says something to screen readers, in the language of this element. */
  say(text: () => string): void {
    announce(this.localize(text), this.locale);
  }

  /** Loads what a form does beside showing itself. */
  #prepare(): Promise<FormBehavior | undefined> {
    return (this.#loading ??= loadModule(() => import('./form-behavior.js')).then((module) => {
      if (module) this.#behavior = new module.FormBehavior(this);
      else this.#loading = undefined;
      return this.#behavior;
    }));
  }

  async #submit(): Promise<void> {
    const behavior = await this.#prepare();
    this.#isCutOff = !(await behavior?.submit());
    if (this.#isCutOff) this.say(cutOffText);
    this.requestUpdate();
  }

  readonly #onSlotChange = (): void => {
    this.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };
}
