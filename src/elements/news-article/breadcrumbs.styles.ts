/** The way to an article from the front page: `<nav slot="kicker"><ol>`. */
export const breadcrumbs = `
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
news-article > :where(nav[slot='kicker']) :where(li + li:dir(rtl))::before {
  content: '‹';
  content: '‹' / '';
}
news-article > :where(nav[slot='kicker']) :where(a) {
  display: inline-block;
  min-inline-size: var(--_size-target-least);
  padding-block: var(--_space-1);
}
@media print {
  news-article > :where(nav[slot='kicker']) {
    display: none;
  }
}
`;
