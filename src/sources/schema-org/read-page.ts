import type { NewsArticle } from '../../models/article.js';
import { parseJsonLd, readArticleJsonLd } from '../../models/read-json-ld.js';
import { htmlOf } from '../../sanitize/html-of.js';
import { parseDocument } from '../../sanitize/parse-document.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import { ArticleSourceError } from '../article-source.js';
import type { Answer } from '../exchange.js';
import { findBody } from './find-body.js';

function parsePage(text: string): Document {
  try {
    return parseDocument(text, 'text/html');
  } catch (cause) {
    throw new ArticleSourceError(
      'unknown',
      "pages need `news-elements` in the `trusted-types` of this page's policy.",
      { cause },
    );
  }
}

/** `<base href>` of the page, or its own address. */
function baseOf(page: Document, url: string): string {
  const href = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(href, url) ? new URL(href, url).href : url;
}

const missing = (url: string, where: string): ArticleSourceError =>
  new ArticleSourceError(
    'format',
    `${url} describes no article: there is none with a headline in ${where}.`,
  );

/** Reads JSON-LD that is a file of its own. */
export function readJsonLdFile({ json, text, url }: Answer): NewsArticle {
  const documents = [json ?? parseJsonLd(text)];
  const article = readArticleJsonLd(documents, { baseUrl: url, toText: htmlToText });
  if (article) return article;
  throw missing(url, 'its JSON-LD');
}

/**
 * Reads the article that a page describes in its JSON-LD. Where that has the text without its
 * markup, or not at all, the page's own HTML takes its place if it is certain which that is.
 *
 * @throws ArticleSourceError `format` when the page describes no article.
 */
export function readPage({ text, url }: Answer): NewsArticle {
  const page = parsePage(text);
  const blocks = page.querySelectorAll('script[type="application/ld+json" i]');
  const baseUrl = baseOf(page, url);
  const article = readArticleJsonLd(
    [...blocks].map(({ textContent }) => parseJsonLd(textContent)),
    { baseUrl: url, toText: htmlToText },
  );
  if (!article) throw missing(url, '<script type="application/ld+json">');
  const body = article.bodyHtml ? undefined : findBody(page, article.bodyText);
  const { lang, dir } = page.documentElement;
  return {
    ...article,
    ...(body && { bodyHtml: htmlOf(body.childNodes) }),
    ...(baseUrl !== article.url && { baseUrl }),
    ...(!article.lang && lang && { lang }),
    ...(/^(?:ltr|rtl)$/.test(dir) && { dir: dir as 'ltr' | 'rtl' }),
    // A part that is there was not withheld.
    ...(body && article.access === 'protected' && { access: 'truncated' }),
  };
}
