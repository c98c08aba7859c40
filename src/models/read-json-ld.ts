import type { NewsArticle } from './article.js';
import { readBreadcrumbs } from './json-ld-breadcrumbs.js';
import { JsonLdGraph, type ReadJsonLdOptions } from './json-ld-graph.js';
import {
  readAlternates,
  readComments,
  readContributors,
  readCorrections,
  readDuration,
  readImages,
  readLanguage,
  readLinks,
  readMedia,
  readPublisher,
  readSource,
  readTags,
} from './json-ld-parts.js';
import { readDate } from './read-date.js';
import { defined, field, isRecord, type JsonRecord } from './read-json.js';

export { parseJsonLd, type ReadJsonLdOptions } from './json-ld-graph.js';

const ARTICLE = /(?:Article|Posting|Report)$/;
const MARKUP = /<(?:p|div|br|ul|ol|h[1-6]|blockquote|figure|a|em|strong|table)\b[^<>]*>/i;

/** https://schema.org/NewsArticle#subtypes */
const TYPES: readonly (readonly [RegExp, NonNullable<NewsArticle['type']>])[] = [
  [/^OpinionNewsArticle$/, 'opinion'],
  [/^ReviewNewsArticle$/, 'review'],
  [/^LiveBlogPosting$/, 'live'],
  [/^BlogPosting$/, 'blog'],
  [/NewsArticle$/, 'news'],
];

const some = <Entry>(entries: Entry[]): Entry[] | undefined =>
  entries.length > 0 ? entries : undefined;

const isSamePage = (url: string | undefined, page: string): boolean =>
  page !== '' && url?.replace(/\/?(?:#.*)?$/, '') === page.replace(/\/?(?:#.*)?$/, '');

const readHeadline = (graph: JsonLdGraph, thing: JsonRecord): string | undefined =>
  graph.text(thing, 'headline') ?? graph.text(thing, 'name');

const readAddress = (graph: JsonLdGraph, thing: JsonRecord): string | undefined =>
  graph.urls(thing, 'url')[0] ??
  graph.urls(thing, 'mainEntityOfPage')[0] ??
  graph.url(field(thing, '@id'));

function readId(graph: JsonLdGraph, thing: JsonRecord): string | undefined {
  const [identifier] = graph.values(thing, 'identifier');
  const given = isRecord(identifier) ? graph.text(identifier, 'value') : graph.words(identifier);
  return given ?? graph.url(field(thing, '@id'));
}

function readType(graph: JsonLdGraph, thing: JsonRecord): NewsArticle['type'] {
  const types = graph.types(thing);
  return TYPES.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1];
}

function readBody(
  graph: JsonLdGraph,
  thing: JsonRecord,
): Pick<NewsArticle, 'bodyHtml' | 'bodyText'> {
  const [raw] = [...graph.values(thing, 'articleBody'), ...graph.values(thing, 'text')];
  if (typeof raw === 'string' && MARKUP.test(raw)) return { bodyHtml: raw };
  const bodyText = graph.words(raw);
  return bodyText === undefined ? {} : { bodyText };
}

function readDateline(graph: JsonLdGraph, thing: JsonRecord): string | undefined {
  const [place] = graph.values(thing, 'locationCreated');
  const [address] = graph.values(place, 'address');
  return (
    graph.text(thing, 'dateline') ??
    graph.words(place) ??
    graph.words(address) ??
    graph.text(address, 'addressLocality')
  );
}

const readGated = (graph: JsonLdGraph, thing: JsonRecord): string[] =>
  graph
    .values(thing, 'hasPart')
    .filter((part) => graph.flag(part, 'isAccessibleForFree') === false)
    .flatMap((part) => graph.texts(part, 'cssSelector'));

/** The article of the page before all others, news before blogs, the first before the next. */
function findArticle(graph: JsonLdGraph): JsonRecord | undefined {
  const rank = (thing: JsonRecord): number => {
    const types = graph.types(thing).filter((type) => ARTICLE.test(type));
    if (types.length === 0 || readHeadline(graph, thing) === undefined) return 0;
    const isNews = types.some((type) => type.endsWith('NewsArticle'));
    const isHere = isSamePage(readAddress(graph, thing), graph.baseUrl);
    return 1 + Number(isNews) + 2 * Number(isHere);
  };
  let best: JsonRecord | undefined;
  let highest = 0;
  for (const thing of graph.roots) {
    const found = rank(thing);
    if (found > highest) [best, highest] = [thing, found];
  }
  return best;
}

function readThing(graph: JsonLdGraph, thing: JsonRecord): NewsArticle {
  const url = readAddress(graph, thing) ?? graph.baseUrl;
  const headline = readHeadline(graph, thing) ?? '';
  const lang = readLanguage(graph, thing);
  const description = graph.text(thing, 'description');
  const excerpt = graph.text(thing, 'abstract');
  const body = readBody(graph, thing);
  const gated = readGated(graph, thing);
  const isFree = graph.flag(thing, 'isAccessibleForFree');
  const hasText = gated.length > 0 || Object.keys(body).length > 0;
  const images = readImages(graph, thing);
  const [hero = images[0]] = images.filter(({ role }) => role === 'hero');
  if (hero) hero.role = 'hero';
  const seconds = readDuration(graph.text(thing, 'timeRequired'));
  const speakable = graph.values(thing, 'speakable');
  return {
    id: readId(graph, thing) ?? url,
    url,
    headline: { text: headline },
    contributors: readContributors(graph, thing),
    images,
    sections: graph.texts(thing, 'articleSection').map((text) => ({ text })),
    tags: readTags(graph, thing),
    alternates: readAlternates(graph, thing, { url, lang }),
    notices: readCorrections(graph, thing),
    history: [],
    ...body,
    ...defined<Partial<NewsArticle>>({
      type: readType(graph, thing),
      lang,
      breadcrumbs: some(readBreadcrumbs(graph, thing, { url, headline })),
      standfirst: description && description !== excerpt ? { text: description } : undefined,
      excerpt,
      access:
        isFree === undefined ? undefined : isFree ? 'free' : hasText ? 'truncated' : 'protected',
      gated: some(gated),
      speakable: some(speakable.flatMap((value) => graph.texts(value, 'cssSelector'))),
      published: readDate(graph.text(thing, 'datePublished') ?? graph.text(thing, 'dateCreated')),
      modified: readDate(graph.text(thing, 'dateModified')),
      dateline: readDateline(graph, thing),
      wordCount: graph.number(thing, 'wordCount'),
      readingMinutes: seconds === undefined ? undefined : seconds / 60,
      publisher: readPublisher(graph, thing),
      source: readSource(graph, thing),
      media: some([...readMedia(graph, thing, 'audio'), ...readMedia(graph, thing, 'video')]),
      comments: readComments(graph, thing),
      sponsor: readLinks(graph, thing, 'sponsor')[0],
    }),
  };
}

/**
 * Reads the article that JSON-LD in the words of schema.org describes: of one page or one file, with
 * several documents, graphs, references in them, and texts in the place of things. Everything in it
 * is untrusted; only addresses by http and https are kept. `undefined` where there is no article
 * with a headline.
 *
 * @param documents - Parsed JSON, see `parseJsonLd`.
 */
export function readArticleJsonLd(
  documents: readonly unknown[],
  options: ReadJsonLdOptions = {},
): NewsArticle | undefined {
  const graph = new JsonLdGraph(documents, options);
  const thing = findArticle(graph);
  return thing && readThing(graph, thing);
}
