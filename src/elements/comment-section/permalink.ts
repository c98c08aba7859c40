import type { CommentSourceController } from '../../controllers/comment-source.js';

/** Loads the page of a thread that holds a comment. Comes true when the comment is there. */
export async function loadPageOf(id: string, thread: CommentSourceController): Promise<boolean> {
  const has = (): boolean => thread.state.comments.some((comment) => comment.id === id);
  if (has()) return true;
  const { source, options, signal } = thread;
  const { sort } = thread.state;
  try {
    const place = await source?.locate?.(id, { ...options, sort, signal });
    if (place?.cursor !== undefined && !signal.aborted) await thread.loadMore(place.cursor);
  } catch {
    // A link that leads nowhere is no error of the thread's.
  }
  return has();
}
