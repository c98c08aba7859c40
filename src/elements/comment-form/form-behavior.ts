import type { ReactiveController } from 'lit';
import { forgetIdentity } from '../../controllers/identity.js';
import { Lazy } from '../../internal/lazy.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { parseGuestFields } from '../../models/guest-fields.js';
import { adoptStyles } from './adopt-styles.js';
import type { CharacterCount } from './character-count.js';
import { CommentEditCancelEvent, CommentReplyCancelEvent } from './comment-form.events.js';
import type { CommentForm } from './comment-form.js';
import { FormDraft } from './form-draft.js';
import { bodyOf, firstFieldOf, growBody, submitterOf } from './form-fields.js';
import { listenToKeys } from './form-keys.js';
import { loadModule } from './load-module.js';
import type { NativeForm } from './native-form.js';
import type { MarkdownTools } from './markdown-tools.js';
import type { renderSignedIn } from './signed-in.js';
import type { SourceSettings } from './source-settings.js';
import { findSlotted } from './slotted.js';
import { SpamGuard } from './spam-guard.js';
import type { Submission } from './submission.js';

/** What a form does beside showing itself. What only a writer needs is loaded when somebody writes. */
export class FormBehavior implements ReactiveController {
  /** Sends the comment. There once somebody writes. */
  submission: Submission | undefined;
  /** Counts the characters. There once somebody writes, if there is a limit. */
  counter: CharacterCount | undefined;
  /** Enhances the form that is slotted. */
  native: NativeForm | undefined;
  readonly guard: SpamGuard;
  /** Buttons and preview for a comment in Markdown. */
  readonly markdown: Lazy<MarkdownTools>;
  readonly #host: CommentForm;
  readonly #draft: FormDraft;
  readonly #signedIn: Lazy<typeof renderSignedIn>;
  readonly #settings: Lazy<SourceSettings>;

