import type { NewsArticle } from './article.js';

/** A post of a live blog: an article that stands with others on one page. */
export type LivePost = NewsArticle;

const tagged = ({ tags }: LivePost, name: string): boolean =>
  tags.some(({ text }) => text.trim().toLowerCase().replaceAll(' ', '-') === name);

/** Whether a post stands above the others: its feed gives it the tag "pinned". */
export const isPinned = (post: LivePost): boolean => tagged(post, 'pinned');

/** Whether a post is one of those that tell the whole story: its feed gives it the tag "key event". */
export const isKeyEvent = (post: LivePost): boolean => tagged(post, 'key-event');

/** When a post was published, in ms; 0 where that is not said. */
export const timeOf = ({ published }: LivePost): number => Date.parse(published ?? '') || 0;

/** The newest first; posts of the same time stay as they came. */
export const newestFirst = (posts: readonly LivePost[]): LivePost[] =>
  [...posts].sort((a, b) => timeOf(b) - timeOf(a));

/** What is different between the posts that are shown and those that the server has. */
export interface LiveChanges {
  /** The shown posts, as they are now. */
  shown: LivePost[];
  /** Posts that are not shown, the newest first. */
  fresh: LivePost[];
  /** Ids of shown posts that were taken back. */
  removed: ReadonlySet<string>;
}

/**
 * Compares what is shown with what the server has. A post that is missing was taken back when older
 * ones are still there; otherwise it has only dropped out of the feed. So was a post with the tag
 * "removed".
 */
export function compareLivePosts(
  shown: readonly LivePost[],
  latest: readonly LivePost[],
): LiveChanges {
  const now = new Map(latest.map((post) => [post.id, post] as const));
  const before = new Set(shown.map(({ id }) => id));
  const isTakenBack = (post: LivePost): boolean => tagged(post, 'removed');
  // What comes into the feed at its old end is no news.
  const since = shown.length > 0 ? Math.min(...shown.map(timeOf)) : 0;
  const isNews = (post: LivePost): boolean => !isTakenBack(post) && timeOf(post) >= since;
  const oldest = Math.min(...latest.filter((post) => !isPinned(post)).map(timeOf));
  const removed = shown.filter((post) => {
    const current = now.get(post.id);
    return current ? isTakenBack(current) : timeOf(post) > oldest;
  });
  return {
    shown: shown.map((post) => now.get(post.id) ?? post),
    fresh: newestFirst(latest.filter((post) => !before.has(post.id) && isNews(post))),
    removed: new Set(removed.map(({ id }) => id)),
  };
}
