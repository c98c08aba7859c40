import type {
  Comment,
  CommentDraft,
  CommentReaction,
  CommentVote,
  CommentVotes,
  GuestField,
} from '../models/comment.js';
import type { ValidationReasons } from '../models/comment-validation.js';

export type { ValidationReason } from '../models/comment-validation.js';

export type CommentSort = 'oldest' | 'newest' | 'top';

/** What a server can do, so that elements show no control that would fail. */
export interface CommentSourceCapabilities {
  /** Nobody can comment, whatever a page of comments says. */
  readOnly?: true;
  /** Orders the source can deliver, the site's own first. */
  sorts: readonly CommentSort[];
  /** Guest fields to show, in order. `required` follows the server's own rule where it is known. */
  guestFields: readonly { field: GuestField; required: boolean }[];
  /** The source can remember a guest who agrees: a consent box makes sense. */
  consent: boolean;
  /** Deepest reply level the server keeps, roots being 1; `Infinity` where it has no limit. */
  maxDepth: number;
  /** Longest comment in characters; `Infinity` where it has no limit. */
  maxLength: number;
  /** Votes that readers can give; `up-down` where there is more than approval. */
  vote: false | 'up' | 'up-down';
  /** A vote stays as it was given: the server neither changes it nor takes it back. */
  voteOnce?: true;
  /** Comments that are `editable` can be changed. */
  edit: boolean;
  /** Comments that are `editable` can be taken back. */
  delete: boolean;
  report: boolean;
  preview: boolean;
  /** What a comment may be written in beside plain text. */
  markup?: 'markdown';
  /** Names of the reactions that readers can give, e.g. emoji; absent where there are none. */
  reactions?: readonly string[];
  /** The source tells of new comments through `subscribe`. */
  live: boolean;
}

/** One slice of a thread, flat: the tree is built from `parentId`. */
export interface CommentPage {
  comments: Comment[];
  /** Opaque: hand it back to `load` for what follows. Absent on the last page. */
  next?: string;
  /** All comments of the thread, replies included, as far as the source knows. Never to be relied on for paging. */
  total?: number;
  /** Nobody can comment here any more. */
  closed?: boolean;
  /** Cursors of all pages in their order, where the source can go to any of them. The first is as good as none. */
  pages?: readonly string[];
}

/** What became of a comment that a source accepted. */
export interface CommentOutcome {
  state: 'published' | 'pending' | 'rejected' | 'unknown';
  /** The stored comment, where the server gave it back. */
  comment?: Comment;
}

export interface LoadOptions {
  sort: CommentSort;
  /** Roots per page. */
  pageSize: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Why a reader finds that moderators should see a comment. */
export type ReportReason = 'spam' | 'abuse' | 'off-topic' | 'illegal' | 'other';

export interface CommentReport {
  reason: ReportReason;
  /** What the reader has to say about it; may be empty. */
  note: string;
}

/**
 * The only thing that elements know of a server. All methods reject with a `CommentSourceError`
 * or, after `signal` was aborted, with its `AbortError`; they never throw synchronously.
 * What changes something is never repeated by the source itself: servers exist that answer 500 and
 * have stored the comment. The optional methods are there where `capabilities` says so.
 */
export interface CommentSource {
  /** Settles once it is known what the server can do. */
  capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities>;
  load(options: LoadOptions): Promise<CommentPage>;
  submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome>;
  /** The cursor of the page that holds a comment, for permalinks; `null` when it does not exist. */
  locate?(id: string, options: LoadOptions): Promise<{ cursor?: string } | null>;
  /**
   * Gives, changes or (by `null`) takes back the reader's vote; resolves to what counts now.
   * The same vote again changes nothing. `closed` where it can no longer be changed (`voteOnce`).
   */
  vote?(id: string, vote: CommentVote | null, signal?: AbortSignal): Promise<CommentVotes>;
  /** Gives the reader's reaction or takes it back; resolves to all reactions to the comment. */
  react?(
    id: string,
    name: string,
    given: boolean,
    signal?: AbortSignal,
  ): Promise<readonly CommentReaction[]>;
  /** What the author of a comment typed, to be edited. */
  loadText?(id: string, signal?: AbortSignal): Promise<string>;
  /** `closed` when the comment can no longer be changed: its time is over, or somebody has answered. */
  edit?(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome>;
  /**
   * Resolves to what stands in the place of the comment, `null` when nothing does: some servers
   * then remove its answers, too, others hang them elsewhere, so that an owner loads the thread anew.
   * `closed` when the comment can no longer be taken back.
   */
  delete?(id: string, signal?: AbortSignal): Promise<Comment | null>;
  report?(id: string, report: CommentReport, signal?: AbortSignal): Promise<void>;
  /** How a comment would look; untrusted HTML. */
  preview?(body: string, signal?: AbortSignal): Promise<string>;
  /** How many comments each of these threads has, by one request where the server can. */
  count?(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
  /** Calls back after the thread has changed elsewhere, e.g. in another tab. Returns its own undo. */
  subscribe?(changed: () => void): () => void;
}

/** Everything that can go wrong, named by what a reader or an integrator can do about it. */
export type CommentSourceErrorKind =
  | 'validation'
  | 'duplicate'
  | 'rate-limited'
  | 'closed'
  | 'auth-required'
  | 'challenge'
  | 'storage-full'
  | 'network'
  | 'unknown';

/** The one error that sources reject with. `message` is for developers; readers get a localized text by `kind`. */
export class CommentSourceError extends Error {
  override readonly name = 'CommentSourceError';
  readonly kind: CommentSourceErrorKind;
  /** For `validation`: what is wrong with which field. */
  readonly fields: Readonly<ValidationReasons>;
  /** For `rate-limited`: seconds to wait, where the server says so. */
  readonly retryAfter: number | undefined;
  /** The server's own code, for logs. */
  readonly code: string | undefined;

  constructor(
    kind: CommentSourceErrorKind,
    message: string,
    details: {
      fields?: ValidationReasons;
      retryAfter?: number;
      code?: string;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.fields = details.fields ?? {};
    this.retryAfter = details.retryAfter;
    this.code = details.code;
  }
}
