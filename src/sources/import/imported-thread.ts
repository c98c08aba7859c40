import type { Comment } from '../../models/comment.js';

/** One thread of an export of another system. */
export interface ImportedThread {
  /** By which that system knows it: ids of its own, and those that a site has set. */
  ids: readonly string[];
  /** Address of the page that the comments belong to, as the export has it. */
  url: string;
  title: string;
  comments: readonly Comment[];
}

export interface ImportOptions {
  /** What becomes of comments that no moderator has seen: left out unless it is `pending`. */
  held?: 'pending' | 'omit';
}

/** An address without what differs between two of the same page. */
const place = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname.replace(/\/$/, '')}${search}`;
};

/**
 * The comments of one page: of all threads that have this id, or this address, whether by http or
 * https, with or without a slash at the end.
 */
export const pickComments = (threads: readonly ImportedThread[], name: string): Comment[] =>
  threads
    .filter(({ ids, url }) => ids.includes(name) || (place(name) ?? '') === place(url))
    .flatMap(({ comments }) => comments);

/** Without the places of deleted comments that nothing answers, or only what is deleted, too. */
export function withoutStale(comments: readonly Comment[]): Comment[] {
  const answered = new Set(comments.map(({ parentId }) => parentId));
  const rest = comments.filter(({ id, state }) => state !== 'deleted' || answered.has(id));
  return rest.length < comments.length ? withoutStale(rest) : rest;
}
