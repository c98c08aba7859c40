import type { Comment } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';

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

export async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_THREAD, 'thread');
  };
  return settled(request);
}

/** A comment as the source gives it: readers can always change what they have written here. */
export function asShown(stored: unknown): Comment | undefined {
  const comment = readComment(stored);
  return comment?.own && comment.state !== 'deleted' ? { ...comment, editable: {} } : comment;
}
