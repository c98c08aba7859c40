import type { LightContentController } from '../../controllers/light-content.js';
import { requestedLanguage } from '../../localization/localized.js';
import type {
  ArticleAlternate,
  ArticleImage,
  ArticleLink,
  ArticleMedia,
  ArticleNotice,
  Contributor,
  NewsArticle as Article,
  NoticeType,
  RichText,
} from '../../models/article.js';
import { htmlOf } from '../../sanitize/html-of.js';
import { ArticleByline } from '../article-byline/article-byline.js';
import { readByline } from '../article-byline/read-byline.js';
import { ArticleDates } from '../article-dates/article-dates.js';
import type { ArticleNotice as ArticleNoticeElement } from '../article-notice/article-notice.js';
import type { NewsArticle } from './news-article.js';

const NOTICE_TYPES = new Set<string>([
  'correction',
  'clarification',
  'withdrawn',
  'updated',
  'old',
  'machine-translated',
  'original-changed',
  'sponsored',
] satisfies NoticeType[]);

const textOf = (element: Element | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const richText = (element: Element | undefined): RichText => {
  const text = textOf(element);
  return element?.firstElementChild && text
    ? { text, html: htmlOf(element.childNodes).trim() }
    : { text };
};

function linkOf(element: Element): ArticleLink {
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  const { href } = (link ?? {}) as Partial<HTMLAnchorElement>;
  return { text: textOf(element), ...(href && { url: href }) };
}

const contributorsOf = (byline: Element): readonly Contributor[] =>
  byline instanceof ArticleByline && byline.contributors.length > 0
    ? byline.contributors
    : readByline(byline);

/** The candidates of a `srcset` that say how wide they are. */
function candidatesOf({ srcset, baseURI }: HTMLImageElement): ArticleImage['srcset'] {
  const candidates = [...srcset.matchAll(/(\S*[^\s,])\s+(\d+)w/g)].flatMap(([, url = '', width]) =>
    URL.canParse(url, baseURI) ? [{ src: new URL(url, baseURI).href, width: Number(width) }] : [],
  );
  return candidates.length > 0 ? candidates : undefined;
}

function imageOf(image: HTMLImageElement): ArticleImage {
  const { currentSrc, src, alt, naturalWidth, naturalHeight } = image;
  const figcaption = image.closest('figure')?.querySelector('figcaption');
  const credit = figcaption?.querySelector('small') ?? undefined;
  const caption = [...(figcaption?.childNodes ?? [])].filter((node) => node !== credit);
  const words = caption.map(({ textContent }) => textContent).join('');
  const srcset = candidatesOf(image);
  return {
    src: currentSrc || src,
    ...(srcset && { srcset }),
    ...(naturalWidth > 0 && { width: naturalWidth, height: naturalHeight }),
    alt,
    ...(words.trim() && {
      caption: words.replace(/\s+/g, ' ').trim(),
      captionHtml: htmlOf(caption).trim(),
    }),
    ...(credit && { credit: textOf(credit) }),
  };
}

function mediaOf(player: HTMLMediaElement): ArticleMedia {
  const { currentSrc, src, duration, title, localName } = player;
  const source = player.querySelector('source');
  const poster = player instanceof HTMLVideoElement && player.poster;
  return {
    kind: localName === 'audio' ? 'audio' : 'video',
    src: currentSrc || src || (source?.src ?? ''),
    ...(source?.type && { type: source.type }),
    ...(title && { title }),
    ...(Number.isFinite(duration) && { duration }),
    ...(poster && { poster }),
  };
}

/** `<article-notice type date>`, or any element with the type for a class and a `<time>` in it. */
function noticeOf(element: Element): ArticleNotice {
  const names = [element.getAttribute('type') ?? '', ...element.classList];
  const type = names.find((name) => NOTICE_TYPES.has(name)) ?? 'notice';
  const date = element.getAttribute('date') || element.querySelector('time')?.dateTime;
  const written = (element as Partial<ArticleNoticeElement>).authored ?? [...element.childNodes];
  return { type: type as NoticeType, ...(date && { date }), html: htmlOf(written).trim() };
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
    const [kicker] = this.#authored('kicker');
    const [headline] = this.#authored('headline');
    const [standfirst] = this.#authored('standfirst');
    const bylines = this.#host.querySelectorAll('article-byline, :scope > [slot=byline]');
    const contributors = [...bylines]
      .filter((byline) => !this.#content.contains(byline))
      .flatMap(contributorsOf);
    return {
      ...(kicker && { kicker: linkOf(kicker) }),
      ...(headline && { headline: richText(headline) }),
      ...(standfirst && { standfirst: richText(standfirst) }),
      ...(contributors.length > 0 && { contributors }),
    };
  }

  #readDates(): Partial<Article> {
    const dates = this.#host.querySelector('article-dates, :scope > [slot=dates]');
    // Not those of the change history.
    const [first, second] = dates?.querySelectorAll<HTMLTimeElement>('time:not(details *)') ?? [];
    const own = dates instanceof ArticleDates ? dates : undefined;
    const { history = [] } = own ?? {};
    const published = own?.published || first?.dateTime;
    const modified = own?.modified || second?.dateTime;
    return {
      ...(published && { published }),
      ...(modified && { modified }),
      ...(history.length > 0 && { history }),
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
