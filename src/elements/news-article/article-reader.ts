import type { LightContentController } from '../../controllers/light-content.js';
import { warnOnce } from '../../internal/warn-once.js';
import { requestedLanguage } from '../../localization/localized.js';
import {
  NOTICE_TYPES,
  type ArticleAlternate,
  type ArticleLink,
  type ArticleNotice,
  type Contributor,
  type NewsArticle as Article,
  type RichText,
} from '../../models/article.js';
import { htmlOf } from '../../sanitize/html-of.js';
import { ArticleByline } from '../article-byline/article-byline.js';
import { readByline } from '../article-byline/read-byline.js';
import { ArticleDates } from '../article-dates/article-dates.js';
import type { ArticleNotice as ArticleNoticeElement } from '../article-notice/article-notice.js';
import type { NewsArticle } from './news-article.js';
import { imageOf, linkOf, mediaOf, textOf } from './read-parts.js';

const richText = (element: Element | undefined): RichText => {
  const text = textOf(element);
  return element?.firstElementChild && text
    ? { text, html: htmlOf(element.childNodes).trim() }
    : { text };
};

const contributorsOf = (byline: Element): readonly Contributor[] =>
  byline instanceof ArticleByline && byline.contributors?.length
    ? byline.contributors
    : readByline(byline);

/** `<article-notice type date>`, or any element with the type for a class and a `<time>` in it. */
function noticeOf(element: Element): ArticleNotice {
  const names = [element.getAttribute('type') ?? '', ...element.classList];
  const [type = 'notice'] = names.flatMap((name) => NOTICE_TYPES.filter((type) => type === name));
  const date = element.getAttribute('date') || element.querySelector('time')?.dateTime;
  const written = (element as Partial<ArticleNoticeElement>).authored ?? [...element.childNodes];
  return { type, ...(date && { date }), html: htmlOf(written).trim() };
}

function alternateOf(link: HTMLAnchorElement): ArticleAlternate {
  const { hreflang: lang, href: url, title } = link;
  return { lang, url, ...(title && { title }) };
}

function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return canonical || location.href.replace(/#.*/, '');
}

/** Reads an article out of its slots. What its author has not written is taken from the model. */
export class ArticleReader {
  readonly #host: NewsArticle;
  readonly #content: LightContentController;

  constructor(host: NewsArticle, content: LightContentController) {
    this.#host = host;
    this.#content = content;
  }

  read(): Article {
    const { article } = this.#host;
    const url = article?.url || pageAddress();
    return {
      id: url,
      contributors: [],
      images: [],
      sections: [],
      tags: [],
      alternates: [],
      notices: [],
      history: [],
      headline: { text: '' },
      ...article,
      url,
      ...this.#readLanguage(),
      ...this.#readHeader(),
      ...this.#readDates(),
      ...this.#readMedia(),
      ...this.#readBody(),
      ...this.#readFooter(),
      ...this.#readAccess(),
    };
  }

