import { isLent } from '../move-focus.js';
import { findInside, isProvider } from './flat-tree.js';

const isHeading = (element: Element): boolean =>
  element.matches('h1,h2,h3,h4,h5,h6,[role=heading]') && isLanding(element);

/** A shown element that is neither a control nor a host: WebKit goes on behind a focused host. */
const isLanding = (element: Element): boolean =>
  !element.shadowRoot &&
  ((element as HTMLElement).tabIndex < 0 || isLent(element)) &&
  element.checkVisibility();

const isText = (element: Element): boolean =>
  isLanding(element) && !element.closest('a[href], button');

/**
 * Where a reader should land in a region: at what the region itself names, at its first heading
 * when that is seen on the region's first screen, else at its start. Never at a host.
 */
export function landingOf(region: HTMLElement): HTMLElement | undefined {
  const offered = isProvider(region) && region.getSkipTarget();
  if (offered) return offered;
  const heading = findInside(region, isHeading);
  if (heading) {
    const { top, height } = heading.getBoundingClientRect();
    // A heading for screen readers only is one pixel high: its focus ring would show to nobody.
    if (height > 1 && top - region.getBoundingClientRect().top < innerHeight) return heading;
  }
  // Without a box, as with `display: contents`, it cannot have the focus.
  if (!region.shadowRoot && region.checkVisibility()) return region;
  return heading ?? findInside(region, isText) ?? (region.shadowRoot ? undefined : region);
}
