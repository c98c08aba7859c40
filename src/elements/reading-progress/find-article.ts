import { withHosts } from '../../internal/tree.js';
import { warnOnce } from '../../internal/warn-once.js';

/**
 * The article that an element beside or inside of it is about: that of an id, else the one around,
 * else the first after it, else the first in the same tree.
 */
export function findArticle(element: Element, id: string): HTMLElement | null {
  for (const node of withHosts(element)) {
    const found = id
      ? (node.getRootNode() as Partial<Document>).getElementById?.(id)
      : node.closest<HTMLElement>('news-article, article');
    if (found) return found;
  }
  if (id) {
    if (document.readyState === 'complete') {
      warnOnce(element.localName, `nothing here has the id of for="${id}".`);
    }
    return null;
  }
  const root = element.getRootNode() as Document | ShadowRoot;
  const articles = [...root.querySelectorAll<HTMLElement>('news-article')];
  const following = articles.find(
    (article) => element.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return following ?? articles[0] ?? root.querySelector<HTMLElement>('article, main');
}
