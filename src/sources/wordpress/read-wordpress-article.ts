import {
  defined,
  field,
  isRecord,
  listField,
  numberField,
  textField,
} from '../../models/read-json.js';
import type {
  ArticleImage,
  ArticleLink,
  Contributor,
  NewsArticle,
  RichText,
} from '../../models/article.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import { readName } from '../read-name.js';
import { readAvatar, readDate } from './read-wordpress-comment.js';

/** The HTML of `{ "rendered": html }`. */
const rendered = (value: unknown, key: string): string | undefined =>
  textField(field(value, key), 'rendered');

const embedded = (post: unknown, relation: string): readonly unknown[] =>
  listField(field(post, '_embedded'), relation);

/** The excerpt as text, without the link to the rest that themes put at its end. */
const readExcerpt = (post: unknown): string | undefined =>
  htmlToText((rendered(post, 'excerpt') ?? '').replace(/<a\b[^<>]*\bmore-link\b[^]*/, '')) ||
  undefined;

function readTitle(post: unknown): RichText {
  const html = rendered(post, 'title')?.trim() ?? '';
  const text = htmlToText(html);
  return /<\w/.test(html) ? { text, html } : { text };
}

function readContributor(user: unknown): Contributor[] {
  const name = readName(user, 'name');
  // What may not be embedded is an error in its place, with a `code`.
  if (name === '') return [];
  return [
    defined<Contributor>({
      role: 'author',
      kind: 'person',
      name,
      url: textField(user, 'link'),
      image: readAvatar(user, 'avatar_urls'),
      bio: textField(user, 'description'),
    }),
  ];
}

/** The sizes of an image that show all of it: thumbnails are cut out. */
function readSizes(details: unknown): ArticleImage['srcset'] {
  const sizes = field(details, 'sizes');
  const fullWidth = numberField(details, 'width');
  const fullHeight = numberField(details, 'height');
  if (!isRecord(sizes) || !fullWidth || !fullHeight) return undefined;
  const whole = Object.values(sizes).flatMap((size) => {
    const src = textField(size, 'source_url');
    const width = numberField(size, 'width');
    const height = numberField(size, 'height');
    const isWhole = width && height && Math.abs((width * fullHeight) / fullWidth - height) <= 1;
    return src !== undefined && isWhole ? [{ src, width, height }] : [];
  });
  return whole.length > 0 ? whole : undefined;
}

function readImage(media: unknown): ArticleImage[] {
  const src = textField(media, 'source_url');
  // In the place of an image that is gone stands, of all things, the index of the API.
  if (src === undefined || field(media, 'media_type') !== 'image') return [];
  const details = field(media, 'media_details');
  return [
    defined<ArticleImage>({
      src,
      srcset: readSizes(details),
      width: numberField(details, 'width'),
      height: numberField(details, 'height'),
      alt: textField(media, 'alt_text'),
      captionHtml: rendered(media, 'caption'),
      credit: textField(field(details, 'image_meta'), 'credit'),
      role: 'hero',
    }),
  ];
}

function readTerms(post: unknown, taxonomy: string): ArticleLink[] {
  return embedded(post, 'wp:term')
    .flatMap((terms) => (Array.isArray(terms) ? (terms as unknown[]) : []))
    .filter((term) => field(term, 'taxonomy') === taxonomy)
    .map((term) =>
      defined<ArticleLink>({ text: readName(term, 'name'), url: textField(term, 'link') }),
    )
    .filter(({ text }) => text !== '');
}

/**
 * Reads one post with its `_embedded` parts (https://developer.wordpress.org/rest-api/reference/posts/).
 * `undefined` for what is no post.
 *
 * @param language - Of the page, where it is known: WordPress itself does not say it, its plugins do.
 */
export function readWordPressArticle(post: unknown, language?: string): NewsArticle | undefined {
  const id = numberField(post, 'id');
  const url = textField(post, 'link');
  if (id === undefined || url === undefined) return undefined;
  const body = rendered(post, 'content');
  const published = readDate(post, 'date_gmt');
  const modified = readDate(post, 'modified_gmt');
  const isProtected = field(field(post, 'content'), 'protected') === true && body === undefined;
  // Polylang, WPML.
  const named = textField(post, 'lang') ?? textField(post, 'wpml_current_locale');
  return {
    id: String(id),
    url,
    headline: readTitle(post),
    contributors: embedded(post, 'author').flatMap(readContributor),
    images: embedded(post, 'wp:featuredmedia').slice(0, 1).flatMap(readImage),
    sections: readTerms(post, 'category'),
    tags: readTerms(post, 'post_tag'),
    alternates: [],
    notices: [],
    history: [],
    comments: { open: field(post, 'comment_status') === 'open', url: `${url}#comments` },
    ...defined<Partial<NewsArticle>>({
      lang: named?.replaceAll('_', '-') ?? language,
      bodyHtml: body,
      excerpt: readExcerpt(post),
      access: isProtected ? 'protected' : undefined,
      published: published || undefined,
      // ISO 8601 in one zone: later is greater.
      modified: modified > published ? modified : undefined,
    }),
  };
}
