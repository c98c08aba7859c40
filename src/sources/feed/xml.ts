import { htmlOf } from '../../sanitize/html-of.js';
import { definesEntities, parseDocument } from '../../sanitize/parse-document.js';
import { ArticleSourceError } from '../article-source.js';

/** In small letters and without a slash at the end, which publishers take lightly. */
const NAMESPACES = {
  atom: ['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns#'],
  content: ['http://purl.org/rss/1.0/modules/content'],
  dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0'],
  dcterms: ['http://purl.org/dc/terms'],
  itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd'],
  media: ['http://search.yahoo.com/mrss'],
  slash: ['http://purl.org/rss/1.0/modules/slash'],
  thr: ['http://purl.org/syndication/thread/1.0'],
} as const;

/** RSS has no namespace, or one of several; whatever is no extension that is known counts as RSS. */
export type FeedNamespace = keyof typeof NAMESPACES | 'rss';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const known = new Map<string, FeedNamespace>(
  Object.entries(NAMESPACES).flatMap(([name, uris]) =>
    uris.map((uri): [string, FeedNamespace] => [uri, name as FeedNamespace]),
  ),
);

function namespaceOf({ namespaceURI, prefix }: Element): FeedNamespace | undefined {
  const uri = namespaceURI?.toLowerCase().replace(/\/$/, '') ?? '';
  return known.get(uri) ?? (prefix === null || uri.includes('/rss') ? 'rss' : undefined);
}

/** The children of a name. Letters of either case: `pubdate` is common. */
export function children(
  parent: Element | undefined,
  space: FeedNamespace,
  name: string,
): Element[] {
  return [...(parent?.children ?? [])].filter(
    (child) => child.localName.toLowerCase() === name.toLowerCase() && namespaceOf(child) === space,
  );
}

export const child = (
  parent: Element | undefined,
  space: FeedNamespace,
  name: string,
): Element | undefined => children(parent, space, name)[0];

/** The text of the first child of a name that has some. */
export const textOf = (
  parent: Element | undefined,
  space: FeedNamespace,
  name: string,
): string | undefined =>
  children(parent, space, name)
    .map(({ textContent }) => textContent.trim())
    .find((text) => text !== '');

export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name)?.trim() || undefined;

export function numberOf(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 0 ? number : undefined;
}

/** What `xml:lang` says nearest (https://www.w3.org/TR/xml/#sec-lang-tag). */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const language = at.getAttributeNS(XML, 'lang');
    if (language !== null) return language.trim() || undefined;
  }
  return undefined;
}

/** What relative addresses in an element start from: https://www.w3.org/TR/xmlbase/ */
export function baseOf(element: Element | null, feedUrl: string): string {
  if (!element) return feedUrl;
  const outer = baseOf(element.parentElement, feedUrl);
  const own = element.getAttributeNS(XML, 'base')?.trim();
  return resolve(own, outer) ?? outer;
}

/** An address by http or https, absolute. */
export function resolve(url: string | undefined, base: string): string | undefined {
  if (!url || !URL.canParse(url, base)) return undefined;
  const { href, protocol } = new URL(url, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

let inert: Document | undefined;

/** Copies what is in an element as elements of HTML, whatever their prefixes and namespaces are. */
function copyInto(target: Element, source: Element): void {
  for (const node of source.childNodes) {
    if (!(node instanceof Element)) {
      target.append(node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? ''));
      continue;
    }
    const copy = target.ownerDocument.createElement(node.localName);
    for (const { localName, namespaceURI, value } of node.attributes) {
      // The sanitizer takes them out, but pages that forbid them would be told of them before.
      const isCode = /^(?:style|on.*)$/i.test(localName);
      if (namespaceURI !== XMLNS && !isCode) copy.setAttribute(localName, value);
    }
    target.append(copy);
    copyInto(copy, node);
  }
}

/** What is in an element, as HTML: of XHTML the elements, of anything else the text, which is HTML. */
export function markupOf(element: Element): string {
  if (!element.firstElementChild) return element.textContent;
  inert ??= document.implementation.createHTMLDocument('');
  const holder = inert.createElement('div');
  copyInto(holder, element);
  return htmlOf(holder.childNodes);
}

/**
 * The root of a feed.
 *
 * @throws ArticleSourceError `format` when it is no well-formed XML, with what the browser says of it.
 */
export function parseXml(text: string, url: string): Element {
  if (definesEntities(text)) {
    throw new ArticleSourceError(
      'format',
      `${url} defines entities of its own, which no feed needs.`,
    );
  }
  let parsed: Document;
  try {
    parsed = parseDocument(text.trimStart(), 'application/xml');
  } catch (cause) {
    throw new ArticleSourceError(
      'unknown',
      "feeds need `news-elements` in the `trusted-types` of the page's policy.",
      { cause },
    );
  }
  const problem = parsed.getElementsByTagName('parsererror')[0]?.textContent;
  if (problem === undefined) return parsed.documentElement;
  throw new ArticleSourceError(
    'format',
    `${url} is no well-formed XML: ${problem.replace(/\s+/g, ' ').trim().slice(0, 200)}`,
  );
}
