const NAME = 'news-elements-spoken';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
::highlight(${NAME}) {
  background-color: color-mix(in srgb, var(--_color-accent, LinkText) 18%, transparent);
}
@media print {
  ::highlight(${NAME}) {
    background-color: transparent;
  }
}
@media (forced-colors: active) {
  ::highlight(${NAME}) {
    color: HighlightText;
    background-color: Highlight;
  }
}
`);

/**
 * Shows which words are being said, without touching them
 * (https://drafts.csswg.org/css-highlight-api/). Where the browser cannot, nothing is shown.
 */
export function showSpoken(range: StaticRange | undefined): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  if (!range) return;
  const root = range.startContainer.getRootNode();
  if (
    (root instanceof Document || root instanceof ShadowRoot) &&
    !root.adoptedStyleSheets.includes(sheet)
  ) {
    root.adoptedStyleSheets.push(sheet);
  }
  CSS.highlights.set(NAME, new Highlight(range));
}
