import type { ReactiveController } from 'lit';
import { warnOnce } from '../../internal/warn-once.js';
import type { CommentForm } from './comment-form.js';
import { settingsOf, UNTOLD, type FormSettings } from './form-settings.js';
import { openOwnSource } from './own-source.js';

/**
 * A form that names its source and stands in no section asks the source itself what it wants of a
 * comment. What the page has set stays. Loaded when there is a source.
 */
export class SourceSettings implements ReactiveController {
  /** Settles when the source has answered, or cannot be asked. Never rejects. */
  asking: Promise<void> | undefined;
  readonly #host: CommentForm;
  /** What the form has been told so far; what differs from it is the page's. */
  #told = UNTOLD;
  #asked: Partial<CommentForm> = {};

  constructor(host: CommentForm) {
    this.#host = host;
    host.addController(this);
    this.hostUpdate();
  }

  hostUpdate(): void {
    const { source, endpoint, thread } = this.#host;
    const before = this.#asked;
    if (source === before.source && endpoint === before.endpoint && thread === before.thread)
      return;
    this.#asked = { source, endpoint, thread };
    this.asking = source ? this.#ask() : undefined;
  }

  async #ask(): Promise<void> {
    const asked = this.#asked;
    let settings = UNTOLD;
    try {
      const source = await openOwnSource(this.#host);
      settings = settingsOf(source, await source.capabilities());
    } catch (error) {
      // The form does without: the reader is told when a comment cannot be sent.
      warnOnce('comment-form', `its source could not be asked. ${String(error)}`);
    }
    if (asked !== this.#asked) return;
    for (const name of Object.keys(settings) as (keyof FormSettings)[])
      this.#set(name, settings[name]);
    this.#told = settings;
    this.asking = undefined;
    this.#host.requestUpdate();
  }

  #set<Name extends keyof FormSettings>(name: Name, value: FormSettings[Name]): void {
    const settings: FormSettings = this.#host;
    const isOfPage = this.#host.hasAttribute(name === 'maxLength' ? 'max-length' : name);
    if (!isOfPage && settings[name] === this.#told[name]) settings[name] = value;
  }
}
