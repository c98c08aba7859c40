import { msg } from '../../localization/localization.js';
import type { ArticleLink, NewsArticle } from '../../models/article.js';
import { safeUrl } from '../../sanitize/url.js';
import { make, type HeadingLevel } from '../light-drawing.js';
import { commentsText, labelText } from '../story-card/story-messages.js';
import type { ArticlePen } from './article-pen.js';

const listOf = (links: readonly ArticleLink[], pen: ArticlePen, rel = ''): HTMLElement[] =>
  links.map((link) => pen.inOwnLanguage(make('li', pen.linked(link, rel))));

function drawBreadcrumbs(links: readonly ArticleLink[], pen: ArticlePen): HTMLElement[] {
  if (links.length === 0) return [];
  const nav = make('nav', make('ol', ...listOf(links, pen)));
  return [
    pen.inOurWords(nav, () => msg('Breadcrumbs', { id: 'news-article.breadcrumbs' }), 'ariaLabel'),
  ];
}

/** The way to the article, its section where that does not name it yet, and what sets it apart from news. */
export function drawKicker(article: NewsArticle, pen: ArticlePen): HTMLElement[] {
  const { breadcrumbs = [], kicker = article.sections[0], type = 'news' } = article;
  const isNamed = breadcrumbs.at(-1)?.text === kicker?.text;
  const line = make('p');
  if (kicker && !isNamed) line.append(pen.inOwnLanguage(make('span', pen.linked(kicker))));
  if (type !== 'news') {
    if (line.hasChildNodes()) line.append(' · ');
    line.append(pen.inOurWords(make('span'), () => labelText(type) ?? ''));
  }
  return [...drawBreadcrumbs(breadcrumbs, pen), ...(line.hasChildNodes() ? [line] : [])];
}

export function drawTags({ tags }: NewsArticle, pen: ArticlePen): HTMLElement[] {
  if (tags.length === 0) return [];
  const list = make('ul', ...listOf(tags, pen, 'tag'));
  return [pen.inOurWords(list, () => msg('Topics', { id: 'news-article.tags' }), 'ariaLabel')];
}

/** How many comments there are, where they can be read. */
export function drawComments({ comments }: NewsArticle, pen: ArticlePen): HTMLElement[] {
  const { count, url = '' } = comments ?? {};
  const address = safeUrl(url, pen.baseUrl, 'link');
  if (count === undefined || !url || !address) return [];
  const link = make('a');
  link.href = address;
  return [
    make(
      'p',
      pen.inOurWords(link, (locale) => commentsText(count, locale)),
    ),
  ];
}

export function drawRelated(
  { related = [] }: NewsArticle,
  pen: ArticlePen,
  level: HeadingLevel,
): HTMLElement[] {
  if (related.length === 0) return [];
  const next = (from: number): HeadingLevel => Math.min(from + 1, 6) as HeadingLevel;
  const list = make('story-list');
  Object.assign(list, { items: related, headingLevel: next(next(level)) });
  return [
    pen.inOurWords(make(`h${next(level)}`), () =>
      msg('More on this', { id: 'news-article.related' }),
    ),
    list,
  ];
}
