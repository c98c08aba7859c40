/** The note, or its sign in the text, that a reader was led to. In a shadow root nothing is a `:target`. */
export const footnotes = `
news-article :where(li, p, dd, sup, a[href^='#']):is(:target, :focus) {
  outline-offset: var(--_size-focus-offset);
  border-radius: var(--_radius-control);
  background: color-mix(in srgb, var(--_color-accent) 12%, transparent);
}
@media (forced-colors: active) {
  news-article :where(li, p, dd, sup):is(:target, :focus) {
    outline: 2px solid Highlight;
  }
}
@media print {
  news-article :where([role='doc-backlink']) {
    display: none;
  }
}
`;
