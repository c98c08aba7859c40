/** Finds what stands in the place of the form, not what is meant for a slot with a name. */
export function findSlotted(host: Element, selector: string): Element | null {
  for (const child of host.children) {
    if (child.slot) continue;
    const found = child.matches(selector) ? child : child.querySelector(selector);
    if (found) return found;
  }
  return null;
}
