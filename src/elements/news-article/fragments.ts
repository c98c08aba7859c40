import { decodeFragment, moveFocus } from '../move-focus.js';
import type { NewsArticle } from './news-article.js';

/**
 * Leads links and addresses with a fragment to their place in an article, and the focus with them. Of
 * one that was loaded the ids carry a prefix, and the browser has looked for them too early; it looks
 * into no shadow root, and it leaves the page where there is a `<base>`.
 */
export class Fragments {
  readonly #host: NewsArticle;
  readonly #prefix: string;

  /** @param prefix - Stands before the ids of an article that was loaded. */
  constructor(host: NewsArticle, prefix = '') {
    this.#host = host;
    this.#prefix = prefix;
    host.addEventListener('click', this.#onClick);
    host.addController({
      hostConnected: () => {
        addEventListener('hashchange', this.follow);
      },
      hostDisconnected: () => {
        removeEventListener('hashchange', this.follow);
      },
    });
  }

  /** Goes where the page's address points to, if that is in the article. */
  readonly follow = (): void => {
    const target = this.#targetOf(location.hash);
    if (target) moveFocus(target);
  };

  #targetOf(hash: string): HTMLElement | undefined {
    const id = decodeFragment(hash.slice(1));
    // The page may have an element of that id itself.
    if (!id || document.getElementById(id)?.contains(this.#host)) return undefined;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    for (const name of [id, this.#prefix + id]) {
      const element = root.getElementById(name);
      if (element) return this.#host.contains(element) ? element : undefined;
    }
    return undefined;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (event.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey || !link) return;
    const hash = link.getAttribute('href') ?? '';
    if (!this.#targetOf(hash)) return;
    event.preventDefault();
    if (location.hash === hash) this.follow();
    else location.hash = hash;
  };
}
