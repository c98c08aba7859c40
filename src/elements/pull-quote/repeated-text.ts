const ARTICLES = 'news-article, article, main';
const UNSPOKEN = 'script, style, template, noscript';
const ELLIPSIS = /[[(]?(?:…|\.{3,})[\])]?/;

/** What is said, without how it is written: quotation marks, spaces and capitals differ between a text and its quotation. */
const spoken = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** The article that an element stands in, through shadow roots. */
export function articleAround(element: Element): Element | undefined {
  for (let node: Element | undefined = element; node;) {
    const article: Element | null = node.closest(ARTICLES);
    if (article) return article;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** The text of an article without its pulled quotations. */
function textOf(article: Element, quoteTag: string): string {
  const walker = document.createTreeWalker(
    article,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(`${quoteTag}, ${UNSPOKEN}`)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) text += walker.currentNode.data;
  }
  return text;
}

/**
 * Whether an article says what a quotation says: the same letters and digits in the same order.
 * What the quotation leaves out between ellipses may stand between.
 */
export function isRepeated(quotation: string, article: Element, quoteTag: string): boolean {
  const pieces = quotation.split(ELLIPSIS).map(spoken).filter(Boolean);
  const text = spoken(textOf(article, quoteTag));
  let position = 0;
  return (
    pieces.length > 0 &&
    pieces.every((piece) => {
      const found = text.indexOf(piece, position);
      position = found + piece.length;
      return found >= 0;
    })
  );
}
