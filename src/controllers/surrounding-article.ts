import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { withHosts } from '../internal/tree.js';
import { requestedLanguage } from '../localization/localized.js';
import type { NewsArticle } from '../models/article.js';

/** What is asked of elements of this library, which may not be defined yet, or be another's. */
interface MaybeNewsArticle {
  article?: Partial<NewsArticle> | null;
}
interface MaybeArticleDates {
  published?: string;
}

const trimmed = (node: Element | null): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/**
 * The article that an element stands in, also from inside of a shadow root, or for, by `for` with
 * its id. Everything is looked up when it is asked for, since pages change; the host is updated when
 * an article has been loaded.
 */
export class SurroundingArticleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { for?: string };

  constructor(host: ReactiveControllerHost & HTMLElement & { for?: string }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('article-load', this.#onLoad);
  }

  hostDisconnected(): void {
    document.removeEventListener('article-load', this.#onLoad);
  }

  get element(): HTMLElement | null {
    const { for: id } = this.#host;
    for (const node of withHosts(this.#host)) {
      const found = id
        ? (node.getRootNode() as Partial<Document>).getElementById?.(id)
        : node.closest<HTMLElement>('news-article, article');
      if (found) return found;
    }
    return null;
  }

  /** Its headline, else the title of the page. */
  get headline(): string {
    return (
      trimmed(this.#headline) || this.#model?.headline?.text || document.title.trim() || this.url
    );
  }

  /** Its own address, else the one that the page names for itself. */
  get url(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    return this.#model?.url || canonical || location.href.replace(/#.*/, '');
  }

  /** The language of its text, a BCP 47 tag. */
  get lang(): string {
    return this.#model?.lang || requestedLanguage(this.#headline ?? this.element ?? this.#host);
  }

  /** When it was published: ISO 8601; empty where nobody says so. */
  get published(): string {
    const dates = this.element?.querySelector('article-dates, [slot=dates]') ?? null;
    return (
      (dates as MaybeArticleDates | null)?.published ||
      dates?.getAttribute('published') ||
      dates?.querySelector('time')?.dateTime ||
      this.#model?.published ||
      ''
    );
  }

  get #headline(): Element | null {
    return this.element?.querySelector('[slot=headline], h1') ?? null;
  }

  get #model(): Partial<NewsArticle> | null | undefined {
    return (this.element as MaybeNewsArticle | null)?.article;
  }

  readonly #onLoad = (): void => {
    this.#host.requestUpdate();
  };
}
