import type { Comment } from '../../models/comment.js';

export const STORE = 'comments';
export const BY_THREAD = 'thread';

/** A comment as the database has it; `id` is its key, over all threads. */
export interface StoredComment extends Comment {
  thread: string;
  /** What the reader has reported. */
  reports?: readonly object[];
}

export const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
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

/** Reads and writes in one transaction, which other tabs wait for; what throws undoes all of it. */
export async function write<Result>(
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

export async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_THREAD, 'thread');
  };
  return settled(request);
}
