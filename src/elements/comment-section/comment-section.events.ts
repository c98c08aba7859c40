import type { Comment } from '../../models/comment.js';

/** What there is after comments have come. */
export interface CommentsLoadedDetail {
  /** All comments that are shown, in their order. */
  comments: readonly Comment[];
  /** How many there are, those that are not loaded included. */
  total: number;
}

/** Comments have come from the source. */
export class CommentsLoadedEvent extends Event {
  readonly detail: CommentsLoadedDetail;

  constructor(detail: CommentsLoadedDetail) {
    super('comments-loaded', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comments-loaded': CommentsLoadedEvent;
  }
}
