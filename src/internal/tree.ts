/** The parent that a reader meets (https://drafts.csswg.org/css-scoping/#flattening); `undefined` at the top of the page. */
export const flatParent = (element: Element): Element | undefined =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host;

/** An element, then the hosts of the shadow roots that it stands in, from the inside out. */
export function* withHosts(element: Element): Generator<Element, void> {
  for (let node: Element | undefined = element; node;) {
    yield node;
    node = (node.getRootNode() as Partial<ShadowRoot>).host;
  }
}
