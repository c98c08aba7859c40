/** A copy with all that stands in the element, as in the snapshots of a router or a saved page. */
export const copyOf = <Type extends HTMLElement>(element: Type): Type =>
  element.cloneNode(true) as Type;
