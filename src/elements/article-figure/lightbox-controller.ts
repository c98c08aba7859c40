import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { Lazy } from '../../internal/lazy.js';
import type { LocalizedInterface } from '../../localization/localized.js';
import { FigureEnlargeEvent } from './article-figure.events.js';
import type { Lightbox } from './lightbox.js';
import { largestSource } from './pictures.js';

export type LightboxHost = ReactiveControllerHost &
  HTMLElement &
  Pick<LocalizedInterface, 'locale' | 'formatLocale' | 'direction'>;

/** Shows pictures large when a reader asks for it: only then is the code for it loaded. */
export class LightboxController implements ReactiveController {
  readonly #host: LightboxHost;
  readonly #lightbox: Lazy<Lightbox>;

  constructor(host: LightboxHost) {
    this.#host = host;
    this.#lightbox = new Lazy(host, async () => {
      const { Lightbox } = await import('./lightbox.js');
      return new Lightbox(host);
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#lightbox.value?.close();
  }

  /** Asks the page, then shows `image` out of `images`. */
  async enlarge(image: HTMLImageElement, images: readonly HTMLImageElement[]): Promise<void> {
    if (!this.#host.dispatchEvent(new FigureEnlargeEvent({ image }))) return;
    this.#lightbox.start();
    await this.#lightbox.loading;
    if (this.#lightbox.value) await this.#lightbox.value.open(images, images.indexOf(image));
    else location.assign(largestSource(image).url);
  }

  /** Draws what is open in the language of the moment. */
  update(): void {
    this.#lightbox.value?.update();
  }
}
