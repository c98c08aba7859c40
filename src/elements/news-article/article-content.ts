import { canonicalTag } from '../../localization/language-names.js';
import { directionOf } from '../../localization/locales.js';
import type {
  ArticleLink,
  ArticleNotice,
  NewsArticle,
  NoticeType,
  RichText,
} from '../../models/article.js';
import { originalChanged } from '../../models/translation.js';
import { sanitizeHtml, textFragment } from '../../sanitize/sanitize.js';
import { safeUrl } from '../../sanitize/url.js';
import { drawFigure } from '../article-figure/draw-figure.js';

/** The slots that an article fills, in the order of reading. */
export const SLOTS = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'dates',
  'media',
  '',
  'credit',
  'notices',
  'tags',
] as const;

/** Notices that change how the whole text is read: they stand before it. */
const ABOVE: readonly NoticeType[] = [
  'withdrawn',
  'old',
  'machine-translated',
  'original-changed',
  'sponsored',
];

/** Elements by slot. */
export type ArticleParts = ReadonlyMap<string, readonly HTMLElement[]>;

interface DrawOptions {
  headingLevel: number;
  /** For the ids in the text. */
  idPrefix: string;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** Wide tables scroll by themselves, so that the page need not: see `ScrollRegions`. */
function wrapTables(text: DocumentFragment): void {
  for (const table of text.querySelectorAll('table')) {
    if (table.parentElement?.closest('table, .wp-block-table')) continue;
    const scroller = make('div');
    scroller.className = 'news-scroll';
    table.replaceWith(scroller);
    scroller.append(table);
  }
}

/**
 * Draws an article. All of it is untrusted: HTML goes through `src/sanitize`, addresses through
 * `safeUrl`, the rest becomes text nodes.
 */
export function drawArticle(
  article: NewsArticle,
  { headingLevel, idPrefix }: DrawOptions,
): ArticleParts {
  const { url, baseUrl = url, kicker = article.sections[0], standfirst, contributors } = article;
  const level = Math.min(Math.max(Math.trunc(headingLevel) || 1, 1), 6);
  const lang = article.lang && canonicalTag(article.lang);
  const dir = article.dir ?? (lang ? directionOf(lang) : 'auto');

  /** Names the language of content, which need not be the page's. */
  const inOwnLanguage = <Type extends HTMLElement>(element: Type): Type => {
    if (lang) element.lang = lang;
    element.dir = dir;
    return element;
  };
  const sanitized = (html: string, images: 'allow' | 'none' = 'none'): DocumentFragment =>
    sanitizeHtml(html, {
      profile: 'article',
      baseUrl,
      idPrefix,
      images,
      headingLevel: Math.min(level + 1, 6),
    });
  const rich = ({ html, text }: RichText): Node | string => (html ? sanitized(html) : text);
  const linked = ({ text, url }: ArticleLink, rel = ''): Node | string => {
    const address = url && safeUrl(url, baseUrl, 'link');
    if (!address) return text;
    const link = make('a', text);
    link.href = address;
    link.rel = rel;
    return link;
  };

  const drawHeadline = (): HTMLElement[] => {
    const { headline } = article;
    return headline.text || headline.html
      ? [inOwnLanguage(make(`h${level as 1 | 2 | 3 | 4 | 5 | 6}`, rich(headline)))]
      : [];
  };
  const drawByline = (): HTMLElement[] => {
    if (contributors.length === 0) return [];
    const byline = make('article-byline');
    byline.contributors = contributors;
    return [byline];
  };
  const drawDates = (): HTMLElement[] => {
    const { published = '', modified = '', history } = article;
    if (!published && !modified && history.length === 0) return [];
    const dates = make('article-dates');
    dates.setAttribute('published', published);
    dates.setAttribute('modified', modified);
    dates.history = history;
    return [dates];
  };
  const drawLanguages = (): HTMLElement[] => {
    const { alternates } = article;
    if (!alternates.some(({ url }) => url !== article.url)) return [];
    const languages = make('article-languages');
    languages.alternates = alternates;
    return [languages];
  };
  const drawMedia = (): HTMLElement[] => {
    const hero = article.images.find(({ role }) => role === 'hero');
    const figure = hero && drawFigure(hero, baseUrl, idPrefix);
    return figure ? [inOwnLanguage(figure)] : [];
  };
  const drawText = (): HTMLElement[] => {
    const { bodyHtml, bodyText, excerpt } = article;
    const text = bodyHtml ? sanitized(bodyHtml, 'allow') : textFragment(bodyText || excerpt || '');
    wrapTables(text);
    return text.textContent || text.querySelector('img') ? [inOwnLanguage(make('div', text))] : [];
  };
  const original = article.alternates.find((text) => text.original && text.url !== article.url);
  const drawCredit = (): HTMLElement[] => {
    const { source } = article;
    if (!source && !original) return [];
    const credit = make('article-byline');
    if (source && !source.translated) {
      const { text: name, url = '' } = source;
      credit.contributors = [{ role: 'agency', kind: 'org', name, url }];
    }
    if (original || source?.translated) {
      const { text: name, url = '' } = source?.translated ? source : { text: '' };
      credit.original = { name, url: original?.url ?? url, lang: original?.lang ?? '' };
    }
    return [credit];
  };
  const drawNotice = ({ type, date = '', html }: ArticleNotice): HTMLElement => {
    const notice = make('article-notice');
    notice.setAttribute('type', type);
    notice.setAttribute('date', date);
    if (type === 'original-changed') notice.setAttribute('href', original?.url ?? '');
    if (html) notice.append(inOwnLanguage(make('div', sanitized(html))));
    return notice;
  };
  const changed = originalChanged(article);
  const isTold = !changed || article.notices.some(({ type }) => type === 'original-changed');
  const notices: readonly ArticleNotice[] = isTold
    ? article.notices
    : [{ type: 'original-changed', date: changed, html: '' }, ...article.notices];
  const drawNotices = (isAbove: boolean): HTMLElement[] =>
    notices.filter(({ type }) => ABOVE.includes(type) === isAbove).map(drawNotice);
  const drawTags = (): HTMLElement[] =>
    article.tags.length > 0
      ? [inOwnLanguage(make('ul', ...article.tags.map((tag) => make('li', linked(tag, 'tag')))))]
      : [];

  const parts: Record<(typeof SLOTS)[number], HTMLElement[]> = {
    kicker: kicker ? [inOwnLanguage(make('p', linked(kicker)))] : [],
    headline: drawHeadline(),
    standfirst: standfirst ? [inOwnLanguage(make('p', rich(standfirst)))] : [],
    byline: drawByline(),
    dates: [...drawDates(), ...drawLanguages()],
    media: drawMedia(),
    '': [...drawNotices(true), ...drawText()],
    credit: drawCredit(),
    notices: drawNotices(false),
    tags: drawTags(),
  };
  return new Map(Object.entries(parts));
}
