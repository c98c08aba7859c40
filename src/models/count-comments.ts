import type { Comment } from './comment.js';

/** How many comments a thread has: what was taken back is none. */
export const countComments = (comments: readonly Comment[]): number =>
  comments.filter(({ state }) => state !== 'deleted').length;
