import type { CommentSourceController, PageLoader } from '../../controllers/comment-source.js';

/**
 * Loads all that follows in a thread. It is shown each time when there is as much again as before,
 * so that a long thread is not laid out anew for every page of it.
 */
export async function loadAll(thread: CommentSourceController): Promise<void> {
  const loadAsMuchAgain: PageLoader = async (source, options) => {
    const { length } = thread.state.comments;
    let page = await source.load(options);
    const comments = [...page.comments];
    while (page.next !== undefined && comments.length < length) {
      try {
        page = await source.load({ ...options, cursor: page.next });
      } catch {
        // What is there already is shown. The next turn fails, too, and that is told.
        break;
      }
      comments.push(...page.comments);
    }
    return { ...page, comments };
  };
  let before: number;
  do {
    before = thread.state.comments.length;
    const loading = thread.loadMore(undefined, loadAsMuchAgain);
    const { signal } = thread;
    await loading;
    // The reader wants another order, say, or has left.
    if (signal.aborted) return;
    // Servers exist whose pages have no end.
  } while (thread.state.status === 'ready' && thread.state.comments.length > before);
}
