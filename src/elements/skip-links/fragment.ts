import { decodeFragment } from '../move-focus.js';
import { findInside } from './flat-tree.js';

export const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? '';

/**
 * The fragment of a link into this very page, without `#`; empty for the top of the page,
 * `undefined` for a link elsewhere. Under a `<base>`, `#id` would lead away: here it does not.
 */
export const fragmentOf = (link: HTMLAnchorElement): string | undefined =>
  link.getAttribute('href')?.startsWith('#') ||
  withoutFragment(link.href) === withoutFragment(location.href)
    ? link.hash.slice(1)
    : undefined;

/**
 * The element that a fragment names: in the tree of the link, then anywhere on the page, open
 * shadow roots included, which the browser's own navigation never enters.
 */
export function targetOf(link: HTMLAnchorElement, fragment: string): HTMLElement | undefined {
  const id = decodeFragment(fragment);
  return (
    (link.getRootNode() as Document).getElementById(id) ??
    findInside(document.body, (element) => element.id === id)
  );
}
