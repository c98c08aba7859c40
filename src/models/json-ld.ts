import type { ArticleImage, Contributor, ContributorRole, NewsArticle } from './article.js';

type JsonLd = Readonly<Record<string, unknown>>;

const TYPES: Partial<Record<NonNullable<NewsArticle['type']>, string>> = {
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
};

/** The property of schema.org for each part that somebody can have in an article. */
const ROLES: Readonly<Record<ContributorRole, string>> = {
  author: 'author',
  translator: 'translator',
  editor: 'editor',
  photographer: 'contributor',
  agency: 'sourceOrganization',
};

const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;

const organization = ({
  name,
  url,
  logo,
}: {
  name: string;
  url?: string;
  logo?: string;
}): JsonLd => ({
  '@type': 'Organization',
  name,
  url: webAddress(url),
  logo: webAddress(logo),
});

const contributor = ({ kind, name, url, affiliation }: Contributor): JsonLd => ({
  '@type': kind === 'org' ? 'Organization' : 'Person',
  name,
  url: webAddress(url),
  affiliation: affiliation && organization(affiliation),
});

const picture = ({ src, width, height, credit, alt }: ArticleImage): JsonLd => ({
  '@type': 'ImageObject',
  url: src,
  width,
  height,
  creditText: credit,
  description: alt || undefined,
});

const translation = ({ url, lang, title }: NewsArticle['alternates'][number]): JsonLd => ({
  '@type': 'NewsArticle',
  url: webAddress(url),
  inLanguage: lang,
  headline: title,
});

/**
 * An article in the words of schema.org (https://schema.org/NewsArticle), without its text, which
 * stands in the page. Of an address only http and https count.
 */
export function articleJsonLd(article: Partial<NewsArticle>): JsonLd {
  const { contributors = [], images = [], alternates = [], access, publisher } = article;
  const pictures = images.filter(({ src }) => webAddress(src)).map(picture);
  const byRole = Object.entries(ROLES).map(([role, property]): [string, JsonLd[]] => [
    property,
    contributors.filter((person) => person.role === role).map(contributor),
  ]);
  const others = alternates.filter(({ url }) => url !== article.url);
  const original = others.find((alternate) => alternate.original);
  const all: JsonLd = {
    '@context': 'https://schema.org',
    '@type': TYPES[article.type ?? 'news'] ?? 'NewsArticle',
    mainEntityOfPage: webAddress(article.url),
    headline: article.headline?.text,
    description: article.standfirst?.text || article.excerpt,
    inLanguage: article.lang,
    datePublished: article.published,
    dateModified: article.modified,
    ...Object.fromEntries(byRole),
    publisher: publisher && organization(publisher),
    image: pictures,
    articleSection: article.sections?.map(({ text }) => text),
    keywords: article.tags?.map(({ text }) => text),
    isAccessibleForFree: access && access === 'free',
    translationOfWork: original && translation(original),
    workTranslation: original ? [] : others.map(translation),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** JSON that can stand in a `<script>`, also after the page was written out and parsed again. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');
