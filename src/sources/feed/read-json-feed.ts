import type { ArticleImage, Contributor, NewsArticle } from '../../models/article.js';
import { isLater, readDate } from '../../models/read-date.js';
import {
  defined,
  field,
  isRecord,
  listField,
  numberField,
  textField,
} from '../../models/read-json.js';
import { ArticleSourceError } from '../article-source.js';
import type { Answer } from '../exchange.js';
import type { Feed } from './feed.js';
import { withFiles, type FeedMedia } from './read-media.js';
import { resolve } from './xml.js';

/** Since 1.1 `authors`, before it `author`; of the item, or of the feed. */
function readAuthors(item: unknown, feed: unknown, feedUrl: string): Contributor[] {
  for (const place of [item, feed]) {
    const people = [...listField(place, 'authors'), field(place, 'author')].flatMap((author) => {
      const name = textField(author, 'name');
      return name === undefined
        ? []
        : [
            defined<Contributor>({
              role: 'author',
              kind: 'person',
              name,
              url: resolve(textField(author, 'url'), feedUrl),
              image: resolve(textField(author, 'avatar'), feedUrl),
            }),
          ];
    });
    const names = new Set(people.map(({ name }) => name));
    if (people.length > 0) {
      return [...names].flatMap((name) => people.find((person) => person.name === name) ?? []);
    }
  }
  return [];
}

function readFiles(item: unknown, feedUrl: string): FeedMedia {
  const [picture, banner] = ['image', 'banner_image'].map((key) =>
    resolve(textField(item, key), feedUrl),
  );
  const images: ArticleImage[] = (picture ?? banner) ? [{ src: picture ?? banner ?? '' }] : [];
  const files = listField(item, 'attachments').map((attachment) => ({
    src: resolve(textField(attachment, 'url'), feedUrl),
    type: textField(attachment, 'mime_type'),
    title: textField(attachment, 'title'),
    duration: numberField(attachment, 'duration_in_seconds'),
  }));
  return withFiles({ images, media: [] }, files);
}

/** Ids are texts, though numbers are met: the specification says to take them for texts. */
function readId(item: unknown): string | undefined {
  const id = field(item, 'id');
  return typeof id === 'number' ? String(id) : textField(item, 'id');
}

function readItem(item: unknown, feed: unknown, feedUrl: string): NewsArticle | undefined {
  const url =
    resolve(textField(item, 'url'), feedUrl) ?? resolve(textField(item, 'external_url'), feedUrl);
  const id = readId(item) ?? url;
  if (id === undefined) return undefined;
  const published = readDate(textField(item, 'date_published'));
  const modified = readDate(textField(item, 'date_modified'));
  const { images, media } = readFiles(item, feedUrl);
  return {
    id,
    url: url ?? resolve(/^https?:/.test(id) ? id : undefined, feedUrl) ?? '',
    headline: { text: textField(item, 'title')?.trim() ?? '' },
    contributors: readAuthors(item, feed, feedUrl),
    images,
    sections: [],
    tags: listField(item, 'tags')
      .filter((tag) => typeof tag === 'string' && tag !== '')
      .map((tag) => ({ text: String(tag) })),
    alternates: [],
    notices: [],
    history: [],
    ...defined<Partial<NewsArticle>>({
      lang: textField(item, 'language') ?? textField(feed, 'language'),
      bodyHtml: textField(item, 'content_html'),
      bodyText: textField(item, 'content_text'),
      excerpt: textField(item, 'summary'),
      published: published ?? modified,
      modified: published && modified && isLater(modified, published) ? modified : undefined,
      media: media.length > 0 ? media : undefined,
    }),
  };
}

/** Whether JSON is a JSON Feed, also one that does not say so. */
const isJsonFeed = (json: unknown): boolean =>
  (textField(json, 'version') ?? '').includes('jsonfeed.org') ||
  (isRecord(json) && Array.isArray(field(json, 'items')));

/**
 * Reads a JSON Feed, 1.1 and 1.0: https://www.jsonfeed.org/version/1.1/
 *
 * @throws ArticleSourceError `format` when it is none.
 */
export function readJsonFeed({ json, url }: Answer): Feed {
  if (!isJsonFeed(json)) {
    const what = json === undefined ? 'JSON' : 'JSON Feed: it has no `items`';
    throw new ArticleSourceError('format', `${url} is no ${what}.`);
  }
  return defined<Feed>({
    articles: listField(json, 'items')
      .map((item) => readItem(item, json, url))
      .filter((article) => article !== undefined),
    title: textField(json, 'title'),
    url: resolve(textField(json, 'home_page_url'), url),
    next: resolve(textField(json, 'next_url'), url),
  });
}
