import type { ArticleImage, ArticleNotice, NewsArticle, NoticeType } from '../../models/article.js';
import { escapeHtml } from '../../models/escape-html.js';
import { originalChanged } from '../../models/translation.js';
import { textFragment } from '../../sanitize/sanitize.js';
import { drawFigure } from '../article-figure/draw-figure.js';
import { headingLevelOf, make } from '../light-drawing.js';
import { drawRecording } from './draw-recording.js';
import { drawComments, drawKicker, drawRelated, drawTags } from './article-furniture.js';
import type { ArticlePen } from './article-pen.js';

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
  'tools',
  'related',
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

function drawByline({ contributors, dateline = '' }: NewsArticle): HTMLElement[] {
  if (contributors.length === 0 && !dateline) return [];
  const byline = make('article-byline');
  byline.contributors = contributors;
  byline.dateline = dateline;
  return [byline];
}

function drawDates(article: NewsArticle): HTMLElement[] {
  const { published = '', modified = '', timeZone = '', readingMinutes = 0, history } = article;
  if (!published && !modified && !readingMinutes && history.length === 0) return [];
  const dates = make('article-dates');
  dates.setAttribute('published', published);
  dates.setAttribute('modified', modified);
  // Readers elsewhere are told both times.
  Object.assign(dates, { timeZone, readerTime: timeZone !== '', readingMinutes, history });
  return [dates];
}

function drawLanguages({ alternates, url: own }: NewsArticle): HTMLElement[] {
  if (!alternates.some(({ url }) => url !== own)) return [];
  const languages = make('article-languages');
  languages.alternates = alternates;
  return [languages];
}

const originalOf = ({
  alternates,
  url: own,
}: NewsArticle): NewsArticle['alternates'][number] | undefined =>
  alternates.find(({ original, url }) => original && url !== own);

function drawCredit(article: NewsArticle): HTMLElement[] {
  const { source } = article;
  const original = originalOf(article);
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
}

/** Those of the article, and those that follow from what else it says. */
function noticesOf(article: NewsArticle): readonly ArticleNotice[] {
  const { notices, sponsor } = article;
  const isTold = (type: NoticeType): boolean => notices.some((notice) => notice.type === type);
  const changed = originalChanged(article);
  const { text = '', url = '' } = sponsor ?? {};
  const name = url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  return [
    ...(changed && !isTold('original-changed')
      ? [{ type: 'original-changed', date: changed, html: '' } as const]
      : []),
    ...(text && !isTold('sponsored')
      ? [{ type: 'sponsored', html: `<p>${name}</p>` } as const]
      : []),
    ...notices,
  ];
}

/** Draws an article, as `ArticlePen` does it. */
export function drawArticle(
  article: NewsArticle,
  pen: ArticlePen,
  headingLevel: number,
): ArticleParts {
  const level = headingLevelOf(headingLevel, 1);
  const { headline, standfirst, images, media = [], bodyHtml, bodyText, excerpt } = article;

  const drawMedia = (): HTMLElement[] => {
    // The picture that stands for a film is shown by its player.
    const isPoster = (image: ArticleImage): boolean =>
      media.some(({ poster }) => poster === image.src);
    const hero = images.find((image) => image.role === 'hero' && !isPoster(image));
    const figure = hero && drawFigure(hero, pen.baseUrl, pen.idPrefix);
    const recordings = media.map((recording) =>
      drawRecording(recording, headline.text, pen.baseUrl),
    );
    return [figure, ...recordings].flatMap((part) => (part ? [pen.inOwnLanguage(part)] : []));
  };
  const drawText = (): HTMLElement[] => {
    const text = bodyHtml
      ? pen.sanitized(bodyHtml, 'allow')
      : textFragment(bodyText || excerpt || '');
    wrapTables(text);
    return text.textContent || text.querySelector('img, audio, video')
      ? [pen.inOwnLanguage(make('div', text))]
      : [];
  };
  const drawNotice = ({ type, date = '', html }: ArticleNotice): HTMLElement => {
    const notice = make('article-notice');
    notice.setAttribute('type', type);
    notice.setAttribute('date', date);
    if (type === 'original-changed') {
      notice.setAttribute('href', originalOf(article)?.url ?? '');
    }
    if (html) notice.append(pen.inOwnLanguage(make('div', pen.sanitized(html))));
    return notice;
  };
  const notices = noticesOf(article);
  const drawNotices = (isAbove: boolean): HTMLElement[] =>
    notices.filter(({ type }) => ABOVE.includes(type) === isAbove).map(drawNotice);

  const parts: Record<(typeof SLOTS)[number], HTMLElement[]> = {
    kicker: drawKicker(article, pen),
    headline:
      headline.text || headline.html
        ? [pen.inOwnLanguage(make(`h${level}`, pen.rich(headline)))]
        : [],
    standfirst: standfirst ? [pen.inOwnLanguage(make('p', pen.rich(standfirst)))] : [],
    byline: drawByline(article),
    dates: [...drawDates(article), ...drawLanguages(article)],
    media: drawMedia(),
    '': [...drawNotices(true), ...drawText()],
    credit: drawCredit(article),
    notices: drawNotices(false),
    tags: drawTags(article, pen),
    tools: drawComments(article, pen),
    related: drawRelated(article, pen, level),
  };
  return new Map(Object.entries(parts));
}
