import { warnOnce } from '../../internal/warn-once.js';

const ARTICLES = 'news-article, article';

/** The element of an id, in the tree of `element` or in one around it. */
function elementOf(element: Element, id: string): HTMLElement | undefined {
  let root: Node = element.getRootNode();
  while (root instanceof Document || root instanceof ShadowRoot) {
    const found = root.getElementById(id);
    if (found) return found;
    if (!(root instanceof ShadowRoot)) return undefined;
    root = root.host.getRootNode();
  }
  return undefined;
}

/** The article around an element, through shadow roots. */
function articleAround(element: Element): HTMLElement | undefined {
  for (let node: Element | undefined = element; node;) {
    const article = node.closest<HTMLElement>(ARTICLES);
    if (article) return article;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/**
 * The article that an element beside or inside of it is about: that of an id, else the one around,
 * else the first after it, else the first in the same tree.
 */
export function findArticle(element: Element, id: string): HTMLElement | undefined {
  if (id) {
    const found = elementOf(element, id);
    if (!found && document.readyState === 'complete') {
      warnOnce(element.localName, `nothing here has the id of for="${id}".`);
    }
    return found;
  }
  const around = articleAround(element);
  if (around) return around;
  const root = element.getRootNode() as Document | ShadowRoot;
  const articles = [...root.querySelectorAll<HTMLElement>('news-article')];
  const following = articles.find(
    (article) => element.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return following ?? articles[0] ?? root.querySelector<HTMLElement>('article, main') ?? undefined;
}
