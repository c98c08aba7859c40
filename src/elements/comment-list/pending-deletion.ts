/** Milliseconds in which a deletion can be undone. */
const UNDO = 8000;

/**
 * A deletion that can still be undone. It is done when the time for that is over, or when the page
 * is left or hidden: that may be the last moment in which it can be done, and never twice.
 */
export class PendingDeletion {
  /** It is too late to undo it. */
  isStarted = false;
  isDone = false;
  readonly #work: (self: PendingDeletion) => unknown;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(work: (self: PendingDeletion) => unknown) {
    this.#work = work;
    this.#timer = setTimeout(this.#start, UNDO);
    addEventListener('pagehide', this.#start);
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
  }

  undo(): void {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#start);
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
  }

  readonly #start = (): void => {
    this.undo();
    this.isStarted = true;
    this.#work(this);
  };

  readonly #onVisibilityChange = (): void => {
    if (document.hidden) this.#start();
  };
}
