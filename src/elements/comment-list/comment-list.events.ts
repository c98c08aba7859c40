import type { CommentAuthor, CommentVote } from '../../models/comment.js';
import type { CommentReport } from '../../sources/comment-source.js';
import { AnswerableEvent, RequestEvent } from '../request-event.js';

/** What a `comment-reply` asks for. */
export interface CommentReplyDetail {
  /** The comment to answer. */
  id: string;
  /** The name of whoever wrote it. */
  author: string;
}

/** A reader wants to answer a comment, or, when that comment is being answered already, to stop. */
export class CommentReplyEvent extends RequestEvent<CommentReplyDetail> {
  constructor(detail: CommentReplyDetail) {
    super('comment-reply', detail);
  }
}

/** What a `comments-more` asks for. */
export interface CommentsMoreDetail {
  /** All comments that are not there yet, and not only the next page. */
  all: boolean;
}

/** A reader wants the following comments. */
export class CommentsMoreEvent extends RequestEvent<CommentsMoreDetail> {
  constructor(detail: CommentsMoreDetail = { all: false }) {
    super('comments-more', detail);
  }
}

/**
 * Does what a reader asks for; rejects, best with a `CommentSourceError`, when it could not. The list
 * shows that it is under way and, in the reader's language, what went wrong. What the reader sees
 * changes when the owner gives the list other comments.
 */
export type CommentRequestHandler = () => Promise<unknown>;

/** What a `comment-vote` asks for. */
export interface CommentVoteDetail {
  id: string;
  /** `null` takes the reader's vote back. */
  vote: CommentVote | null;
}

/** A reader votes on a comment, or takes the vote back. */
export class CommentVoteEvent extends AnswerableEvent<CommentVoteDetail> {
  constructor(detail: CommentVoteDetail) {
    super('comment-vote', detail);
  }
}

/** What a `comment-react` asks for. */
export interface CommentReactDetail {
  id: string;
  /** One of the list's `actions.reactions`. */
  name: string;
  /** `false` takes the reaction back. */
  given: boolean;
}

/** A reader reacts to a comment, or takes the reaction back. */
export class CommentReactEvent extends AnswerableEvent<CommentReactDetail> {
  constructor(detail: CommentReactDetail) {
    super('comment-react', detail);
  }
}

/** A reader wants to be given a form to change a comment in. What is written there comes by `comment-edit`. */
export class CommentEditOpenEvent extends AnswerableEvent<{ id: string }> {
  constructor(id: string) {
    super('comment-edit-open', { id });
  }
}

/** A reader wants to take a comment back. The handler runs when the time to undo is over. */
export class CommentDeleteEvent extends AnswerableEvent<{ id: string }> {
  constructor(id: string) {
    super('comment-delete', { id });
  }
}

/** What a `comment-report` asks for. */
export interface CommentReportDetail extends CommentReport {
  id: string;
}

/** A reader finds that moderators should see a comment. */
export class CommentReportEvent extends AnswerableEvent<CommentReportDetail> {
  constructor(detail: CommentReportDetail) {
    super('comment-report', detail);
  }
}

/** A report has been taken. */
export class CommentReportedEvent extends Event {
  readonly detail: CommentReportDetail;

  constructor(detail: CommentReportDetail) {
    super('comment-reported', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** What a `comment-hide` asks for. */
export interface CommentHideDetail {
  /** The comment at which the reader asks for it. */
  id: string;
  author: CommentAuthor;
  /** `false`: the reader wants to read this person again. */
  hidden: boolean;
}

/** A reader does not want to read a person any more, or wants to again. */
export class CommentHideEvent extends AnswerableEvent<CommentHideDetail> {
  constructor(detail: CommentHideDetail) {
    super('comment-hide', detail);
  }
}

/** Which comments a reader has seen. */
export interface CommentSeenDetail {
  ids: readonly string[];
}

/** Comments that were marked as unread have come into view. */
export class CommentSeenEvent extends Event {
  readonly detail: CommentSeenDetail;

  constructor(detail: CommentSeenDetail) {
    super('comment-seen', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-reply': CommentReplyEvent;
    'comment-seen': CommentSeenEvent;
    'comments-more': CommentsMoreEvent;
    'comment-vote': CommentVoteEvent;
    'comment-react': CommentReactEvent;
    'comment-edit-open': CommentEditOpenEvent;
    'comment-delete': CommentDeleteEvent;
    'comment-report': CommentReportEvent;
    'comment-reported': CommentReportedEvent;
    'comment-hide': CommentHideEvent;
  }
}
