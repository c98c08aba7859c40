import type { CommentSubmittedEvent } from '../comment-form/comment-form.events.js';
import type { CommentForm } from '../comment-form/comment-form.js';
import type { CommentReplyDetail } from '../comment-list/comment-list.events.js';
import type { CommentList } from '../comment-list/comment-list.js';
import type { CommentSection } from './comment-section.js';
import { unlessCancelled } from './unless-cancelled.js';

/**
 * One form that moves to the comment that is answered, and the focus that goes with it. Loaded
 * when a reader answers for the first time.
 */
export class CommentReplies {
  /** The comment that is, or was last, answered: its form stays, since it may hold text. */
  detail: CommentReplyDetail | undefined;
  readonly #host: CommentSection;
  readonly #root: ShadowRoot;
  #open = false;

  constructor(host: CommentSection, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    root.addEventListener('comment-submitted', this.#onSubmitted);
    root.addEventListener('comment-reply-cancel', this.#onCancel);
  }

  /** Id of the comment that is answered now. */
  get openFor(): string | null {
    return (this.#open && this.detail?.id) || null;
  }

  /** Opens the form for a comment, or closes it when it is open there. */
  async ask(detail: CommentReplyDetail): Promise<void> {
    if (this.openFor === detail.id) {
      this.#close();
      return;
    }
    this.detail = detail;
    this.#open = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#list?.updateComplete;
    // The form may still be on its way.
    await (this.#host.constructor as typeof CommentSection).whenFormDefined();
    await this.#form?.updateComplete;
    this.#form?.focusBody();
  }

  get #list(): CommentList | null {
    return this.#root.querySelector('comment-list');
  }

  get #form(): CommentForm | null {
    return this.#root.querySelector<CommentForm>("comment-form[slot='reply']");
  }

  #close(): void {
    // First, since the focus must not be in what is taken away.
    if (this.detail) this.#list?.focusReplyButton(this.detail.id);
    this.#open = false;
    this.#host.requestUpdate();
  }

  readonly #onCancel = (event: Event): void => {
    unlessCancelled(event, () => {
      this.#close();
    });
  };

  readonly #onSubmitted = (event: Event): void => {
    const { comment } = (event as Event & Pick<CommentSubmittedEvent, 'detail'>).detail;
    // A form that has no comment to show keeps its own sentence on what became of it.
    if (event.target === this.#form && comment) void this.#arrive(comment.id);
  };

  async #arrive(id: string): Promise<void> {
    await this.#host.focusComment(id);
    this.#open = false;
    this.#host.requestUpdate();
  }
}
