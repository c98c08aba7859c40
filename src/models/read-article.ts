import {
  NOTICE_TYPES,
  type ArticleAlternate,
  type ArticleImage,
  type ArticleLink,
  type ArticleMedia,
  type ArticleNotice,
  type Contributor,
  type NewsArticle,
  type RichText,
} from './article.js';
import { defined, field, isRecord, listField, numberField, textField } from './read-json.js';
import type { StoryCard } from './story-card.js';

const TYPES = ['news', 'opinion', 'review', 'press-release', 'live', 'blog'] as const;
const ROLES = ['author', 'translator', 'photographer', 'editor', 'agency'] as const;
const LABELS = [
  'opinion',
  'review',
  'press-release',
  'live',
  'blog',
  'sponsored',
  'protected',
] as const;

const oneOf = <Value extends string>(
  value: unknown,
  key: string,
  values: readonly Value[],
): Value | undefined => values.find((candidate) => candidate === field(value, key));

const flag = (value: unknown, key: string): true | undefined =>
  field(value, key) === true || undefined;

/** What can be read of a list; the rest is left out. */
const list = <Entry>(
  value: unknown,
  key: string,
  read: (entry: unknown) => Entry | undefined,
): Entry[] =>
  listField(value, key)
    .map(read)
    .filter((entry) => entry !== undefined);

const some = <Entry>(entries: Entry[]): Entry[] | undefined =>
  entries.length > 0 ? entries : undefined;

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const id = (value: unknown, key: string): string | undefined => {
  const given = field(value, key);
  return typeof given === 'number' && Number.isFinite(given) ? String(given) : string(given);
};

/** A text alone is taken as one without markup. */
function readRichText(value: unknown): RichText | undefined {
  const text = string(value) ?? textField(value, 'text');
  const html = textField(value, 'html');
  return text === undefined && html === undefined
    ? undefined
    : defined<RichText>({ text: text ?? '', html });
}

function readLink(value: unknown): ArticleLink | undefined {
  const text = string(value) ?? textField(value, 'text');
  return text === undefined
    ? undefined
    : defined<ArticleLink>({ text, url: textField(value, 'url') });
}

function readNamed(value: unknown): { name: string; url?: string; logo?: string } | undefined {
  const name = string(value) ?? textField(value, 'name');
  return name === undefined
    ? undefined
    : defined<{ name: string; url?: string; logo?: string }>({
        name,
        url: textField(value, 'url'),
        logo: textField(value, 'logo'),
      });
}

function readContributor(value: unknown): Contributor | undefined {
  const name = string(value) ?? textField(value, 'name');
  if (name === undefined) return undefined;
  const role = oneOf(value, 'role', ROLES) ?? 'author';
  return defined<Contributor>({
    role,
    name,
    kind:
      oneOf(value, 'kind', ['person', 'org'] as const) ?? (role === 'agency' ? 'org' : 'person'),
    affiliation: readNamed(field(value, 'affiliation')),
    url: textField(value, 'url'),
    image: textField(value, 'image'),
    bio: textField(value, 'bio'),
  });
}

function readCandidate(value: unknown): NonNullable<ArticleImage['srcset']>[number] | undefined {
  const src = textField(value, 'src');
  return src === undefined
    ? undefined
    : defined<NonNullable<ArticleImage['srcset']>[number]>({
        src,
        width: numberField(value, 'width'),
        height: numberField(value, 'height'),
        type: textField(value, 'type'),
      });
}

function readImage(value: unknown): ArticleImage | undefined {
  const src = string(value) ?? textField(value, 'src');
  return src === undefined
    ? undefined
    : defined<ArticleImage>({
        src,
        srcset: some(list(value, 'srcset', readCandidate)),
        width: numberField(value, 'width'),
        height: numberField(value, 'height'),
        alt: textField(value, 'alt'),
        captionHtml: textField(value, 'captionHtml'),
        caption: textField(value, 'caption'),
        credit: textField(value, 'credit'),
        role: oneOf(value, 'role', ['hero', 'inline'] as const),
      });
}

function readMedia(value: unknown): ArticleMedia | undefined {
  const src = textField(value, 'src');
  const kind = oneOf(value, 'kind', ['audio', 'video'] as const);
  return src === undefined || kind === undefined
    ? undefined
    : defined<ArticleMedia>({
        kind,
        src,
        type: textField(value, 'type'),
        title: textField(value, 'title'),
        duration: numberField(value, 'duration'),
        poster: textField(value, 'poster'),
      });
}

function readAlternate(value: unknown): ArticleAlternate | undefined {
  const lang = textField(value, 'lang');
  const url = textField(value, 'url');
  return lang === undefined || url === undefined
    ? undefined
    : defined<ArticleAlternate>({
        lang,
        url,
        title: textField(value, 'title'),
        original: flag(value, 'original'),
        modified: textField(value, 'modified'),
      });
}

