import type { ReactiveController } from 'lit';
import { CommentDraftStore } from '../../controllers/drafts.js';
import { readIdentity, rememberIdentity, saveIdentity } from '../../controllers/identity.js';
import type { CommentForm } from './comment-form.js';
import { bodyOf, fillIdentity, readIdentityOf, type Control } from './form-fields.js';

/** Keeps what is typed into a form, and brings it back. */
export class FormDraft implements ReactiveController {
  readonly #host: CommentForm;
  /** What is empty in there has been emptied by the reader. */
  readonly #known = new WeakSet<Control>();
  #place = '';
  #key = '';
  /** The text of the comment to change, as the host has given it; and as it is known to be stored. */
  #given = '';
  #preset = '';
  #store: CommentDraftStore | undefined;
  #poll: ReturnType<typeof setInterval> | undefined;

  constructor(host: CommentForm) {
    this.#host = host;
    host.addController(this);
  }

  /** What is written to one comment, or under one article, never gets to another. */
  get store(): CommentDraftStore | undefined {
    return this.#store;
  }

  /** Names the place where the text is to stand, the same in every tab. */
  get place(): string {
    return this.#key;
  }

  hostConnected(): void {
    this.#store?.resume();
  }

  hostDisconnected(): void {
    this.#store?.close();
    clearInterval(this.#poll);
  }

  hostUpdated(): void {
    const { form, isNative, draftKey, thread, parent, edit } = this.#host;
    const body = form && bodyOf(form);
    if (!body) return;
    fillIdentity(form, readIdentity(), this.#known);
    const place = JSON.stringify([draftKey, thread, parent, edit]);
    if (this.#place === place) {
      this.#refresh(body);
      return;
    }
    this.#place = place;
    // Read now and not later: the address of an application changes while a reader writes.
    const key = draftKey || `${location.pathname}${location.search} ${thread} ${parent}`;
    const isFirst = !this.#store;
    this.#store?.close();
    this.#key = edit ? `${key} edit ${edit}` : key;
    this.#store = new CommentDraftStore(this.#key);
    this.#given = this.#preset = this.#presetOf();
    const text = this.#store.open() || this.#preset;
    if (!isFirst || !body.value) this.#fill(body, text);
    else if (body.value !== text) {
      // Filled in by the browser, the server, or a reader who was faster than this code.
      this.#store.fork();
      if (!isNative) this.#store.save(body.value);
    }
  }

  /** To be called when a form gets the focus. */
  watch(): void {
    const { form } = this.#host;
    if (form) fillIdentity(form, readIdentity());
    clearInterval(this.#poll);
    this.#poll = setInterval(this.#notice, 1000);
  }

  /** To be called when the focus has left the form. */
  unwatch(): void {
    clearInterval(this.#poll);
    this.#notice();
  }

  /** To be called at every change. */
  keep(control: EventTarget | null): void {
    const { form } = this.#host;
    if (!form) return;
    const body = bodyOf(form);
    if (control === body) this.#store?.save(this.#draftOf(body));
    else {
      const identity = readIdentityOf(form);
      // Whoever takes the consent back need not send a comment first.
      if (identity.consent === false) rememberIdentity(identity);
      else saveIdentity(identity);
    }
  }

  /** Forgets what was written. */
  forget(): void {
    this.#store?.discard();
    const { form } = this.#host;
    const body = form && bodyOf(form);
    if (body && this.#preset) this.#fill(body, this.#preset);
  }

  /** Forgets a text that has been sent, unless the reader has gone on writing. */
  discard(store: CommentDraftStore | undefined, text: string): void {
    const { form, edit } = this.#host;
    const body = form && bodyOf(form);
    if (body && store === this.#store) {
      if (body.value !== text) return;
      store?.discard();
      // A comment that was changed says from now on what stands there.
      if (edit) this.#preset = text;
      else this.#fill(body, '');
    } else store?.discard();
  }

  #presetOf(): string {
    const { edit, text } = this.#host;
    return edit ? text : '';
  }

  /** What is to be kept: nothing where nothing was changed. */
  #draftOf(body: HTMLTextAreaElement | null): string {
    const text = body?.value ?? '';
    return text === this.#preset ? '' : text;
  }

  /** Takes over what the comment says when that comes late, unless the reader has begun to change it. */
  #refresh(body: HTMLTextAreaElement): void {
    const preset = this.#presetOf();
    const isUntouched = body.value === this.#preset;
    if (preset === this.#given) return;
    this.#given = this.#preset = preset;
    if (isUntouched) this.#fill(body, preset);
  }

  /** Everybody who follows the field hears of it: its height, the counter, the page. */
  #fill(body: HTMLTextAreaElement, text: string): void {
    if (body.value === text) return;
    body.value = text;
    body.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Speech input fires no events. */
  readonly #notice = (): void => {
    const { form } = this.#host;
    const body = form && bodyOf(form);
    if (body && this.#store && this.#store.text !== this.#draftOf(body)) {
      body.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  };
}
