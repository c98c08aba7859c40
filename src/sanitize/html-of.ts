import { escapeHtml } from '../models/escape-html.js';

/** Nodes as HTML, without comments. As untrusted as they are: to be shown, it goes through `sanitizeHtml`. */
export const htmlOf = (nodes: Iterable<Node>): string =>
  Array.from(nodes, (node) => {
    if (node instanceof Element) return node.outerHTML;
    return node instanceof Text ? escapeHtml(node.data) : '';
  }).join('');
