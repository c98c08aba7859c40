import { findInside, flatParent, isProvider } from './flat-tree.js';

const isHeading = (element: Element): boolean =>
  element.matches('h1,h2,h3,h4,h5,h6,[role=heading]') && isLanding(element);

/** A shown element that is neither a control nor a host: WebKit goes on behind a focused host. */
const isLanding = (element: Element): boolean =>
  !element.shadowRoot && (element as HTMLElement).tabIndex < 0 && element.checkVisibility();

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
  return region.shadowRoot ? (heading ?? findInside(region, isLanding)) : region;
}

/** Opens what hides the target: focus cannot reach it before. */
function reveal(target: Element): void {
  for (let node: Element | undefined = target; node; node = flatParent(node)) {
    if (node.getAttribute('hidden') === 'until-found') {
      // As the browser does for find-in-page, so that a component can follow.
      node.dispatchEvent(new Event('beforematch', { bubbles: true }));
      node.removeAttribute('hidden');
    }
    if (node instanceof HTMLDetailsElement && node !== target) node.open = true;
  }
}

/**
 * Moves focus and the start of the next Tab to an element that need not be focusable, and scrolls
 * it to the top. A fragment alone is unreliable: Firefox skips a link at the start of its target.
 *
 * @returns What takes the borrowed `tabindex` away, which else happens when focus leaves;
 * `undefined` when focus did not arrive.
 */
export function moveFocus(target: HTMLElement): (() => void) | undefined {
  reveal(target);
  const root = target.getRootNode() as Document | ShadowRoot;
  let borrowed = target.tabIndex < 0 && !target.hasAttribute('tabindex');
  const restore = (): void => {
    target.removeEventListener('blur', onBlur);
    if (borrowed) target.removeAttribute('tabindex');
    borrowed = false;
  };
  const onBlur = (): void => {
    // The window may lose focus while the target keeps it.
    if (root.activeElement !== target) restore();
  };
  if (borrowed) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (root.activeElement !== target) {
    restore();
    return undefined;
  }
  target.addEventListener('blur', onBlur);
  target.scrollIntoView();
  return restore;
}
