import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from '../../controllers/announcer.js';
import { forgetIdentity } from '../../controllers/drafts.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import { parseGuestFields } from '../../models/guest-fields.js';
import type { CommentSource } from '../../sources/comment-source.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles, visuallyHidden } from '../../themes/shared.styles.js';
import type { CharacterCount } from './character-count.js';
import { CommentReplyCancelEvent } from './comment-form.events.js';
import { styles } from './comment-form.styles.js';
import { FormDraft } from './form-draft.js';
import { bodyOf } from './form-fields.js';
import { listenToKeys } from './form-keys.js';
import {
  headingText,
  renderActions,
  renderBody,
  renderConsent,
  renderGuestField,
  renderNotice,
} from './form-view.js';
import type { NativeForm } from './native-form.js';
import type { Submission } from './submission.js';

const FIRST_FIELD = ':is(input, select, textarea):not([type=hidden], [type=submit], [type=reset])';

const cutOffText = (): string =>
  msg('Your comment could not be sent. Your text is kept: reload the page and try again.', {
    id: 'comment-form.cut-off',
  });

/** Engines without `field-sizing` need help to grow a field with its text. */
function grow(body: HTMLTextAreaElement | null): void {
  if (!body || CSS.supports('field-sizing', 'content')) return;
  const { style, scrollHeight, clientHeight, offsetHeight } = body;
  if (!body.value) style.minBlockSize = '';
  else if (scrollHeight > clientHeight) {
    style.minBlockSize = `${scrollHeight + offsetHeight - clientHeight}px`;
  }
}

/**
 * A form to write a comment in. It sends nothing by itself: it asks by `comment-submit`, and whoever
 * answers (the `<comment-section>` around it, the page, or the source that it names) does. What was
 * typed survives errors, reloads and a full storage.
 *
 * @tag comment-form
 * @summary A form for comments and replies, or the enhancement of one that is in the page.
 * @slot - A native `<form>`, e.g. that of WordPress. It is used as it is, and works without script.
 * @csspart form - The form.
 * @csspart heading - The heading.
 * @csspart notice - What is to be known before one writes.
 * @csspart summary - The list of what has to be mended.
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
 * @csspart cancel-button - Ends a reply.
 * @csspart shortcut - The sentence on the keyboard shortcut.
 * @csspart status - The sentence on what becomes of the comment.
 * @cssstate pending - The comment is on its way.
 * @cssstate failed - Something has to be mended before the comment can be sent.
 * @cssstate sent - The comment has been sent.
 * @fires {CommentSubmitEvent} comment-submit - A reader wants to publish a comment.
 * @fires {CommentSubmittedEvent} comment-submitted - A comment has been sent.
 * @fires {CommentFailedEvent} comment-failed - A comment could not be sent.
 * @fires {CommentReplyCancelEvent} comment-reply-cancel - A reader does not want to answer any more.
 */
export class CommentForm extends Localized(LitElement) {
  static override styles = [tokens, hostStyles, focusRing, visuallyHidden, control, styles];

  /** Where to send comments that nobody answers for: a name as in `<comment-section>`; as a property also a `CommentSource`. */
  @property() source: string | CommentSource = '';

  /** Base URL of the server of `source`. */
  @property() endpoint = '';

  /** What the comment belongs to: for WordPress the post's id, for others the path of the page. */
  @property() thread = '';

  /** Id of the comment that is answered. */
  @property() parent = '';

  /** Name of whoever wrote the comment that is answered. */
  @property({ attribute: 'reply-to' }) replyTo = '';

  /** Which of `name`, `email` and `website` to ask for, separated by spaces; `!` marks required ones. */
  @property() fields = 'name email website';

  /** Offers to remember name, email and website. */
  @property({ type: Boolean }) consent = false;

  /** Most characters of a comment; 0 for no limit. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 0;

  /** Names the draft. Without it: the page's address, `thread` and `parent`. */
  @property({ attribute: 'draft-key' }) draftKey = '';

  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Ctrl + Enter and ⌘ + Enter do not send the comment. */
  @property({ type: Boolean, attribute: 'no-shortcut' }) noShortcut = false;

