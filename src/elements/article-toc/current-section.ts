import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

/** A section is read when its heading has come to the upper third of what is seen, or above. */
const ABOVE_THE_LINE: IntersectionObserverInit = { rootMargin: '1000000px 0px -67% 0px' };

/** Knows which section is being read, and updates its host when that changes. */
export class CurrentSectionController implements ReactiveController {
  /** The heading of the section. */
  heading: HTMLElement | undefined;
  readonly #host: ReactiveControllerHost;
  #headings: readonly HTMLElement[] = [];
  #observer: IntersectionObserver | undefined;
  readonly #passed = new Set<Element>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#headings = [];
  }

  observe(headings: readonly HTMLElement[]): void {
    const isSame =
      headings.length === this.#headings.length &&
      headings.every((heading, index) => heading === this.#headings[index]);
    if (isSame) return;
    this.#headings = headings;
    this.#passed.clear();
    this.#observer ??= new IntersectionObserver(this.#onCross, ABOVE_THE_LINE);
    this.#observer.disconnect();
    for (const heading of headings) this.#observer.observe(heading);
  }

  readonly #onCross = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#passed.add(target);
      else this.#passed.delete(target);
    }
    const current = this.#headings.findLast((heading) => this.#passed.has(heading));
    if (current === this.heading) return;
    this.heading = current;
    this.#host.requestUpdate();
  };
}
