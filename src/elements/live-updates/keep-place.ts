/**
 * Changes posts without moving what is being read. Most engines hold it by themselves
 * (https://drafts.csswg.org/css-scroll-anchoring/); for WebKit the page is scrolled by as much as
 * the first post that is seen has moved.
 */
export function keepPlace(posts: readonly Element[], change: () => void): void {
  const anchor = CSS.supports('overflow-anchor', 'auto')
    ? undefined
    : posts.find((post) => post.getBoundingClientRect().bottom > 0);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
