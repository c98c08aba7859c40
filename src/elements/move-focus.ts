import { flatParent } from '../internal/tree.js';

/** The id that a fragment stands for, without `#`; as it is where it is not well-formed. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
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

/** The place that is lent a `tabindex` at this moment: the page has one focus. */
let lent: HTMLElement | undefined;
/** What it has itself. */
let own: string | null;

function takeBack(): void {
  lent?.removeEventListener('blur', onBlur);
  if (own === null) lent?.removeAttribute('tabindex');
  else lent?.setAttribute('tabindex', own);
  lent = undefined;
}

/** Whether its `tabindex` is a loan. */
export const isLent = (element: Element): boolean => element === lent;

function hasFocus(place: HTMLElement): boolean {
  return (place.getRootNode() as Document | ShadowRoot).activeElement === place;
}

function onBlur(): void {
  // The window may lose focus while the place keeps it.
  if (lent && !hasFocus(lent)) takeBack();
}

/**
 * Moves the focus to a place for reading, which need not be focusable: it is lent a `tabindex` until
 * the focus leaves. That is 0, also instead of an own -1: from an element with -1 that is the last in
 * a shadow root or a slot, Tab goes to the first control in there, in Chromium and WebKit.
 *
 * @returns Whether focus has arrived.
 */
export function focusPlace(place: HTMLElement, options?: FocusOptions): boolean {
  takeBack();
  if (place.tabIndex < 0) {
    own = place.getAttribute('tabindex');
    lent = place;
    place.tabIndex = 0;
    place.addEventListener('blur', onBlur);
  }
  place.focus(options);
  const hasArrived = hasFocus(place);
  if (!hasArrived) takeBack();
  return hasArrived;
}

/**
 * Moves focus and the start of the next Tab to an element that need not be focusable, and scrolls
 * it to the top. A fragment alone is unreliable: Firefox skips a link at the start of its target.
 *
 * @returns Whether focus has arrived.
 */
export function moveFocus(target: HTMLElement): boolean {
  reveal(target);
  const hasArrived = focusPlace(target, { preventScroll: true });
  if (hasArrived) target.scrollIntoView();
  return hasArrived;
}
