/** Something is asked for, and a page can cancel it. */
export abstract class RequestEvent<Detail> extends Event {
  readonly detail: Detail;

  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/**
 * Something is asked for that only somebody outside can do, who answers by `respondWith()`.
 *
 * @template Result - What the answer comes to.
 */
export abstract class AnswerableEvent<Detail, Result = unknown> extends RequestEvent<Detail> {
  #handler: (() => Promise<Result>) | undefined;

  /**
   * Takes the request over, as `FetchEvent.respondWith()` does. The handler runs after all listeners,
   * unless one of them cancels; the last answer counts, so that the page can overrule a section. It
   * rejects, best with a `CommentSourceError`, when the request could not be done.
   */
  respondWith(handler: () => Promise<Result>): void {
    this.#handler = handler;
  }

  /** @internal The answer, once all listeners have been heard. */
  get handler(): (() => Promise<Result>) | undefined {
    return this.#handler;
  }
}
