import type { ArticleLink } from './article.js';
import type { JsonLdGraph } from './json-ld-graph.js';

const sameText = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The way to an article that a page describes beside it, or as part of it: the first
 * `BreadcrumbList` (https://schema.org/BreadcrumbList), in the order of its positions. Where it ends
 * with the article itself, that is left out: the headline follows.
 */
export function readBreadcrumbs(
  graph: JsonLdGraph,
  thing: unknown,
  self: { url: string; headline: string },
): ArticleLink[] {
  const pages = [thing, ...graph.values(thing, 'mainEntityOfPage'), ...graph.roots];
  const [list] = pages
    .flatMap((page) => [page, ...graph.values(page, 'breadcrumb')])
    .filter((value) => graph.types(value).includes('BreadcrumbList'));
  const crumbs = graph
    .values(list, 'itemListElement')
    .map((value, index) => ({ value, position: graph.number(value, 'position') ?? index }))
    .sort((one, other) => one.position - other.position)
    .flatMap(({ value }): ArticleLink[] => {
      const [item = value] = graph.values(value, 'item');
      const text = graph.text(value, 'name') ?? graph.text(item, 'name');
      const url = graph.url(item);
      return text === undefined ? [] : [{ text, ...(url && { url }) }];
    });
  const last = crumbs.at(-1);
  const isArticle = last && (last.url === self.url || sameText(last.text, self.headline));
  return isArticle ? crumbs.slice(0, -1) : crumbs;
}
