/** The host of the shadow root that an element stands in. Not any `host`: a link has one too, and may be a root. */
function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The parent that a reader meets (https://drafts.csswg.org/css-scoping/#flattening); `undefined` at the top of the page. */
export const flatParent = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? hostOf(element);

/** An element, then the hosts of the shadow roots that it stands in, from the inside out. */
export function* withHosts(element: Element): Generator<Element, void> {
  for (let node: Element | undefined = element; node; node = hostOf(node)) yield node;
}
