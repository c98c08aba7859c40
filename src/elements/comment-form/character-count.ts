import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { countCharacters } from '../../models/comment-validation.js';
import type { CommentForm } from './comment-form.js';

/** Nothing is counted before so much of the room is used. */
const NEAR_THE_END = 0.9;
const WHEN_IDLE = 1000;

/**
 * Says how many characters are left when few are: to the eye at once, to screen readers when the
 * reader pauses. Nothing is cut off. Loaded when there is a limit.
 */
export class CharacterCount implements ReactiveController {
  readonly #host: CommentForm;
  #left: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CommentForm) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** To be called with the text, whenever it may have changed. */
  update(text: string): void {
    const { maxLength } = this.#host;
    const least = maxLength * NEAR_THE_END;
    // A character is at least one code unit: short texts need not be counted.
    const count = maxLength > 0 && text.length >= least ? countCharacters(text) : 0;
    const left = count >= least && count > 0 ? maxLength - count : undefined;
    if (left === this.#left) return;
    this.#left = left;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#left !== undefined) this.#host.say(() => this.#text());
    }, WHEN_IDLE);
  }

  render(): TemplateResult | typeof nothing {
    const left = this.#left;
    if (left === undefined) return nothing;
    return html`<p class="counter ${left < 0 ? 'over' : ''}" part="counter" aria-hidden="true">
      ${this.#text()}
    </p>`;
  }

  #text(): string {
    const left = this.#left ?? 0;
    const number = formatNumber(Math.abs(left), this.#host.formatLocale);
    return left < 0
      ? msg(str`Characters too many: ${number}`, { id: 'comment-form.characters-over' })
      : msg(str`Characters left: ${number}`, { id: 'comment-form.characters-left' });
  }
}
