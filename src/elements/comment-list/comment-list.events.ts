/** What a `comment-reply` asks for. */
export interface CommentReplyDetail {
  /** The comment to answer. */
  id: string;
  /** The name of whoever wrote it. */
  author: string;
}

/** A reader wants to answer a comment, or, when that comment is being answered already, to stop. */
export class CommentReplyEvent extends Event {
  readonly detail: CommentReplyDetail;

  constructor(detail: CommentReplyDetail) {
    super('comment-reply', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** A reader wants the following comments. */
export class CommentsMoreEvent extends Event {
  constructor() {
    super('comments-more', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-reply': CommentReplyEvent;
    'comments-more': CommentsMoreEvent;
  }
}
