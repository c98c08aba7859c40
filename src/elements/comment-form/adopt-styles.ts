import type { CSSResult } from 'lit';

/** Adds the styles of a part that has been loaded on demand. */
export function adoptStyles(
  { renderRoot }: { readonly renderRoot: Node },
  { styleSheet }: CSSResult,
): void {
  if (styleSheet && renderRoot instanceof ShadowRoot)
    renderRoot.adoptedStyleSheets.push(styleSheet);
}
