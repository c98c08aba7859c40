import { readComment } from '../../models/read-comment.js';
import { pageOfComment, pageOfThread } from '../../models/thread-page.js';
import type { Comment, CommentDraft } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';

const CAPABILITIES: CommentSourceCapabilities = {
  sorts: ['oldest', 'newest'],
  guestFields: [
    { field: 'name', required: true },
    { field: 'email', required: true },
    { field: 'website', required: false },
  ],
  consent: true,
  maxDepth: Infinity,
  maxLength: Infinity,
  vote: false,
  edit: false,
  delete: false,
  report: false,
  preview: false,
  live: true,
};

const STORE = 'comments';
const BY_THREAD = 'thread';

interface StoredComment extends Comment {
  thread: string;
}

export interface LocalCommentSourceOptions {
  /** What the comments belong to, usually the path of the page. */
  thread: string;
  /** Name of the IndexedDB database. */
  database?: string;
}

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('IndexedDB gave no reason.'));
    };
  });

/** A transaction is stored when it completes, not when its requests succeed: a full disk shows at the commit. */
const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('IndexedDB gave no reason.'));
    };
  });

let count = 0;

/**
 * Ids are unique over tabs, and those of one tab in the order of their making: the index gives
 * comments of the same millisecond in the order of their ids. (`crypto.randomUUID` exists in secure
 * contexts only, `getRandomValues` everywhere.)
 */
const makeId = (): string =>
  [Date.now(), 1e6 + count++, ...crypto.getRandomValues(new Uint32Array(2))]
    .map((part) => part.toString(36))
    .join('-');

/**
 * Comments that live in the reader's own browser: for demos, previews, and pages without a server.
 * All tabs of the browser share them and hear of each other's.
 */
export class LocalCommentSource implements CommentSource {
  readonly #thread: string;
  readonly #databaseName: string;
  #database: Promise<IDBDatabase> | undefined;

  constructor({ thread, database = 'news-elements' }: LocalCommentSourceOptions) {
    this.#thread = thread;
    this.#databaseName = database;
  }

  capabilities(): Promise<CommentSourceCapabilities> {
    return Promise.resolve(CAPABILITIES);
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const thread = await this.#read(signal);
    const { comments, next } = pageOfThread(thread, sort, pageSize, Number(cursor ?? 0));
    return { comments, total: thread.length, ...(next !== undefined && { next: String(next) }) };
  }

  async locate(
    id: string,
    { sort, pageSize, signal }: LoadOptions,
  ): Promise<{ cursor?: string } | null> {
    const first = pageOfComment(await this.#read(signal), id, sort, pageSize);
    return first === undefined ? null : { cursor: String(first) };
  }

  async submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    // The email is not kept: nobody but the reader would ever see it, and nobody could answer.
    const comment: Comment = {
      id: makeId(),
      parentId: draft.parentId,
      author: { name: draft.name, ...(draft.website && { url: draft.website }) },
      bodyText: draft.body,
      published: new Date().toISOString(),
      state: 'published',
      own: true,
    };
    signal?.throwIfAborted();
    await this.#guard(async (database) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const done = committed(transaction);
      transaction
        .objectStore(STORE)
        .add({ ...comment, thread: this.#thread } satisfies StoredComment);
      await done;
    });
    this.#announce();
    return { state: 'published', comment };
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

  async #read(signal: AbortSignal | undefined): Promise<Comment[]> {
    const stored = await this.#guard((database) => {
      const index = database.transaction(STORE).objectStore(STORE).index(BY_THREAD);
      const request: IDBRequest<unknown[]> = index.getAll(this.#thread);
      return settled(request);
    });
    signal?.throwIfAborted();
    return stored.map(readComment).filter((comment) => comment !== undefined);
  }

  /** Runs work on the database and names its failures. */
  async #guard<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
    try {
      this.#database ??= this.#open();
      return await work(await this.#database);
    } catch (cause) {
      // The next try opens anew: the browser may have closed the database (storage cleared, private window ended).
      this.#database = undefined;
      const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
      throw full
        ? new CommentSourceError('storage-full', 'The storage of this browser is full.', { cause })
        : new CommentSourceError(
            'unknown',
            'IndexedDB cannot be used: the browser forbids it here (settings, private window) or its database is broken.',
            { cause },
          );
    }
  }

  async #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.#databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_THREAD, 'thread');
    };
    const database = await settled(request);
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
