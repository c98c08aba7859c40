import type { Comment, CommentDraft } from '../../models/comment.js';
import type { CommentOutcome, CommentSourceErrorKind } from '../../sources/comment-source.js';
import { AnswerableEvent } from '../request-event.js';

/** Sends the comment and tells what became of it; rejects, best with a `CommentSourceError`, when it could not. */
export type CommentSubmitHandler = () => Promise<CommentOutcome>;

/**
 * A reader wants to publish a comment. Cancel it to keep the comment back; answer it by
 * `respondWith()` to send it. Without an answer the text stays in the form, and the page does the
 * rest.
 */
export class CommentSubmitEvent extends AnswerableEvent<CommentDraft, CommentOutcome> {
  constructor(detail: CommentDraft) {
    super('comment-submit', detail);
  }
}

/** A comment and what it is to say from now on. */
export interface CommentEditDetail {
  id: string;
  /** The whole text, byte for byte as it was typed. */
  body: string;
}

/** A reader wants to change a comment. To be cancelled and answered as `comment-submit` is. */
export class CommentEditEvent extends AnswerableEvent<CommentEditDetail, CommentOutcome> {
  constructor(detail: CommentEditDetail) {
    super('comment-edit', detail);
  }
}

/** What became of a comment. */
export interface CommentSubmittedDetail {
  /** `pending` also where the server did not say whether it has published the comment. */
  state: 'published' | 'pending' | 'rejected';
  /** The stored comment, where the server gave it back. */
  comment?: Comment;
}

/** A comment has been sent. */
export class CommentSubmittedEvent extends Event {
  readonly detail: CommentSubmittedDetail;

  constructor(detail: CommentSubmittedDetail) {
    super('comment-submitted', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** Why a comment was not sent. */
export interface CommentFailedDetail {
  kind: CommentSourceErrorKind;
  /** What the handler rejected with; for logs, not for readers. */
  error: unknown;
}

/** A comment could not be sent. The reader has been told, and the text is still in the form. */
export class CommentFailedEvent extends Event {
  readonly detail: CommentFailedDetail;

  constructor(detail: CommentFailedDetail) {
    super('comment-failed', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** A reader does not want to answer any more. What was written is kept for the next time. */
export class CommentReplyCancelEvent extends Event {
  constructor() {
    super('comment-reply-cancel', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A reader does not want to change the comment any more. What was written is kept for the next time. */
export class CommentEditCancelEvent extends Event {
  constructor() {
    super('comment-edit-cancel', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-submit': CommentSubmitEvent;
    'comment-submitted': CommentSubmittedEvent;
    'comment-failed': CommentFailedEvent;
    'comment-reply-cancel': CommentReplyCancelEvent;
    'comment-edit': CommentEditEvent;
    'comment-edit-cancel': CommentEditCancelEvent;
  }
}
