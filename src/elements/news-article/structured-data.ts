import { warnOnce } from '../../internal/warn-once.js';
import { requestedLanguage } from '../../localization/localized.js';
import type { ArticleImage, Contributor, NewsArticle as Article } from '../../models/article.js';
import { articleJsonLd, scriptJson } from '../../models/json-ld.js';
import { writeDataBlock } from '../../sanitize/trusted-types.js';
import { ArticleByline } from '../article-byline/article-byline.js';
import { readByline } from '../article-byline/read-byline.js';
import { ArticleDates } from '../article-dates/article-dates.js';
import type { NewsArticle } from './news-article.js';

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['published', 'modified', 'datetime', 'href', 'src', 'lang'],
};

const contributorsOf = (byline: Element): readonly Contributor[] =>
  byline instanceof ArticleByline && byline.contributors.length > 0
    ? byline.contributors
    : readByline(byline);

/** Describes the article that stands in the page, in a `<script>` among the host's children. */
export class StructuredData {
  readonly #host: NewsArticle;
  readonly #script = document.createElement('script');
  readonly #changes = new MutationObserver(() => {
    this.update();
  });

  constructor(host: NewsArticle) {
    this.#host = host;
    this.#script.type = 'application/ld+json';
  }

  update(): void {
    const host = this.#host;
    if (!host.structuredData) {
      this.#changes.disconnect();
      this.#script.remove();
      return;
    }
    const json = scriptJson(articleJsonLd(this.#read()));
    if (json !== this.#script.textContent && !writeDataBlock(this.#script, json)) {
      warnOnce(
        'news-article',
        "structured-data needs `news-elements` in the `trusted-types` of the page's policy.",
      );
      return;
    }
    if (this.#script.parentNode !== host) host.append(this.#script);
    this.#changes.observe(host, CHANGES);
  }

  /** What is shown, and from the model what is not. */
  #read(): Partial<Article> {
    const host = this.#host;
    const { article } = host;
    const inSlot = (slot: string): Element | null => host.querySelector(`:scope > [slot=${slot}]`);
    const text = (element: Element | null): string =>
      element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const headline = inSlot('headline');
    const bylines = host.querySelectorAll('article-byline, :scope > [slot=byline]');
    const contributors = [...bylines].flatMap(contributorsOf);
    const images = article?.images ?? [];
    const picture = inSlot('media')?.querySelector('img') ?? null;
    return {
      ...article,
      url: article?.url || this.#pageAddress(),
      headline: { text: text(headline) },
      standfirst: { text: text(inSlot('standfirst')) },
      lang: article?.lang || requestedLanguage(headline ?? host),
      ...this.#readDates(),
      contributors: contributors.length > 0 ? contributors : (article?.contributors ?? []),
      images: images.length === 0 && picture ? [this.#readImage(picture)] : images,
    };
  }

  #readDates(): Pick<Article, 'published' | 'modified'> {
    const dates = this.#host.querySelector('article-dates, :scope > [slot=dates]');
    const [first, second] = dates?.querySelectorAll('time') ?? [];
    const own = dates instanceof ArticleDates ? dates : undefined;
    const published = own?.published || first?.dateTime;
    const modified = own?.modified || second?.dateTime;
    return { ...(published && { published }), ...(modified && { modified }) };
  }

  #readImage({
    currentSrc,
    src,
    alt,
    naturalWidth,
    naturalHeight,
  }: HTMLImageElement): ArticleImage {
    const size = naturalWidth > 0 && { width: naturalWidth, height: naturalHeight };
    return { src: currentSrc || src, alt, ...size };
  }

  #pageAddress(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    return canonical || location.href.replace(/#.*/, '');
  }
}
