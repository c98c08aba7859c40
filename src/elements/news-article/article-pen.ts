import type { ArticleLink, NewsArticle, RichText } from '../../models/article.js';
import { sanitizeHtml } from '../../sanitize/sanitize.js';
import { safeUrl } from '../../sanitize/url.js';
import { headingLevelOf, inLanguageOf, make } from '../light-drawing.js';

/** @param locale - For `Intl`. */
type OurWords = (locale: string) => string;

interface Language {
  locale: string;
  formatLocale: string;
  direction: 'ltr' | 'rtl';
}

interface PenOptions {
  /** Of the headline; those in the text are below. */
  headingLevel: number;
  /** For the ids in the text. */
  idPrefix: string;
}

/**
 * What the parts of an article are drawn with. All of it is untrusted: HTML goes through
 * `src/sanitize`, addresses through `safeUrl`, the rest becomes text nodes.
 */
export class ArticlePen {
  readonly baseUrl: string;
  readonly idPrefix: string;
  /** Names the language of content, which need not be the page's. */
  readonly inOwnLanguage: ReturnType<typeof inLanguageOf>;
  readonly #textLevel: number;
  readonly #words: (readonly [HTMLElement, 'textContent' | 'ariaLabel', OurWords])[] = [];

  constructor(article: NewsArticle, { headingLevel, idPrefix }: PenOptions) {
    this.baseUrl = article.baseUrl ?? article.url;
    this.idPrefix = idPrefix;
    this.inOwnLanguage = inLanguageOf(article);
    this.#textLevel = Math.min(headingLevelOf(headingLevel, 1) + 1, 6);
  }

  /** An element that says something of ours, as its text or its name. */
  inOurWords<Type extends HTMLElement>(element: Type, say: OurWords, name?: 'ariaLabel'): Type {
    this.#words.push([element, name ?? 'textContent', say]);
    return element;
  }

  /** Says what is ours in the language of the moment; what stands there already is left alone. */
  sayWords({ locale, formatLocale, direction }: Language): void {
    for (const [element, property, say] of this.#words) {
      const words = say(formatLocale);
      if (element[property] === words) continue;
      element.lang = locale;
      element.dir = direction;
      element[property] = words;
    }
  }

  sanitized(html: string, images: 'allow' | 'none' = 'none'): DocumentFragment {
    const { baseUrl, idPrefix } = this;
    const headingLevel = this.#textLevel;
    return sanitizeHtml(html, { profile: 'article', baseUrl, idPrefix, images, headingLevel });
  }

  rich({ html, text }: RichText): Node | string {
    return html ? this.sanitized(html) : text;
  }

  linked({ text, url }: ArticleLink, rel = ''): Node | string {
    const address = url && safeUrl(url, this.baseUrl, 'link');
    if (!address) return text;
    const link = make('a', text);
    link.href = address;
    link.rel = rel;
    return link;
  }
}
