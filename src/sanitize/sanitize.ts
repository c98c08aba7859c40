import type { SanitizeProfile } from './allow-list.js';
import { decodeText, parseHtml, parserIsReady, parserReady } from './parse.js';
import { prepareHtml, withoutCode } from './prepare.js';
import { rebuild } from './rebuild.js';

export interface SanitizeOptions {
  /** What may stay: see `allow-list.ts`. */
  profile: SanitizeProfile;
  /** Where the HTML comes from: its relative addresses start here. */
  baseUrl: string;
  /** Stands before every id, so that content cannot take a name of the page. Starts with `user-content-`. */
  idPrefix: string;
  /** Which images are kept; of the others the alternative text is. Default: all in articles, none in comments. */
  images?: 'allow' | 'same-origin' | 'none';
  /**
   * The level that headings start from. Those of the HTML follow it in their order without a gap, to
   * level 6 at most. Default: 2 in articles, 4 in comments.
   */
  headingLevel?: number;
}

const ID_PREFIX = 'user-content-';
const LINE_BREAK = /<br\b[^<>]*>/gi;
const BLOCK_END = /<\/(?:p|div|h\d|li|d[dt]|tr|blockquote|figure|pre)\b[^<>]*>/gi;
const MARKUP = /<[/!?]?[a-z-][^<>]*>/gi;

/** Whether `sanitizeHtml` gives HTML already, or never will. */
export const sanitizerIsReady = parserIsReady;

/** Settles when `sanitizeHtml` can give HTML: at once, or after DOMPurify was loaded. Never rejects. */
export const sanitizerReady = parserReady;

/** The text of untrusted HTML, for titles and names. Character references are decoded once. */
export const htmlToText = (html: string): string =>
  decodeText(withoutCode(html).replace(MARKUP, '')).trim();

/** Plain text as nodes: a paragraph for each block between blank lines, line breaks kept. */
export function textFragment(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of text.trim().split(/\r?\n\s*\n/)) {
    const paragraph = fragment.appendChild(document.createElement('p'));
    for (const line of block.split(/\r?\n/)) {
      if (paragraph.hasChildNodes()) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    }
  }
  return fragment;
}

const textOf = (html: string): DocumentFragment =>
  textFragment(
    htmlToText(html.replace(/\s+/g, ' ').replace(LINE_BREAK, '\n').replace(BLOCK_END, '\n\n')),
  );

/**
 * Makes untrusted HTML fit for the page, in two layers: a parser of the engine or DOMPurify that
 * drops what is dangerous, and a rebuild into new nodes of what the allow-list names. What is too
 * large, too deep, or cannot be parsed here comes as plain text.
 */
export function sanitizeHtml(html: string, options: SanitizeOptions): DocumentFragment {
  const { profile, idPrefix } = options;
  const prepared = prepareHtml(html, profile);
  const parsed = prepared && parseHtml(prepared);
  const inArticle = profile === 'article';
  return (
    (parsed &&
      rebuild(parsed, prepared.names, {
        images: inArticle ? 'allow' : 'none',
        headingLevel: inArticle ? 2 : 4,
        ...options,
        idPrefix: idPrefix.startsWith(ID_PREFIX) ? idPrefix : ID_PREFIX + idPrefix,
      })) ??
    textOf(html)
  );
}
