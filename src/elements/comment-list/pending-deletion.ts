/** Milliseconds in which a deletion can be undone once the reader has moved on. */
const UNDO = 8000;

/**
 * A deletion that can still be undone. Nobody has to be quick (WCAG 2.2.1): while the focus or the
 * pointer is on what stands in the place of the comment, the time does not run. It is done when the
 * time is over, or when the page is left or hidden: that may be the last moment in which it can be
 * done, and never twice.
 */
export class PendingDeletion {
  /** It is too late to undo it. */
  isStarted = false;
  isDone = false;
  readonly #place: HTMLElement;
  readonly #work: (self: PendingDeletion) => unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param place - What stands in the place of the comment. */
  constructor(place: HTMLElement, work: (self: PendingDeletion) => unknown) {
    this.#place = place;
    this.#work = work;
    this.#wait();
    place.addEventListener('focusout', this.#wait);
    place.addEventListener('pointerleave', this.#wait);
    addEventListener('pagehide', this.#start);
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
  }

  undo(): void {
    clearTimeout(this.#timer);
    this.#place.removeEventListener('focusout', this.#wait);
    this.#place.removeEventListener('pointerleave', this.#wait);
    removeEventListener('pagehide', this.#start);
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
  }

  /** Begins the time anew: whoever has just left has had no use of it. */
  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#startIfAlone, UNDO);
  };

  // Asked at the end, and not kept in mind: of what is taken out of the page, nobody hears that it was left.
  readonly #startIfAlone = (): void => {
    const place = this.#place;
    const { activeElement } = place.getRootNode() as ShadowRoot;
    if (place.contains(activeElement) || place.matches(':hover')) this.#wait();
    else this.#start();
  };

  readonly #start = (): void => {
    this.undo();
    this.isStarted = true;
    this.#work(this);
  };

  readonly #onVisibilityChange = (): void => {
    if (document.hidden) this.#start();
  };
}
