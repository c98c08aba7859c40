import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { picturesIn } from './pictures.js';

/**
 * Watches the pictures in the light DOM of an element: which of them cannot be had, and that all of
 * them are there when the page is printed. A broken one borrows `hidden`, since browsers draw it,
 * and its text, in ways that nobody would choose.
 */
export class PicturesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #broken = new WeakSet<HTMLImageElement>();
  readonly #changes: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#changes = new MutationObserver((records) => {
      // Another address is another chance.
      for (const { target, attributeName } of records) {
        if (attributeName?.startsWith('src')) {
          for (const image of target.parentElement?.querySelectorAll('img') ?? []) {
            this.#forgive(image);
          }
        }
      }
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    // Neither bubbles.
    host.addEventListener('error', this.#onError, true);
    host.addEventListener('load', this.#onLoad, true);
    window.addEventListener('beforeprint', this.#onBeforePrint);
    this.#changes.observe(host, {
      subtree: true,
      childList: true,
      attributeFilter: ['src', 'srcset', 'alt'],
    });
    for (const image of picturesIn(host)) this.#checkEarlier(image);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('error', this.#onError, true);
    host.removeEventListener('load', this.#onLoad, true);
    window.removeEventListener('beforeprint', this.#onBeforePrint);
    this.#changes.disconnect();
  }

  isBroken(image: HTMLImageElement): boolean {
    return this.#broken.has(image);
  }

  /** What failed before this element was there. A drawing without a size of its own has no width, but can be decoded. */
  #checkEarlier(image: HTMLImageElement): void {
    if (!image.complete || image.naturalWidth > 0 || !image.getAttribute('src')) return;
    image.decode().catch(() => {
      this.#blame(image);
    });
  }

  #blame(image: HTMLImageElement): void {
    if (!picturesIn(this.#host).includes(image)) return;
    this.#broken.add(image);
    image.hidden = true;
    this.#host.requestUpdate();
  }

  #forgive(image: HTMLImageElement): void {
    if (!this.#broken.delete(image)) return;
    image.hidden = false;
    this.#host.requestUpdate();
  }

  readonly #onError = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) this.#blame(target);
  };

  readonly #onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) this.#forgive(target);
  };

  readonly #onBeforePrint = (): void => {
    for (const image of picturesIn(this.#host)) image.loading = 'eager';
  };
}