  readonly #internals = this.attachInternals();
  readonly #draft = new FormDraft(this);
  #submission: Submission | undefined;
  #counter: CharacterCount | undefined;
  #native: NativeForm | undefined;
  /** The code that sends could not be loaded. */
  #isCutOff = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#native?.disconnect();
    this.#native = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Here they hear of slotted fields, too.
    root.addEventListener('focusin', this.#onFocusIn);
    root.addEventListener('focusout', this.#onFocusOut);
    root.addEventListener('input', this.#onInput);
    root.addEventListener('reset', this.#onReset);
    listenToKeys(root, { submit: this.#onSubmitKey, cancel: this.#onCancel });
    return root;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!this.#isNative) return super.scheduleUpdate();
    // What is slotted does not wait for our strings.
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was said of one comment is not true of the next.
    if (changed.has('parent')) this.#submission?.forget();
    const { states } = this.#internals;
    states.clear();
    if (this.#submission?.state) states.add(this.#submission.state);
  }

  protected override render(): TemplateResult {
    const isNative = this.#isNative;
    return html`
      ${isNative ? this.#renderPart(this.#submission?.renderSummary()) : this.#renderForm()}
      <slot ?hidden=${!isNative} @slotchange=${this.#onSlotChange}></slot>
      ${isNative ? this.#renderPart(this.#counter?.render(), this.#renderStatus()) : nothing}
    `;
  }

  protected override updated(): void {
    void this.#enhance(this.querySelector('form'));
  }

  #renderPart(...content: unknown[]): TemplateResult {
    return html`<div lang=${this.locale} dir=${this.direction}>${content}</div>`;
  }

  #renderForm(): TemplateResult {
    const submission = this.#submission;
    const { fields, unknown } = parseGuestFields(this.fields);
    if (unknown.length > 0) {
      warnOnce('comment-form', `fields="${unknown.join(' ')}": there are name, email and website.`);
    }
    const limit =
      this.maxLength > 0
        ? msg(str`Characters at most: ${formatNumber(this.maxLength, this.formatLocale)}`, {
            id: 'comment-form.limit',
          })
        : '';
    const onCancel = this.#isReply ? this.#onCancel : undefined;
    return html`<form
      part="form"
      novalidate
      lang=${this.locale}
      dir=${this.direction}
      aria-labelledby="heading"
      @submit=${this.#onSubmit}
    >
      <h2 id="heading" part="heading" aria-level=${this.headingLevel}>
        ${headingText(this.#isReply, this.replyTo)}
      </h2>
      ${renderNotice(fields.has('email'))} ${submission?.renderSummary()}
      ${renderBody(submission?.errorOf('body'), limit)} ${this.#counter?.render()}
      <div class="guest">
        ${(['name', 'email', 'website'] as const).map((field) =>
          renderGuestField(field, fields.get(field), submission?.errorOf(field)),
        )}
      </div>
      ${
        this.consent && fields.size > 0
          ? renderConsent(fields.size === 3, submission?.errorOf('consent'))
          : nothing
      }
      ${renderActions(!!submission?.isPending, onCancel, !this.noShortcut)} ${this.#renderStatus()}
    </form>`;
  }

  #renderStatus(): unknown {
    return this.#isCutOff
      ? html`<p class="status failed" part="status">${cutOffText()}</p>`
      : this.#submission?.renderStatus();
  }

  /** The form: the element's own, or the slotted one. `null` until it can be used. */
  get form(): HTMLFormElement | null {
    if (this.#native) return this.#native.form;
    return this.#isNative ? null : (this.shadowRoot?.querySelector('form') ?? null);
  }

  /** Moves the focus to the comment. */
  focusBody(): void {
    const { form } = this;
    if (form) bodyOf(form)?.focus();
  }

  /** Empties the form and forgets its draft, e.g. after the page has sent the comment itself. */
  reset(): void {
    this.form?.reset();
  }

  /** @internal Says something in this element's language. */
  say(text: () => string): void {
    announce(this.localize(text), this.locale);
  }

  get #isNative(): boolean {
    return this.querySelector('form, input, textarea') !== null;
  }

  get #isReply(): boolean {
    return !!(this.parent || this.replyTo);
  }

  /** Loads code on demand. Comes without when it cannot be had: nothing that was typed depends on it. */
  async #load<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
    try {
      return await load();
    } catch (error) {
      warnOnce('comment-form', `its code could not be loaded. ${String(error)}`);
      return undefined;
    }
  }

  /** What is needed once somebody writes. */
  async #prepare(): Promise<Submission | undefined> {
    if (this.maxLength > 0 && !this.#counter) void this.#prepareCounter();
    const module = await this.#load(() => import('./submission.js'));
    if (module) this.#submission ??= new module.Submission(this, this.#draft);
    return this.#submission;
  }

  async #prepareCounter(): Promise<void> {
    const module = await this.#load(() => import('./character-count.js'));
    if (module) this.#counter ??= new module.CharacterCount(this);
    this.#count();
  }

  async #enhance(form: HTMLFormElement | null): Promise<void> {
    if (form === (this.#native?.form ?? null)) return;
    this.#native?.disconnect();
    this.#native = undefined;
    if (!form) return;
    const [submission, module] = await Promise.all([
      this.#prepare(),
      this.#load(() => import('./native-form.js')),
    ]);
    if (!submission || !module || this.#native || !this.isConnected || !this.contains(form)) return;
    this.#native = new module.NativeForm(this, form, submission, this.#draft);
    this.requestUpdate();
  }

  async #submit(): Promise<void> {
    const submission = await this.#prepare();
    const { form } = this;
    this.#isCutOff = !submission;
    if (submission && form) submission.submit(form);
    else this.say(cutOffText);
    this.requestUpdate();
  }

  #count(): void {
    const body = this.form && bodyOf(this.form);
    if (body) this.#counter?.update(body.value);
  }

  readonly #onSlotChange = (): void => {
    this.requestUpdate();
  };

  readonly #onFocusIn = (): void => {
    void this.#prepare();
    this.#draft.watch();
  };

  readonly #onFocusOut = (): void => {
    this.#draft.unwatch();
  };

  readonly #onInput = ({ target }: Event): void => {
    const { form } = this;
    if (!form) return;
    this.#draft.keep(target);
    this.#submission?.edited(form, target);
    this.#count();
    if (!this.#native) grow(bodyOf(form));
  };

  readonly #onReset = (event: Event): void => {
    const { form } = this;
    if (event.target !== form) return;
    // The event comes before the fields are emptied.
    setTimeout(() => {
      if (event.defaultPrevented || !form) return;
      forgetIdentity();
      this.#draft.forget();
      this.#submission?.forget();
      this.#count();
      const { activeElement } = form.getRootNode() as Document | ShadowRoot;
      const isPressed = activeElement?.matches('[type=reset]') && form.contains(activeElement);
      if (isPressed) form.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    });
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onSubmitKey = (event: Event): void => {
    const { form } = this;
    if (this.noShortcut || !form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('[type=submit], button:not([type])'));
  };

  readonly #onCancel = (event: Event): void => {
    if (!this.#isReply) return;
    event.preventDefault();
    this.dispatchEvent(new CommentReplyCancelEvent());
  };
}
