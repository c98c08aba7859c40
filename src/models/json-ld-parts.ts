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
import { escapeHtml } from './escape-html.js';
import type { JsonLdGraph } from './json-ld-graph.js';
import { readDate } from './read-date.js';
import { defined, field, isRecord } from './read-json.js';

const ORGANIZATION = /Organization|Corporation|NGO|University|Business|Agency/;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\S+$/.test(value);

/** Seconds of an ISO 8601 duration, e.g. `PT1M30S`. */
export function readDuration(text: string | undefined): number | undefined {
  const parts = DURATION.exec(text ?? '')?.slice(1);
  if (!parts?.some(Boolean)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part || 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

export function readLanguage(graph: JsonLdGraph, thing: unknown): string | undefined {
  const [value] = graph.values(thing, 'inLanguage');
  const tag = graph.text(value, 'alternateName') ?? graph.words(value);
  return tag !== undefined && LANGUAGE.test(tag) ? tag.replaceAll('_', '-') : undefined;
}

/** Names, each with the address of its thing where it has one. */
export function readLinks(graph: JsonLdGraph, thing: unknown, property: string): ArticleLink[] {
  return graph.values(thing, property).flatMap((value) => {
    const text = graph.words(value);
    const [url] = graph.urls(value, 'url');
    return text === undefined ? [] : [{ text, ...(url !== undefined && { url }) }];
  });
}

function readNamed(
  graph: JsonLdGraph,
  thing: unknown,
  property: string,
): { name: string; url?: string } | undefined {
  const [link] = readLinks(graph, thing, property);
  return link && { name: link.text, ...(link.url && { url: link.url }) };
}

export function readImages(graph: JsonLdGraph, thing: unknown, property = 'image'): ArticleImage[] {
  return graph.values(thing, property).flatMap((value) => {
    const src = graph.urls(value, 'contentUrl')[0] ?? graph.url(value);
    if (src === undefined) return [];
    return [
      defined<ArticleImage>({
        src,
        width: graph.number(value, 'width'),
        height: graph.number(value, 'height'),
        alt: graph.text(value, 'description'),
        caption: graph.text(value, 'caption'),
        credit: graph.text(value, 'creditText') ?? graph.text(value, 'creator'),
        role: graph.flag(value, 'representativeOfPage') ? 'hero' : undefined,
      }),
    ];
  });
}

export function readMedia(
  graph: JsonLdGraph,
  thing: unknown,
  kind: ArticleMedia['kind'],
): ArticleMedia[] {
  return graph.values(thing, kind).flatMap((value) => {
    const [src] = graph.urls(value, 'contentUrl');
    if (src === undefined) return [];
    return [
      defined<ArticleMedia>({
        kind,
        src,
        type: graph.text(value, 'encodingFormat'),
        title: graph.text(value, 'name'),
        duration: readDuration(graph.text(value, 'duration')),
        poster: graph.urls(value, 'thumbnailUrl')[0],
      }),
    ];
  });
}

export function readPublisher(graph: JsonLdGraph, thing: unknown): NewsArticle['publisher'] {
  const publisher = readNamed(graph, thing, 'publisher');
  const [logo] = readImages(graph, graph.values(thing, 'publisher')[0], 'logo');
  return publisher && { ...publisher, ...(logo && { logo: logo.src }) };
}

/** Somebody, or somebody in a role: http://blog.schema.org/2014/06/introducing-role.html */
function readSomebody(
  graph: JsonLdGraph,
  value: unknown,
  property: string,
  role: ContributorRole,
): Contributor | undefined {
  const [inRole] = graph.values(value, property);
  if (inRole !== undefined) {
    const isPhotographer = /photo/i.test(graph.text(value, 'roleName') ?? '');
    return readSomebody(graph, inRole, '', isPhotographer ? 'photographer' : role);
  }
  const name = graph.words(value);
  // Some name a profile in the place of its owner.
  if (name === undefined || /^https?:/i.test(name)) return undefined;
  const types = graph.types(value);
  const isOrganization = types.some((type) => ORGANIZATION.test(type));
  return defined<Contributor>({
    role,
    name,
    kind: isOrganization || (role === 'agency' && types.length === 0) ? 'org' : 'person',
    affiliation: readNamed(graph, value, 'affiliation') ?? readNamed(graph, value, 'worksFor'),
    url: graph.urls(value, 'url')[0],
    image: readImages(graph, value)[0]?.src,
    bio: graph.text(value, 'description'),
  });
}

export function readContributors(graph: JsonLdGraph, thing: unknown): Contributor[] {
  const those = (property: string, role: ContributorRole): Contributor[] =>
    graph
      .values(thing, property)
      .flatMap((value) => readSomebody(graph, value, property, role) ?? []);
  const authors = those('author', 'author');
  return [
    ...(authors.length > 0 ? authors : those('creator', 'author')),
    ...those('translator', 'translator'),
    ...those('editor', 'editor'),
    // Of other contributors nobody knows what they did.
    ...those('contributor', 'author').filter(({ role }) => role === 'photographer'),
    ...those('sourceOrganization', 'agency'),
  ];
}

function readAlternate(graph: JsonLdGraph, value: unknown): ArticleAlternate[] {
  const lang = readLanguage(graph, value);
  const url = graph.url(value);
  if (lang === undefined || url === undefined) return [];
  return [
    defined<ArticleAlternate>({
      lang,
      url,
      title: graph.text(value, 'headline') ?? graph.text(value, 'name'),
      modified: readDate(graph.text(value, 'dateModified')),
    }),
  ];
}

/** @param self - The address and language of the article itself. */
export function readAlternates(
  graph: JsonLdGraph,
  thing: unknown,
  self: { url: string; lang: string | undefined },
): ArticleAlternate[] {
  const copiesOf = (work: unknown): ArticleAlternate[] =>
    graph
      .values(work, 'workTranslation')
      .flatMap((value) => readAlternate(graph, value))
      .filter(({ url }) => url !== self.url);
  const fromOriginals = graph
    .values(thing, 'translationOfWork')
    .flatMap((value) => [
      ...readAlternate(graph, value).map((alternate) => ({ ...alternate, original: true })),
      ...copiesOf(value),
    ]);
  const copies = copiesOf(thing);
  const { url, lang } = self;
  // What has translations is, in the words of schema.org, the original.
  const original = copies.length > 0 && lang && url ? [{ lang, url, original: true }] : [];
  return [...fromOriginals, ...original, ...copies];
}

/** Where an article is from, as far as it is no article of a known language. */
export function readSource(graph: JsonLdGraph, thing: unknown): NewsArticle['source'] {
  const link = (value: unknown): ArticleLink[] => {
    const url = isRecord(value) || isAddress(value) ? graph.url(value) : undefined;
    const text = graph.words(value) ?? graph.text(value, 'headline') ?? url;
    return text === undefined ? [] : [{ text, ...(url && { url }) }];
  };
  const [original] = graph
    .values(thing, 'translationOfWork')
    .filter((value) => readAlternate(graph, value).length === 0)
    .flatMap(link);
  return original
    ? { ...original, translated: true }
    : graph.values(thing, 'isBasedOn').flatMap(link)[0];
}

export function readCorrections(graph: JsonLdGraph, thing: unknown): ArticleNotice[] {
  return graph.values(thing, 'correction').flatMap((value) => {
    const text =
      graph.text(value, 'text') ?? graph.text(value, 'description') ?? graph.words(value);
    if (text === undefined) return [];
    const shown = escapeHtml(text);
    return [
      defined<ArticleNotice>({
        type: graph.text(value, 'genre') === 'clarification' ? 'clarification' : 'correction',
        date: readDate(graph.text(value, 'datePublished') ?? graph.text(value, 'dateCreated')),
        html: `<p>${isAddress(text) ? `<a href="${shown}">${shown}</a>` : shown}</p>`,
      }),
    ];
  });
}

export function readComments(graph: JsonLdGraph, thing: unknown): NewsArticle['comments'] {
  const isOfComments = (counter: unknown): boolean => {
    const [kind] = graph.values(counter, 'interactionType');
    return [graph.words(kind) ?? '', ...graph.types(kind)].some((name) =>
      name.endsWith('CommentAction'),
    );
  };
  const counter = graph.values(thing, 'interactionStatistic').find(isOfComments);
  const count =
    graph.number(thing, 'commentCount') ?? graph.number(counter, 'userInteractionCount');
  const [url] = graph.urls(thing, 'discussionUrl');
  return count === undefined && url === undefined
    ? undefined
    : defined<NonNullable<NewsArticle['comments']>>({ count, url });
}

/** Keywords in a list or in one text, and what the article is about. */
export function readTags(graph: JsonLdGraph, thing: unknown): ArticleLink[] {
  const keywords = readLinks(graph, thing, 'keywords');
  const isOneText = typeof field(thing, 'keywords') === 'string';
  const words = isOneText
    ? (keywords[0]?.text.split(',') ?? []).map((word) => ({ text: word.trim() }))
    : keywords;
  const tags = new Map<string, ArticleLink>();
  for (const tag of [...words, ...readLinks(graph, thing, 'about')]) {
    if (tag.text !== '') tags.set(tag.text, { ...tags.get(tag.text), ...tag });
  }
  return [...tags.values()];
}
