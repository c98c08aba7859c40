import type { ArticleLink, Contributor, NewsArticle } from '../../models/article.js';
import { isLater, readDate } from '../../models/read-date.js';
import { defined } from '../../models/read-json.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import type { Feed } from './feed.js';
import { mediaOf, readClock, withFiles, type FeedMedia } from './read-media.js';
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

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** A description that is longer is the text itself. */
const MAX_EXCERPT = 600;

/** Titles are plain text, or HTML, or escaped twice: nobody says which. */
const plainOf = (text: string | undefined): string =>
  text !== undefined && /[&<]/.test(text) ? htmlToText(text) : (text ?? '');

/** The name in `mei@paper.example (Mei Lin)` or `Mei Lin <mei@paper.example>`; nothing of an address alone. */
function nameOf(author: string): string {
  const [, inBrackets] = /^\S+@\S+\s*\((.+)\)$/.exec(author) ?? [];
  const name = inBrackets ?? author.replace(/\s*<[^<>]*@[^<>]*>$/, '');
  return /^\S+@\S+$/.test(name) ? '' : plainOf(name).trim();
}

function readAuthors(item: Element): Contributor[] {
  const given = [
    children(item, 'dc', 'creator'),
    children(item, 'rss', 'author'),
    children(item, 'atom', 'author').flatMap((author) => children(author, 'atom', 'name')),
    children(item, 'itunes', 'author'),
  ];
  const names = given.map((elements) =>
    elements.map(({ textContent }) => nameOf(textContent.trim())).filter(Boolean),
  );
  return [...new Set(names.find((found) => found.length > 0))].map((name) => ({
    role: 'author',
    kind: 'person',
    name,
  }));
}

function readTags(item: Element): ArticleLink[] {
  const names = [...children(item, 'rss', 'category'), ...children(item, 'dc', 'subject')].map(
    ({ textContent }) => plainOf(textContent).trim(),
  );
  return [...new Set(names)].filter(Boolean).map((text) => ({ text }));
}

function readSource(item: Element, feedUrl: string): ArticleLink | undefined {
  const source = child(item, 'rss', 'source');
  const text = plainOf(source?.textContent.trim());
  const url = source && resolve(attributeOf(source, 'url'), baseOf(source, feedUrl));
  return text === '' ? undefined : { text, ...(url && { url }) };
}

function readComments(item: Element, feedUrl: string): NewsArticle['comments'] {
  const count = numberOf(textOf(item, 'slash', 'comments') ?? textOf(item, 'thr', 'total'));
  const url = resolve(textOf(item, 'rss', 'comments'), feedUrl);
  return count === undefined && url === undefined
    ? undefined
    : defined<NonNullable<NewsArticle['comments']>>({ count, url });
}

function readFiles(item: Element, feedUrl: string): FeedMedia {
  const duration = readClock(textOf(item, 'itunes', 'duration'));
  const enclosures = children(item, 'rss', 'enclosure').map((enclosure) => ({
    src: resolve(attributeOf(enclosure, 'url'), baseOf(enclosure, feedUrl)),
    type: attributeOf(enclosure, 'type'),
    duration,
  }));
  const cover = attributeOf(child(item, 'itunes', 'image'), 'href');
  return withFiles(mediaOf(item, feedUrl), [
    ...enclosures,
    { src: resolve(cover, feedUrl), medium: 'image' },
  ]);
}

/** Its own page; a permanent id is one, unless it says that it is not. */
function addressOf(item: Element, feedUrl: string): string {
  const base = baseOf(item, feedUrl);
  const guid = child(item, 'rss', 'guid');
  const permalink = attributeOf(guid, 'isPermaLink') === 'false' ? '' : guid?.textContent.trim();
  const atomLink = children(item, 'atom', 'link').find((link) =>
    /^(?:alternate)?$/.test(attributeOf(link, 'rel') ?? ''),
  );
  return (
    resolve(textOf(item, 'rss', 'link'), base) ??
    resolve(attributeOf(atomLink, 'href'), base) ??
    resolve(/^https?:/.test(permalink ?? '') ? permalink : undefined, base) ??
    resolve(item.getAttributeNS(RDF, 'about') ?? undefined, base) ??
    ''
  );
}

function readDates(item: Element): { published?: string; modified?: string } {
  const first = (...dates: (string | undefined)[]): string | undefined =>
    dates.map(readDate).find((date) => date !== undefined);
  const published = first(
    textOf(item, 'rss', 'pubDate'),
    textOf(item, 'dc', 'date'),
    textOf(item, 'dcterms', 'issued'),
    textOf(item, 'dcterms', 'created'),
    textOf(item, 'atom', 'published'),
  );
  const updated = first(textOf(item, 'atom', 'updated'), textOf(item, 'dcterms', 'modified'));
  return defined<{ published?: string; modified?: string }>({
    published: published ?? updated,
    modified: published && updated && isLater(updated, published) ? updated : undefined,
  });
}

function readItem(item: Element, feedUrl: string, language?: string): NewsArticle | undefined {
  const url = addressOf(item, feedUrl);
  const title = plainOf(textOf(item, 'rss', 'title') ?? textOf(item, 'dc', 'title'));
  const encoded = child(item, 'content', 'encoded');
  const description = child(item, 'rss', 'description');
  const about = description && markupOf(description).trim();
  const excerpt = plainOf(about);
  const content = encoded?.textContent.trim() ? encoded : description;
  const bodyHtml = content && markupOf(content).trim();
  const id = textOf(item, 'rss', 'guid') ?? (url || title);
  if (id === '' || (title === '' && !bodyHtml)) return undefined;
  const base = baseOf(content ?? item, feedUrl);
  const isShort = content === encoded || excerpt.length <= MAX_EXCERPT;
  const { images, media } = readFiles(item, feedUrl);
  return {
    id,
    url,
    headline: { text: title },
    contributors: readAuthors(item),
    images,
    sections: [],
    tags: readTags(item),
    alternates: [],
    notices: [],
    history: [],
    ...readDates(item),
    ...defined<Partial<NewsArticle>>({
      // Other than in Atom, an item's HTML is that of its own page, unless it says otherwise.
      baseUrl: base === feedUrl && url !== '' ? undefined : base,
      lang: textOf(item, 'dc', 'language') ?? languageOf(content ?? item) ?? language,
      bodyHtml: bodyHtml || undefined,
      excerpt: (isShort && excerpt) || undefined,
      source: readSource(item, feedUrl),
      media: media.length > 0 ? media : undefined,
      comments: readComments(item, feedUrl),
    }),
  };
}

/**
 * Reads RSS 2.0 (https://www.rssboard.org/rss-specification) with the extensions in wide use, and
 * its forerunners, 1.0 included, whose items stand beside the channel.
 */
export function readRss(root: Element, feedUrl: string): Feed {
  const channel = child(root, 'rss', 'channel') ?? root;
  const language = textOf(channel, 'rss', 'language') ?? textOf(channel, 'dc', 'language');
  const items = [...children(channel, 'rss', 'item'), ...children(root, 'rss', 'item')];
  const next = children(channel, 'atom', 'link').find(
    (link) => attributeOf(link, 'rel') === 'next',
  );
  return defined<Feed>({
    articles: [...new Set(items)]
      .map((item) => readItem(item, feedUrl, language))
      .filter((article) => article !== undefined),
    title: plainOf(textOf(channel, 'rss', 'title')) || undefined,
    url: resolve(textOf(channel, 'rss', 'link'), baseOf(channel, feedUrl)),
    next: resolve(attributeOf(next, 'href'), baseOf(channel, feedUrl)),
  });
}
