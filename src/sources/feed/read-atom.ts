import type {
  ArticleAlternate,
  ArticleImage,
  ArticleLink,
  ArticleMedia,
  Contributor,
  NewsArticle,
  RichText,
} from '../../models/article.js';
import { isLater, readDate } from '../../models/read-date.js';
import { defined } from '../../models/read-json.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import type { Feed } from './feed.js';
import { mediaOf, withFiles } from './read-media.js';
import {
  attributeOf,
  baseOf,
  child,
  children,
  languageOf,
  markupOf,
  numberOf,
  resolve,
  textOf,
} from './xml.js';

/** A text construct (https://www.rfc-editor.org/rfc/rfc4287#section-3.1), Atom 0.3 included. */
interface AtomText {
  text: string;
  /** Untrusted. */
  html?: string;
}

function readText(element: Element | undefined): AtomText | undefined {
  if (!element) return undefined;
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text';
  const isXhtml = type.includes('xhtml') || element.firstElementChild !== null;
  if (isXhtml || type.includes('html') || attributeOf(element, 'mode') === 'escaped') {
    const html = markupOf(element).trim();
    return html === '' ? undefined : { text: htmlToText(html), html };
  }
  const text = element.textContent.trim();
  return text === '' || !/^text(?:\/plain)?$/.test(type) ? undefined : { text };
}

const richText = (element: Element | undefined): RichText | undefined => {
  const read = readText(element);
  return read?.html && !/<\w/.test(read.html) ? { text: read.text } : read;
};

const linksOf = (element: Element, rel: string): Element[] =>
  children(element, 'atom', 'link').filter(
    (link) => (attributeOf(link, 'rel') ?? 'alternate') === rel,
  );

const isPage = (link: Element): boolean => (attributeOf(link, 'type') ?? 'html').includes('html');

/** The page before feeds and other files of the same. */
function alternateOf(element: Element): Element | undefined {
  const links = linksOf(element, 'alternate');
  return links.find((link) => isPage(link)) ?? links[0];
}

const addressOf = (link: Element | undefined, feedUrl: string): string | undefined =>
  link && resolve(attributeOf(link, 'href'), baseOf(link, feedUrl));

function readPeople(parent: Element | undefined, feedUrl: string): Contributor[] {
  return children(parent, 'atom', 'author').flatMap((person) => {
    const name = textOf(person, 'atom', 'name');
    const uri = textOf(person, 'atom', 'uri') ?? textOf(person, 'atom', 'url');
    return name === undefined
      ? []
      : [
          defined<Contributor>({
            role: 'author',
            kind: 'person',
            name,
            url: resolve(uri, baseOf(person, feedUrl)),
          }),
        ];
  });
}

/** Of the entry, of what it was taken from, or of the feed. */
function readAuthors(entry: Element, feedUrl: string): Contributor[] {
  const feed = entry.parentElement ?? undefined;
  for (const place of [entry, child(entry, 'atom', 'source'), feed]) {
    const people = readPeople(place, feedUrl);
    if (people.length > 0) return people;
  }
  return [];
}

const readTags = (entry: Element): ArticleLink[] =>
  children(entry, 'atom', 'category').flatMap((category) => {
    const text = attributeOf(category, 'label') ?? attributeOf(category, 'term');
    return text === undefined ? [] : [{ text: htmlToText(text) }];
  });

/** The same in other languages. */
function readAlternates(entry: Element, url: string, feedUrl: string): ArticleAlternate[] {
  return linksOf(entry, 'alternate').flatMap((link) => {
    const lang = attributeOf(link, 'hreflang');
    const address = addressOf(link, feedUrl);
    if (lang === undefined || address === undefined || address === url) return [];
    return [defined<ArticleAlternate>({ lang, url: address, title: attributeOf(link, 'title') })];
  });
}

