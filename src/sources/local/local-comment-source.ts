import { countComments } from '../../models/count-comments.js';
import { cursorsOf, pageOfComment, pageOfThread } from '../../models/thread-page.js';
import type {
  Comment,
  CommentDraft,
  CommentReaction,
  CommentVote,
  CommentVotes,
} from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentReport,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';
import { loadPart } from '../load-part.js';
import { asShown, BY_THREAD, openDatabase, settled, STORE } from './database.js';
import type { LocalActions } from './local-actions.js';

const CAPABILITIES: CommentSourceCapabilities = {
  sorts: ['oldest', 'newest', 'top'],
  guestFields: [
    { field: 'name', required: true },
    { field: 'email', required: true },
    { field: 'website', required: false },
  ],
  consent: true,
  maxDepth: Infinity,
  maxLength: Infinity,
  vote: 'up-down',
  edit: true,
  delete: true,
  report: true,
  preview: false,
  live: true,
};

/** What readers can answer without words, unless a page says something else. */
const REACTIONS = ['❤️', '😄', '😮', '😢', '😠'];

export interface LocalCommentSourceOptions {
  /** What the comments belong to, usually the path of the page. */
  thread: string;
  /** Name of the IndexedDB database. */
  database?: string;
  /** Names of the reactions that readers can give; none for none. */
  reactions?: readonly string[];
}

/**
 * Comments that live in the reader's own browser: for demos, previews, and pages without a server.
 * All tabs of the browser share them and hear of each other's.
 */
export class LocalCommentSource implements CommentSource {
  readonly #thread: string;
  readonly #databaseName: string;
  readonly #reactions: readonly string[];
  #database: Promise<IDBDatabase> | undefined;

  constructor(options: LocalCommentSourceOptions) {
    const { thread, database = 'news-elements', reactions = REACTIONS } = options;
    this.#thread = thread;
    this.#databaseName = database;
    this.#reactions = reactions;
  }

  capabilities(): Promise<CommentSourceCapabilities> {
    const reactions = this.#reactions;
    return Promise.resolve({ ...CAPABILITIES, ...(reactions.length > 0 && { reactions }) });
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const thread = await this.#read(signal);
    const page = pageOfThread(thread, sort, pageSize, Number(cursor ?? 0));
    return { ...cursorsOf(page), total: countComments(thread) };
  }

  async locate(
    id: string,
    { sort, pageSize, signal }: LoadOptions,
  ): Promise<{ cursor?: string } | null> {
    const first = pageOfComment(await this.#read(signal), id, sort, pageSize);
    return first === undefined ? null : { cursor: String(first) };
  }

  submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    return this.#do((actions) => actions.submit(draft), signal);
  }

  vote(id: string, vote: CommentVote | null, signal?: AbortSignal): Promise<CommentVotes> {
    return this.#do((actions) => actions.vote(id, vote), signal);
  }

  react(
    id: string,
    name: string,
    given: boolean,
    signal?: AbortSignal,
  ): Promise<readonly CommentReaction[]> {
    return this.#do((actions) => actions.react(id, name, given), signal);
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    const comment = (await this.#read(signal)).find((stored) => stored.id === id);
    if (comment?.bodyText !== undefined) return comment.bodyText;
    throw new CommentSourceError('unknown', `Comment ${id} is none that was written here.`);
  }

  edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    return this.#do((actions) => actions.edit(id, body), signal);
  }

  delete(id: string, signal?: AbortSignal): Promise<Comment | null> {
    return this.#do((actions) => actions.delete(id), signal);
  }

  report(id: string, report: CommentReport, signal?: AbortSignal): Promise<void> {
    return this.#do((actions) => actions.report(id, report), signal);
  }

  async count(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    const counts = threads.map(async (thread) => countComments(await this.#read(signal, thread)));
    return Promise.all(counts);
  }

  /**
   * Adds comments of another system that are not there yet, all or none of them. Whose ids another
   * thread has taken get new ones. Resolves to the number of comments that were added.
   */
  import(comments: readonly Comment[], signal?: AbortSignal): Promise<number> {
    return this.#do((actions) => actions.add(comments), signal);
  }

  /** The whole thread, for `writeThread`. */
  export(signal?: AbortSignal): Promise<Comment[]> {
    return this.#read(signal);
  }

  subscribe(changed: () => void): () => void {
    const channel = this.#channel();
    channel.onmessage = ({ data }) => {
      if (data === this.#thread) changed();
    };
    return () => {
      channel.close();
    };
  }

  async #read(signal: AbortSignal | undefined, thread = this.#thread): Promise<Comment[]> {
    const stored = await this.#guard((database) => {
      const index = database.transaction(STORE).objectStore(STORE).index(BY_THREAD);
      const request: IDBRequest<unknown[]> = index.getAll(thread);
      return settled(request);
    });
    signal?.throwIfAborted();
    return stored.map(asShown).filter((comment) => comment !== undefined);
  }

  async #do<Result>(
    action: (actions: LocalActions) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    const { LocalActions } = await loadPart(import('./local-actions.js'));
    signal?.throwIfAborted();
    const result = await this.#guard((database) =>
      action(new LocalActions(database, this.#thread)),
    );
    this.#announce();
    return result;
  }

  /** Runs work on the database and names its failures. */
  async #guard<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
    const opening = (this.#database ??= this.#open());
    let database: IDBDatabase | undefined;
    try {
      database = await opening;
      return await work(database);
    } catch (cause) {
      if (cause instanceof CommentSourceError) throw cause;
      const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
      // The next try opens anew: the browser may have closed the database (storage cleared, private
      // window ended). One that is full is as good as before.
      if (!database || !isFull) {
        database?.close();
        if (this.#database === opening) this.#database = undefined;
      }
      throw isFull
        ? new CommentSourceError('storage-full', 'The storage of this browser is full.', { cause })
        : new CommentSourceError(
            'unknown',
            'IndexedDB cannot be used: the browser forbids it here (settings, private window) or its database is broken.',
            { cause },
          );
    }
  }

  async #open(): Promise<IDBDatabase> {
    const database = await openDatabase(this.#databaseName);
    database.onclose = database.onversionchange = () => {
      database.close();
      this.#database = undefined;
    };
    return database;
  }

  #channel(): BroadcastChannel {
    return new BroadcastChannel(`news-elements:${this.#databaseName}`);
  }

  #announce(): void {
    const channel = this.#channel();
    channel.postMessage(this.#thread);
    channel.close();
  }
}
