import { warnOnce } from '../../internal/warn-once.js';
import { countComments } from '../../models/count-comments.js';
import { cursorsOf, pageOfComment, pageOfThread } from '../../models/thread-page.js';
import { readThread } from '../../models/read-comment.js';
import type { Comment } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';

const CAPABILITIES: CommentSourceCapabilities = {
  readOnly: true,
  sorts: ['oldest', 'newest', 'top'],
  guestFields: [],
  consent: false,
  maxDepth: Infinity,
  maxLength: Infinity,
  vote: false,
  edit: false,
  delete: false,
  report: false,
  preview: false,
  live: false,
};

const MOST_PROBLEMS = 5;

export interface StaticCommentSourceOptions {
  /** Address of a JSON file: an array of comments, or an object with `comments`. */
  endpoint?: string;
  /** The parsed JSON itself; wins over `endpoint`. */
  data?: unknown;
}

/** A thread that is a file: an archive, an export, a page without a server. It can be read, not added to. */
export class StaticCommentSource implements CommentSource {
  readonly #options: StaticCommentSourceOptions;
  #thread: Comment[] | undefined;

  constructor(options: StaticCommentSourceOptions) {
    this.#options = options;
  }

  capabilities(): Promise<CommentSourceCapabilities> {
    return Promise.resolve(CAPABILITIES);
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const thread = await this.#read(signal);
    signal?.throwIfAborted();
    const page = pageOfThread(thread, sort, pageSize, Number(cursor ?? 0));
    return { ...cursorsOf(page), total: countComments(thread), closed: true };
  }

  async locate(
    id: string,
    { sort, pageSize, signal }: LoadOptions,
  ): Promise<{ cursor?: string } | null> {
    const thread = await this.#read(signal);
    signal?.throwIfAborted();
    const first = pageOfComment(thread, id, sort, pageSize);
    return first === undefined ? null : { cursor: String(first) };
  }

  submit(): Promise<CommentOutcome> {
    return Promise.reject(new CommentSourceError('closed', 'A static thread takes no comments.'));
  }

  /**
   * @param threads - Addresses of files, each asked for once; an empty one is this source's own thread.
   */
  async count(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    const files = [...new Set(threads)];
    const counts = await Promise.all(
      files.map(async (file) => {
        const own = file === '';
        const thread = own
          ? await this.#read(signal)
          : this.#parse(await this.#fetch(file, signal));
        return countComments(thread);
      }),
    );
    signal?.throwIfAborted();
    return threads.map((file) => counts[files.indexOf(file)] ?? 0);
  }

  async #read(signal: AbortSignal | undefined): Promise<Comment[]> {
    const { data, endpoint } = this.#options;
    this.#thread ??= this.#parse(data ?? (await this.#fetch(endpoint, signal)));
    return this.#thread;
  }

  async #fetch(endpoint: string | undefined, signal: AbortSignal | undefined): Promise<unknown> {
    if (!endpoint) {
      throw new CommentSourceError(
        'unknown',
        'A static thread needs `endpoint`, or JSON inside the element.',
      );
    }
    let response: Response;
    try {
      response = await fetch(endpoint, { ...(signal && { signal }), credentials: 'same-origin' });
    } catch (cause) {
      signal?.throwIfAborted();
      throw new CommentSourceError('network', `${endpoint} cannot be reached.`, { cause });
    }
    if (!response.ok) {
      throw new CommentSourceError('network', `${endpoint} answered ${String(response.status)}.`, {
        code: String(response.status),
      });
    }
    try {
      return await response.json();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new CommentSourceError('unknown', `${endpoint} is not JSON.`, { cause });
    }
  }

  #parse(value: unknown): Comment[] {
    const thread = readThread(value);
    if (thread === undefined) {
      throw new CommentSourceError(
        'unknown',
        'The thread must be an array of comments, or an object with `comments`.',
      );
    }
    if (thread.problems.length > 0) {
      // A file of another format is wrong in every entry; the first few say it all.
      const first = thread.problems.slice(0, MOST_PROBLEMS).join('; ');
      warnOnce(
        'comment-section',
        `${String(thread.problems.length)} entries of the static thread are left out: ${first}.`,
      );
    }
    return thread.comments;
  }
}
