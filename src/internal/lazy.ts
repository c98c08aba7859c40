import type { ReactiveControllerHost } from '@lit/reactive-element';
import { warnOnce } from './warn-once.js';

/** A part of an element that is loaded when it is first needed. The element is updated when it is there. */
export class Lazy<Part> {
  /** The part; `undefined` before it was loaded, and when it cannot be had. */
  value: Part | undefined;
  /** The load while it runs. Never rejects. */
  loading: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => Promise<Part>;
  #started = false;

  constructor(host: ReactiveControllerHost & Element, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Begins to load, the first time. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.loading = this.#finish();
  }

  async #finish(): Promise<void> {
    try {
      this.value = await this.#load();
    } catch (error) {
      warnOnce(this.#host.localName, `a part of it could not be loaded. ${String(error)}`);
    }
    this.loading = undefined;
    this.#host.requestUpdate();
  }
}
