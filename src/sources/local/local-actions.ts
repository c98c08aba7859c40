import type {
  Comment,
  CommentDraft,
  CommentReaction,
  CommentVote,
  CommentVotes,
} from '../../models/comment.js';
import { castReaction, castVote, tombstone, writeThread } from '../../models/comment-changes.js';
import { CommentSourceError, type CommentOutcome, type CommentReport } from '../comment-source.js';
import { asShown, BY_THREAD, settled, STORE, type StoredComment } from './database.js';

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

/** Reads and writes in one transaction, which other tabs wait for; what throws undoes all of it. */
async function write<Result>(
  database: IDBDatabase,
  work: (store: IDBObjectStore) => Result | Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(STORE, 'readwrite');
  const done = committed(transaction);
  try {
    const result = await work(transaction.objectStore(STORE));
    await done;
    return result;
  } catch (error) {
    // Else the abort would be an error that nobody has handled.
    done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}

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

const absent = (id: string): CommentSourceError =>
  new CommentSourceError('unknown', `This thread has no comment ${id}.`);

const foreign = (id: string): CommentSourceError =>
  new CommentSourceError('auth-required', `Comment ${id} is not this reader's own.`);

const get = (store: IDBObjectStore, id: string): Promise<StoredComment | undefined> =>
  settled(store.get(id) as IDBRequest<StoredComment | undefined>);

function outcomeOf(stored: StoredComment): CommentOutcome {
  const comment = asShown(stored);
  return { state: 'published', ...(comment && { comment }) };
}

/** What a reader writes, and does to comments that are there. Each action is one transaction. */
export class LocalActions {
  readonly #database: IDBDatabase;
  readonly #thread: string;

  constructor(database: IDBDatabase, thread: string) {
    this.#database = database;
    this.#thread = thread;
  }

  async submit(draft: CommentDraft): Promise<CommentOutcome> {
    // The email is not kept: nobody but the reader would ever see it, and nobody could answer.
    const stored: StoredComment = {
      id: makeId(),
      thread: this.#thread,
      parentId: draft.parentId,
      author: { name: draft.name, ...(draft.website && { url: draft.website }) },
      bodyText: draft.body,
      published: new Date().toISOString(),
      state: 'published',
      own: true,
    };
    await write(this.#database, (store) => {
      store.add(stored);
    });
    return outcomeOf(stored);
  }

  async vote(id: string, vote: CommentVote | null): Promise<CommentVotes> {
    const { votes } = await this.#change(id, (comment) => ({
      ...comment,
      votes: castVote(comment.votes, vote),
    }));
    return votes;
  }

  async react(id: string, name: string, given: boolean): Promise<readonly CommentReaction[]> {
    const { reactions } = await this.#change(id, (comment) => ({
      ...comment,
      reactions: castReaction(comment.reactions, name, given),
    }));
    return reactions;
  }

  async edit(id: string, body: string): Promise<CommentOutcome> {
    const stored = await this.#change(id, ({ bodyHtml, ...comment }) => {
      if (comment.own !== true) throw foreign(id);
      return { ...comment, bodyText: body, modified: new Date().toISOString() };
    });
    return outcomeOf(stored);
  }

  /** Removes a comment, or, when it was answered, all that it says. */
  delete(id: string): Promise<Comment | null> {
    return write(this.#database, async (store) => {
      const all = store.index(BY_THREAD).getAll(this.#thread) as IDBRequest<StoredComment[]>;
      const thread = await settled(all);
      const comment = thread.find((stored) => stored.id === id);
      if (!comment) return null;
      if (comment.own !== true) throw foreign(id);
      if (!thread.some(({ parentId }) => parentId === id)) {
        store.delete(id);
        return null;
      }
      const rest = tombstone(comment);
      store.put({ ...rest, thread: this.#thread } satisfies StoredComment);
      return rest;
    });
  }

  /** Keeps the report with the comment: there is nobody in this browser to send it to. */
  async report(id: string, report: CommentReport): Promise<void> {
    await this.#change(id, (comment) => ({
      ...comment,
      reports: [...(comment.reports ?? []), { ...report, sent: new Date().toISOString() }],
    }));
  }

  /** Adds what is not there yet; resolves to the number of it. */
  add(comments: readonly Comment[]): Promise<number> {
    return write(this.#database, async (store) => {
      let added = 0;
      const ids = new Map<string, string>();
      for (const comment of comments) {
        const holder = await get(store, comment.id);
        const isTaken = holder !== undefined && holder.thread !== this.#thread;
        // Ids of other systems count from 1 in each of them.
        if (isTaken) ids.set(comment.id, `${comment.id}@${this.#thread}`);
      }
      const keyOf = (id: string): string => ids.get(id) ?? id;
      for (const comment of writeThread(comments).comments) {
        const id = keyOf(comment.id);
        const parentId = comment.parentId === null ? null : keyOf(comment.parentId);
        if ((await settled(store.getKey(id))) !== undefined) continue;
        store.add({ ...comment, id, parentId, thread: this.#thread } satisfies StoredComment);
        added++;
      }
      return added;
    });
  }

  #change<Changed extends StoredComment>(
    id: string,
    change: (comment: StoredComment) => Changed,
  ): Promise<Changed> {
    return write(this.#database, async (store) => {
      const stored = await get(store, id);
      if (stored?.thread !== this.#thread || stored.state === 'deleted') throw absent(id);
      const changed = change(stored);
      store.put(changed);
      return changed;
    });
  }
}
