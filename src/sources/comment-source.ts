import type { Comment, CommentDraft, GuestField } from '../models/comment.js';
import type { ValidationReasons } from '../models/comment-validation.js';

export type { ValidationReason } from '../models/comment-validation.js';

export type CommentSort = 'oldest' | 'newest' | 'top';

/** What a server can do, so that elements show no control that would fail. */
export interface CommentSourceCapabilities {
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
  vote: boolean;
  edit: boolean;
  delete: boolean;
  report: boolean;
  preview: boolean;
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

/**
 * The only thing that elements know of a server. All methods reject with a `CommentSourceError`
 * or, after `signal` was aborted, with its `AbortError`; they never throw synchronously.
 * A `submit` is never repeated by the source itself: servers exist that answer 500 and have
 * stored the comment.
 */
export interface CommentSource {
  /** Settles once it is known what the server can do. */
  capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities>;
  load(options: LoadOptions): Promise<CommentPage>;
  submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome>;
  /** The cursor of the page that holds a comment, for permalinks; `null` when it does not exist. */
  locate?(id: string, options: LoadOptions): Promise<{ cursor?: string } | null>;
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
