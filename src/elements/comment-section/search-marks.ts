import { findWords } from '../../models/comment-search.js';

const NAME = 'news-elements-found';
/** More than anybody looks at, and little enough to be drawn at once. */
const MOST = 1000;
const BLOCK = /^(?:BR|P|DIV|H\d|LI|BLOCKQUOTE|PRE)$/;

const sheet = new CSSStyleSheet();
// A pair whose contrast is checked for every theme.
sheet.replaceSync(`
::highlight(${NAME}) {
  color: var(--_color-on-accent, HighlightText);
  background-color: var(--_color-accent, Highlight);
}
@media print {
  ::highlight(${NAME}) {
    color: inherit;
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

/** The words of a query in what an element shows, also where markup parts them. */
function rangesIn(element: Element, query: string): StaticRange[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (BLOCK.test(node.nodeName)) text += ' ';
  }
  const placeOf = (offset: number): [Text, number] | undefined => {
    const found = nodes.findLast(({ start }) => start < offset || start === 0);
    return found && [found.node, offset - found.start];
  };
  return findWords(text, query).flatMap(([from, to]) => {
    // The first character lies after its place, the last one before it.
    const [start, end] = [placeOf(from + 1), placeOf(to)];
    if (!start || !end) return [];
    const [[startContainer, after], [endContainer, endOffset]] = [start, end];
    return [new StaticRange({ startContainer, startOffset: after - 1, endContainer, endOffset })];
  });
}

/**
 * Shows what a search has found, without touching it
 * (https://drafts.csswg.org/css-highlight-api/). Where the browser cannot, nothing is shown.
 */
export class SearchMarks {
  #ranges: readonly StaticRange[] = [];

  /** @param comments - The elements of the comments that were found. */
  show(root: ShadowRoot, comments: Iterable<Element>, query: string): void {
    this.clear();
    if (!('highlights' in CSS)) return;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    const ranges: StaticRange[] = [];
    for (const comment of comments) {
      if (ranges.length >= MOST) break;
      for (const part of comment.querySelectorAll(':scope > .meta > .author, :scope > .body')) {
        ranges.push(...rangesIn(part, query));
      }
    }
    const highlight = CSS.highlights.get(NAME) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(NAME, highlight);
    this.#ranges = ranges;
  }

  clear(): void {
    for (const range of this.#ranges) CSS.highlights.get(NAME)?.delete(range);
    this.#ranges = [];
  }
}
