/**
 * Changes the page without moving what is being read. Most engines hold it by themselves
 * (https://drafts.csswg.org/css-scroll-anchoring/), but not at the top of the page; there, and in
 * WebKit, the page is scrolled by as much as the first of these elements that is seen has moved.
 */
export function keepPlace(elements: readonly Element[], change: () => void): void {
  const isHeld = CSS.supports('overflow-anchor', 'auto') && scrollY > 0;
  const isSeen = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const anchor = isHeld ? undefined : elements.find(isSeen);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
