import { html, type TemplateResult } from 'lit';
import { msg } from '../../localization/localization.js';
import type { CommentForm } from './comment-form.js';

/** When this page first showed a form. */
const shownAt = performance.now();

/**
 * Quiet measures against programs that fill in every form. A native form has those of its server.
 * Nothing is refused without a word: a browser may fill in what it should not, and people are fast.
 */
export class SpamGuard {
  readonly #host: CommentForm;

  constructor(host: CommentForm) {
    this.#host = host;
  }

  /** A field that people neither see nor reach. Its name is none that browsers fill in. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" aria-hidden="true" inert>
      <label for="subject">${msg('Leave this field empty', { id: 'comment-form.decoy' })}</label>
      <input id="subject" name="subject" tabindex="-1" autocomplete="off" />
    </div>`;
  }

  /** Whether something has been written where nobody can. Empties it. */
  springs(form: HTMLFormElement): boolean {
    const decoy = form.querySelector<HTMLInputElement>('#subject');
    if (!decoy?.value) return false;
    decoy.value = '';
    return true;
  }

  /** Resolves when nobody can have been too fast any more. `undefined` when that is so already. */
  wait(): Promise<void> | undefined {
    const left = shownAt + this.#host.minSeconds * 1000 - performance.now();
    if (!(left > 0)) return undefined;
    return new Promise((resolve) => {
      setTimeout(resolve, left);
    });
  }
}

/** For a reader whose browser has filled in the decoy. */
export const decoyText = (): string =>
  msg(
    'A field against spam was filled in, perhaps by your browser. It is empty again, and your text is still here: send it once more.',
    { id: 'comment-form.decoy-filled' },
  );
