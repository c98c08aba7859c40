/**
 * For what only some articles have around their text: the way to them, `<nav slot="kicker"><ol>`, a
 * table of contents, headings above what is for some readers, and above further articles.
 */
export const furniture = `
news-article > :where(nav[slot='kicker']) {
  margin-block-end: var(--_space-2);
}
news-article > :where(nav[slot='kicker']) :where(ol) {
  display: flex;
  flex-wrap: wrap;
  margin: 0;
  padding: 0;
  list-style: none;
}
news-article > :where(nav[slot='kicker']) :where(li + li)::before {
  content: '›';
  content: '›' / '';
  margin-inline: 0.5em;
  color: var(--_color-control-border);
}
news-article > :where(nav[slot='kicker']) :where(a) {
  display: inline-block;
  min-inline-size: var(--_size-target-least);
  padding-block: var(--_space-1);
}
news-article > :where(article-toc) {
  margin-block-end: var(--_space-6);
}
news-article :where(:is(h2, h3, h4, h5, h6)[slot='related'], [slot='gate'] :is(h2, h3, h4, h5, h6)) {
  margin-block-end: var(--_space-3);
  font-size: var(--_size-heading-4);
  line-height: var(--_leading-tight);
}
news-article > :where(:not([slot='related'])) + :where([slot='related']) {
  padding-block-start: var(--_space-4);
  border-block-start: var(--_line-hairline) solid var(--_color-hairline);
}
@media print {
  news-article > :where(nav[slot='kicker']) {
    display: none;
  }
}
`;