  #authored(slot: string): Element[] {
    return this.#content.authored(slot).filter((node) => node instanceof Element);
  }

  #readLanguage(): Partial<Article> {
    const { article } = this.#host;
    const [headline = this.#host] = this.#authored('headline');
    const lang = article?.lang || requestedLanguage(headline);
    const dir = article ? article.dir : headline.closest('[dir]')?.getAttribute('dir');
    return { ...(lang && { lang }), ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {}) };
  }

  #readHeader(): Partial<Article> {
    const [kicker] = this.#authored('kicker').filter(({ localName }) => localName !== 'nav');
    const breadcrumbs = this.#readBreadcrumbs();
    const dateline = textOf(this.#host.querySelector('.dateline') ?? undefined);
    const [headline] = this.#authored('headline');
    const [standfirst] = this.#authored('standfirst');
    const bylines = this.#host.querySelectorAll('article-byline, :scope > [slot=byline]');
    const contributors = [...bylines]
      .filter((byline) => !this.#content.contains(byline))
      .flatMap(contributorsOf);
    return {
      ...(kicker && { kicker: linkOf(kicker) }),
      ...(breadcrumbs.length > 0 && { breadcrumbs }),
      ...(dateline && { dateline }),
      ...(headline && { headline: richText(headline) }),
      ...(standfirst && { standfirst: richText(standfirst) }),
      ...(contributors.length > 0 && { contributors }),
    };
  }

  /** Without the article itself, which has no link, or says that it is this page. */
  #readBreadcrumbs(): ArticleLink[] {
    const [nav] = this.#authored('kicker').filter(({ localName }) => localName === 'nav');
    const links = nav?.querySelectorAll('a[href]:not([aria-current=page])') ?? [];
    return [...links].map(linkOf);
  }

  /** Where the text ends for some readers, or which parts of it only some get. */
  #readAccess(): Partial<Article> {
    const parts = [...this.#host.querySelectorAll('[data-gated]')];
    if (parts.length === 0 && this.#authored('gate').length === 0) return {};
    const gated = parts.flatMap(({ classList: [name] }) => (name ? [`.${CSS.escape(name)}`] : []));
    if (gated.length < parts.length) {
      warnOnce(
        'news-article',
        'what has `data-gated` needs a class, by which search engines know it.',
      );
    }
    return { access: 'truncated', ...(gated.length > 0 && { gated: [...new Set(gated)] }) };
  }

  #readDates(): Partial<Article> {
    const dates = this.#host.querySelector('article-dates, :scope > [slot=dates]');
    // Not those of the change history.
    const [first, second] = dates?.querySelectorAll<HTMLTimeElement>('time:not(details *)') ?? [];
    const own = dates instanceof ArticleDates ? dates : undefined;
    const { history, readingMinutes = 0 } = own ?? {};
    const published = own?.published || first?.dateTime;
    const modified = own?.modified || second?.dateTime;
    return {
      ...(published && { published }),
      ...(modified && { modified }),
      ...(history?.length && { history }),
      ...(readingMinutes > 0 && { readingMinutes }),
    };
  }

  #readMedia(): Partial<Article> {
    const all = this.#authored('media');
    const within = <Found extends Element>(selector: string): Found[] =>
      all.flatMap((element) => [
        ...(element.matches(selector) ? [element as Found] : []),
        ...element.querySelectorAll<Found>(selector),
      ]);
    const images = within<HTMLImageElement>('img').map(imageOf);
    const media = within<HTMLMediaElement>('audio, video').map(mediaOf);
    const [first] = images;
    if (first) first.role = 'hero';
    return { ...(first && { images }), ...(media.length > 0 && { media }) };
  }

  #readBody(): Partial<Article> {
    const written = new Set<Node>(
      this.#content
        .authored()
        .filter((node) => !(node instanceof Element && node.localName === 'article-notice')),
    );
    // Spaces between elements count as long as there is something to part.
    const nodes = [...this.#host.childNodes].filter(
      (node) => written.has(node) || node instanceof Text,
    );
    return written.size > 0 ? { bodyHtml: htmlOf(nodes).trim() } : {};
  }

  #readFooter(): Partial<Article> {
    const tags = this.#authored('tags').flatMap((element) => {
      const links = element.querySelectorAll('a[href]');
      const items = links.length > 0 ? links : element.querySelectorAll('li');
      return items.length > 0 ? [...items] : [element];
    });
    const notices = [
      ...this.#authored('').filter(({ localName }) => localName === 'article-notice'),
      ...this.#authored('notices'),
    ];
    const links = this.#host.querySelectorAll<HTMLAnchorElement>(
      ':scope > [slot] a[hreflang][href], :scope > article-languages a[hreflang][href]',
    );
    return {
      ...(tags.length > 0 && { tags: tags.map(linkOf) }),
      ...(notices.length > 0 && { notices: notices.map(noticeOf) }),
      ...(links.length > 0 &&
        !this.#host.article?.alternates.length && { alternates: [...links].map(alternateOf) }),
    };
  }
}