function readSource(entry: Element, feedUrl: string): ArticleLink | undefined {
  const source = child(entry, 'atom', 'source');
  const text = readText(child(source, 'atom', 'title'))?.text;
  const [via] = linksOf(entry, 'via');
  const url = addressOf(source && alternateOf(source), feedUrl) ?? addressOf(via, feedUrl);
  const name = text ?? attributeOf(via, 'title') ?? url;
  return name === undefined ? undefined : { text: name, ...(url && { url }) };
}

function readComments(entry: Element, feedUrl: string): NewsArticle['comments'] {
  const links = linksOf(entry, 'replies');
  const replies = links.find(isPage) ?? links[0];
  const counted = [...(replies?.attributes ?? [])].find(({ localName }) => localName === 'count');
  const count = numberOf(textOf(entry, 'thr', 'total') ?? counted?.value);
  const url = addressOf(replies, feedUrl);
  return count === undefined && url === undefined
    ? undefined
    : defined<NonNullable<NewsArticle['comments']>>({ count, url });
}

function readFiles(
  entry: Element,
  feedUrl: string,
): { images: ArticleImage[]; media: ArticleMedia[] } {
  const files = linksOf(entry, 'enclosure').map((link) => ({
    src: addressOf(link, feedUrl),
    type: attributeOf(link, 'type'),
    title: attributeOf(link, 'title'),
  }));
  return withFiles(mediaOf(entry, feedUrl), files);
}

function readEntry(entry: Element, feedUrl: string): NewsArticle | undefined {
  const uri = textOf(entry, 'atom', 'id');
  const content = child(entry, 'atom', 'content');
  const elsewhere = attributeOf(content, 'src');
  const url =
    addressOf(alternateOf(entry), feedUrl) ??
    resolve(elsewhere, baseOf(content ?? entry, feedUrl)) ??
    resolve(/^https?:/.test(uri ?? '') ? uri : undefined, feedUrl) ??
    '';
  const headline = richText(child(entry, 'atom', 'title')) ?? { text: '' };
  const body = readText(content);
  const summary = readText(child(entry, 'atom', 'summary'));
  const [published, updated] = [
    ['published', 'issued', 'created'],
    ['updated', 'modified'],
  ].map((names) =>
    names.map((name) => readDate(textOf(entry, 'atom', name))).find((date) => date !== undefined),
  );
  const { images, media } = readFiles(entry, feedUrl);
  const id = uri ?? (url || headline.text);
  if (id === '') return undefined;
  const base = baseOf(content ?? entry, feedUrl);
  return {
    id,
    url,
    headline,
    contributors: readAuthors(entry, feedUrl),
    images,
    sections: [],
    tags: readTags(entry),
    alternates: readAlternates(entry, url, feedUrl),
    notices: [],
    history: [],
    ...defined<Partial<NewsArticle>>({
      baseUrl: base === url ? undefined : base,
      lang: languageOf(content ?? entry),
      bodyHtml: body?.html ?? (body ? undefined : summary?.html),
      bodyText: body?.html
        ? undefined
        : (body?.text ?? (summary?.html ? undefined : summary?.text)),
      excerpt: summary?.text,
      published: published ?? updated,
      modified: published && updated && isLater(updated, published) ? updated : undefined,
      source: readSource(entry, feedUrl),
      media: media.length > 0 ? media : undefined,
      comments: readComments(entry, feedUrl),
    }),
  };
}

/** Reads an Atom feed (https://www.rfc-editor.org/rfc/rfc4287), 0.3 included, or a single entry. */
export function readAtom(root: Element, feedUrl: string): Feed {
  const entries = root.localName === 'entry' ? [root] : children(root, 'atom', 'entry');
  return defined<Feed>({
    articles: entries
      .map((entry) => readEntry(entry, feedUrl))
      .filter((article) => article !== undefined),
    title: readText(child(root, 'atom', 'title'))?.text,
    url: addressOf(alternateOf(root), feedUrl),
    next: addressOf(linksOf(root, 'next')[0], feedUrl),
  });
}
