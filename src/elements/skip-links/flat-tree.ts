/** An element that knows where in it a reader should land. `<skip-links>` finds it by this method. */
export interface SkipTargetProvider extends HTMLElement {
  /**
   * The element to focus: in the provider's shadow root or slotted into it, never the host, since
   * WebKit goes on behind the whole shadow tree of a focused host. `null` while there is nothing
   * to skip to. It needs no `tabindex`.
   */
  getSkipTarget(): HTMLElement | null;
}

export const isProvider = (element: Element): element is SkipTargetProvider =>
  typeof (element as Partial<SkipTargetProvider>).getSkipTarget === 'function';

/** The children that a reader meets (https://drafts.csswg.org/css-scoping/#flattening). */
export function flatChildren(element: Element): Element[] {
  const children = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  if (children.length > 0) return children;
  // Fifteen times as fast as iterating `children`, and it may be a long page.
  let child = (element.shadowRoot ?? element).firstElementChild;
  for (; child; child = child.nextElementSibling) children.push(child);
  return children;
}

/** The first element inside of `parent`, in the order of the flat tree, that passes the test. */
export function findInside(
  parent: Element,
  test: (element: Element) => boolean,
): HTMLElement | undefined {
  for (const element of flatChildren(parent)) {
    const found = test(element) ? element : findInside(element, test);
    if (found) return found as HTMLElement;
  }
  return undefined;
}
