import type {
  ArticleAlternate,
  ArticleImage,
  ArticleLink,
  ArticleMedia,
  ArticleNotice,
  Contributor,
  ContributorRole,
  NewsArticle,
} from './article.js';

type JsonLd = Readonly<Record<string, unknown>>;

export interface JsonLdOptions {
  /** Makes plain text of HTML. Without it, what is known as HTML only is left out. */
  toText?: (html: string) => string;
  /** The text goes along, which otherwise stands in the page. */
  body?: boolean;
}

const TYPES: Partial<Record<NonNullable<NewsArticle['type']>, string>> = {
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  live: 'LiveBlogPosting',
  blog: 'BlogPosting',
};

/** The property of schema.org for each part that somebody can have in an article. */
const ROLES: Readonly<Record<ContributorRole, string>> = {
  author: 'author',
  translator: 'translator',
  editor: 'editor',
  photographer: 'contributor',
  agency: 'sourceOrganization',
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const lean = (properties: JsonLd): JsonLd =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => !isEmpty(value)));

const node = (type: string, properties: JsonLd): JsonLd => lean({ '@type': type, ...properties });

const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;

const organization = ({ name, url, logo }: { name: string; url?: string; logo?: string }): JsonLd =>
  node('Organization', { name, url: webAddress(url), logo: webAddress(logo) });

function contributor({ role, kind, name, url, affiliation, image, bio }: Contributor): JsonLd {
  const somebody = node(kind === 'org' ? 'Organization' : 'Person', {
    name,
    url: webAddress(url),
    image: webAddress(image),
    description: bio,
    affiliation: affiliation && organization(affiliation),
  });
  // There is no property for photographers, but a way to say what a contributor did:
  // http://blog.schema.org/2014/06/introducing-role.html
  return role === 'photographer'
    ? node('Role', { roleName: role, contributor: somebody })
    : somebody;
}

/** `PT90S`, as ISO 8601 has it. */
const duration = (value: number | undefined, unit: 'M' | 'S'): string | undefined =>
  value === undefined ? undefined : `PT${value}${unit}`;

/** A number alone is no length in the eyes of the vocabulary: https://schema.org/Distance */
const pixels = (value: number | undefined): string | undefined =>
  value ? `${value} px` : undefined;

const recording = ({ kind, src, type, title, duration: length, poster }: ArticleMedia): JsonLd =>
  node(kind === 'audio' ? 'AudioObject' : 'VideoObject', {
    contentUrl: src,
    encodingFormat: type,
    name: title,
    duration: duration(length, 'S'),
    thumbnailUrl: webAddress(poster),
  });

const translation = (
  { url, lang, title, modified }: ArticleAlternate,
  others: readonly ArticleAlternate[] = [],
): JsonLd =>
  node('NewsArticle', {
    url: webAddress(url),
    inLanguage: lang,
    headline: title,
    dateModified: modified,
    workTranslation: others.map((other) => translation(other)),
  });

/** The page of an article, with the way to it, which search engines show in the place of its address. */
const page = (url: string | undefined, breadcrumbs: readonly ArticleLink[] = []): unknown =>
  breadcrumbs.length > 0
    ? node('WebPage', {
        '@id': url,
        breadcrumb: node('BreadcrumbList', {
          itemListElement: breadcrumbs.map(({ text: name, url }, index) =>
            node('ListItem', { position: index + 1, name, item: webAddress(url) }),
          ),
        }),
      })
    : url;

/** Which works this one was made from, and which were made from it. */
function relations({ url: own, alternates = [], source }: Partial<NewsArticle>): JsonLd {
  const others = alternates.filter(({ url }) => url !== own);
  const original = others.find((alternate) => alternate.original);
  const copies = others.filter((alternate) => alternate !== original);
  const origin = source && node('CreativeWork', { name: source.text, url: webAddress(source.url) });
  return {
    translationOfWork: [
      ...(original ? [translation(original, copies)] : []),
      ...(origin && source.translated ? [origin] : []),
    ],
    workTranslation: original ? [] : copies.map((copy) => translation(copy)),
    isBasedOn: source?.translated ? undefined : origin,
  };
}

/**
 * An article in the words of schema.org (https://schema.org/NewsArticle). Of an address only http and
 * https count. docs/article.md lists what schema.org has no word for.
 */
export function articleJsonLd(
  article: Partial<NewsArticle>,
  { toText, body = false }: JsonLdOptions = {},
): JsonLd {
  const { contributors = [], images = [], media = [], tags = [], notices = [] } = article;
  const { id, access, publisher, sponsor, comments, excerpt } = article;
  const url = webAddress(article.url);
  const type = TYPES[article.type ?? 'news'] ?? 'NewsArticle';
  const plain = (html: string | undefined): string | undefined => html && toText?.(html);
  const identifier = id === article.url ? undefined : id;

  const byRole = Object.entries(ROLES).map(([role, property]): [string, JsonLd[]] => [
    property,
    contributors.filter((somebody) => somebody.role === role).map(contributor),
  ]);
  const picture = (image: ArticleImage): JsonLd =>
    node('ImageObject', {
      url: image.src,
      width: pixels(image.width),
      height: pixels(image.height),
      caption: plain(image.captionHtml) ?? image.caption,
      creditText: image.credit,
      description: image.alt,
      representativeOfPage: image.role === 'hero' || undefined,
    });
  const correction = ({ type: kind, date, html }: ArticleNotice): JsonLd[] => {
    const text = plain(html);
    const genre = kind === 'clarification' ? kind : undefined;
    return text && (kind === 'correction' || genre)
      ? [node('CorrectionComment', { text, genre, datePublished: date })]
      : [];
  };
  const recordings = (kind: ArticleMedia['kind']): JsonLd[] =>
    media.filter((item) => item.kind === kind && webAddress(item.src)).map(recording);

  return lean({
    '@context': 'https://schema.org',
    '@type': type,
    '@id': webAddress(identifier),
    identifier: webAddress(identifier) ? undefined : identifier,
    url,
    mainEntityOfPage: page(url, article.breadcrumbs),
    headline: article.headline?.text,
    description: article.standfirst?.text || excerpt,
    abstract: excerpt,
    articleBody: body ? (plain(article.bodyHtml) ?? article.bodyText) : undefined,
    inLanguage: article.lang,
    datePublished: article.published,
    dateModified: article.modified,
    dateline: type.endsWith('NewsArticle') ? article.dateline : undefined,
    wordCount: article.wordCount,
    timeRequired: duration(article.readingMinutes, 'M'),
    ...Object.fromEntries(byRole),
    publisher: publisher && organization(publisher),
    sponsor: sponsor && organization({ ...sponsor, name: sponsor.text }),
    image: images.filter(({ src }) => webAddress(src)).map(picture),
    audio: recordings('audio'),
    video: recordings('video'),
    articleSection: article.sections?.map(({ text }) => text),
    keywords: tags.map(({ text }) => text),
    about: tags
      .filter((tag) => webAddress(tag.url))
      .map((tag) => node('Thing', { name: tag.text, url: tag.url })),
    correction: notices.flatMap(correction),
    commentCount: comments?.count,
    discussionUrl: webAddress(comments?.url),
    isAccessibleForFree: access && access === 'free',
    hasPart: article.gated?.map((cssSelector) =>
      node('WebPageElement', { isAccessibleForFree: false, cssSelector }),
    ),
    speakable:
      article.speakable && node('SpeakableSpecification', { cssSelector: article.speakable }),
    ...relations(article),
  });
}

/** JSON that can stand in a `<script>`, also after the page was written out and parsed again. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');