  constructor(host: CommentForm) {
    this.#host = host;
    this.guard = new SpamGuard(host);
    this.#signedIn = new Lazy(host, async () => {
      const { renderSignedIn, styles } = await import('./signed-in.js');
      adoptStyles(host, styles);
      return renderSignedIn;
    });
    this.#settings = new Lazy(
      host,
      async () => new (await import('./source-settings.js')).SourceSettings(host),
    );
    this.markdown = new Lazy(host, async () => {
      void host.addCatalog('comment-markdown');
      return new (await import('./markdown-tools.js')).MarkdownTools(host);
    });
    host.addController(this);
    this.#draft = new FormDraft(host);
    // Hears of slotted fields, too.
    const root = host.renderRoot;
    root.addEventListener('focusin', this.#onFocusIn);
    root.addEventListener('focusout', this.#onFocusOut);
    root.addEventListener('input', this.#onInput);
    root.addEventListener('reset', this.#onReset);
    listenToKeys(root, { submit: this.#onSubmitKey, cancel: this.#onEscape });
    if (host.matches(':focus-within')) this.#onFocusIn();
    this.hostUpdate();
  }

  hostConnected(): void {
    // Takes up again the form that it left when it was disconnected.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leaveNative();
  }

  hostUpdate(): void {
    const { source, markup, user, fields, isNative } = this.#host;
    const { unknown } = parseGuestFields(fields);
    if (unknown.length > 0) {
      warnOnce('comment-form', `fields="${unknown.join(' ')}": there are name, email and website.`);
    }
    if (user) this.#signedIn.start();
    if (isNative) return;
    if (source) this.#settings.start();
    if (markup) this.markdown.start();
  }

  hostUpdated(): void {
    const form = findSlotted(this.#host, 'form') as HTMLFormElement | null;
    if (this.native && this.native.form !== form) this.#leaveNative();
    if (form && !this.native) void this.#enhance(form);
    else if (!form && findSlotted(this.#host, 'input, textarea')) {
      warnOnce('comment-form', 'fields without a form in it: HTML drops a form inside of a form.');
    }
  }

  /** Settles when the source has said what it asks for; `undefined` afterwards. Never rejects. */
  get ready(): Promise<void> | undefined {
    const { value, loading } = this.#settings;
    return loading?.then(() => this.ready) ?? value?.asking;
  }

  /** How long a comment may be; empty where there is no limit. */
  get limitText(): string {
    const { maxLength, formatLocale } = this.#host;
    if (!(maxLength > 0)) return '';
    const number = formatNumber(maxLength, formatLocale);
    return msg(str`Characters at most: ${number}`, { id: 'comment-form.limit' });
  }

  /** Who writes, where the page knows it. */
  renderUser(): unknown {
    return this.#signedIn.value?.(this.#host);
  }

  /** Asks to end a reply, or the change of a comment. */
  cancel(): void {
    const host = this.#host;
    host.dispatchEvent(host.edit ? new CommentEditCancelEvent() : new CommentReplyCancelEvent());
  }

  /** Sends what stands in the element's own form. Resolves to whether the code for it could be had. */
  async submit(): Promise<boolean> {
    const submission = await this.#prepare();
    const { form } = this.#host;
    // What is to be corrected has to be seen.
    this.markdown.value?.showField();
    if (form) void submission?.submit(form, this.guard);
    return submission !== undefined;
  }

  async #prepare(): Promise<Submission | undefined> {
    if (this.#host.maxLength > 0 && !this.counter) void this.#prepareCounter();
    // A comment does not wait for what is said of it.
    void this.#host.addCatalog('comment-sending');
    const [module, edit] = await Promise.all([
      loadModule(() => import('./submission.js')),
      this.#host.edit ? loadModule(() => import('./edit-messages.js')) : undefined,
    ]);
    if (module) this.submission ??= new module.Submission(this.#host, this.#draft);
    if (this.submission && edit) this.submission.editMessages = edit.editMessages;
    return this.submission;
  }

  async #prepareCounter(): Promise<void> {
    const module = await loadModule(() => import('./character-count.js'));
    if (module) this.counter ??= new module.CharacterCount(this.#host);
    this.#count();
  }

  async #enhance(form: HTMLFormElement): Promise<void> {
    const host = this.#host;
    const [submission, module] = await Promise.all([
      this.#prepare(),
      loadModule(() => import('./native-form.js')),
    ]);
    // Another call may have been faster, or the form may be gone.
    if (!submission || !module || this.native || !host.isConnected || !host.contains(form)) return;
    this.native = new module.NativeForm(host, form, submission, this.#draft);
    host.requestUpdate();
  }

  #leaveNative(): void {
    this.native?.disconnect();
    this.native = undefined;
  }

  #count(): void {
    const { form } = this.#host;
    const body = form && bodyOf(form);
    if (body) this.counter?.update(body.value);
  }

  readonly #onFocusIn = (): void => {
    void this.#prepare();
    this.#draft.watch();
  };

  readonly #onFocusOut = (): void => {
    this.#draft.unwatch();
  };

  readonly #onInput = ({ target }: Event): void => {
    const { form, isNative } = this.#host;
    if (!form) return;
    this.#draft.keep(target);
    // What is back from an earlier visit may be waiting to be sent.
    if (!this.submission && this.#draft.store?.text) void this.#prepare();
    this.submission?.edited(form, target);
    this.#count();
    if (!isNative) growBody(form);
  };

  readonly #onReset = (event: Event): void => {
    const { form } = this.#host;
    if (!form || event.target !== form) return;
    // The event comes before the fields are emptied.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      forgetIdentity();
      this.#draft.forget();
      this.submission?.forget();
      this.#count();
      // Where the reader has pressed a button, and not a script.
      const { activeElement } = form.getRootNode() as Document | ShadowRoot;
      if (activeElement?.matches('[type=reset]')) firstFieldOf(form)?.focus();
    });
  };

  readonly #onEscape = (event: Event): void => {
    if (this.#host.purpose === 'comment') return;
    event.preventDefault();
    this.cancel();
  };

  readonly #onSubmitKey = (event: Event): void => {
    const { form, noShortcut } = this.#host;
    if (noShortcut || !form) return;
    event.preventDefault();
    form.requestSubmit(submitterOf(form));
  };
}