function readNotice(value: unknown): ArticleNotice | undefined {
  const html = textField(value, 'html');
  const type = oneOf(value, 'type', NOTICE_TYPES);
  // Some say enough by what they are called.
  return html === undefined && type === undefined
    ? undefined
    : defined<ArticleNotice>({
        type: type ?? 'notice',
        date: textField(value, 'date'),
        html: html ?? '',
      });
}

function readChange(value: unknown): NewsArticle['history'][number] | undefined {
  const date = textField(value, 'date');
  const note = textField(value, 'note');
  return date === undefined || note === undefined ? undefined : { date, note };
}

function readComments(value: unknown): NewsArticle['comments'] {
  if (!isRecord(value)) return undefined;
  const open = field(value, 'open');
  return defined<NonNullable<NewsArticle['comments']>>({
    count: numberField(value, 'count'),
    open: typeof open === 'boolean' ? open : undefined,
    url: textField(value, 'url'),
  });
}

function readSource(value: unknown): NewsArticle['source'] {
  const link = readLink(value);
  const translated = flag(value, 'translated');
  return link && { ...link, ...(translated && { translated }) };
}

/** Reads the card of a story out of JSON of unknown origin. `undefined` without a headline or an address. */
export function readStoryCard(value: unknown): StoryCard | undefined {
  const url = textField(value, 'url');
  const headline = textField(value, 'headline');
  if (url === undefined || headline === undefined) return undefined;
  return defined<StoryCard>({
    url,
    headline,
    kicker: readLink(field(value, 'kicker')),
    standfirst: textField(value, 'standfirst'),
    image: readImage(field(value, 'image')),
    published: textField(value, 'published'),
    lang: textField(value, 'lang'),
    contributors: some(list(value, 'contributors', readContributor)),
    commentCount: numberField(value, 'commentCount'),
    label: oneOf(value, 'label', LABELS),
  });
}

/**
 * Reads what there is of an article in JSON of unknown origin, or in what a page gives, key by key
 * into fresh objects, so that no `__proto__` of the input survives. What has the wrong type is left
 * out; texts may stand for links, names, pictures and rich texts.
 */
export function readParts(value: unknown): NewsArticle {
  const url = textField(value, 'url') ?? '';
  const selectors = (key: string): string[] | undefined => some(list(value, key, string));
  return {
    id: id(value, 'id') ?? url,
    url,
    headline: readRichText(field(value, 'headline')) ?? { text: '' },
    contributors: list(value, 'contributors', readContributor),
    images: list(value, 'images', readImage),
    sections: list(value, 'sections', readLink),
    tags: list(value, 'tags', readLink),
    alternates: list(value, 'alternates', readAlternate),
    notices: list(value, 'notices', readNotice),
    history: list(value, 'history', readChange),
    ...defined<Partial<NewsArticle>>({
      baseUrl: textField(value, 'baseUrl'),
      type: oneOf(value, 'type', TYPES),
      lang: textField(value, 'lang'),
      dir: oneOf(value, 'dir', ['ltr', 'rtl', 'auto'] as const),
      kicker: readLink(field(value, 'kicker')),
      breadcrumbs: some(list(value, 'breadcrumbs', readLink)),
      standfirst: readRichText(field(value, 'standfirst')),
      bodyHtml: textField(value, 'bodyHtml'),
      bodyText: textField(value, 'bodyText'),
      excerpt: textField(value, 'excerpt'),
      access: oneOf(value, 'access', ['free', 'protected', 'truncated'] as const),
      gated: selectors('gated'),
      speakable: selectors('speakable'),
      published: textField(value, 'published'),
      modified: textField(value, 'modified'),
      translatedFrom: textField(value, 'translatedFrom'),
      timeZone: textField(value, 'timeZone'),
      dateline: textField(value, 'dateline'),
      wordCount: numberField(value, 'wordCount'),
      readingMinutes: numberField(value, 'readingMinutes'),
      publisher: readNamed(field(value, 'publisher')),
      source: readSource(field(value, 'source')),
      media: some(list(value, 'media', readMedia)),
      comments: readComments(field(value, 'comments')),
      sponsor: readLink(field(value, 'sponsor')),
      related: some(list(value, 'related', readStoryCard)),
    }),
  };
}

/** Reads an article, as `readParts` does. `undefined` without a headline, or anything to tell it by. */
export function readArticle(value: unknown): NewsArticle | undefined {
  const article = readParts(value);
  const { headline, id } = article;
  return id !== '' && (headline.text || headline.html) ? article : undefined;
}
