import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { NewsArticle } from '../models/article.js';
import type { ArticleSource } from '../sources/article-source.js';

/** What is known of an article at this moment. Never changed, only replaced. */
export interface ArticleState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly article?: NewsArticle;
  /** Why the last load failed; until one succeeds. */
  readonly error?: unknown;
}

/**
 * Gets one article for its owner. Answers that come after the question has changed are ignored, and
 * a load ends with the host's connection; it begins anew when the host comes back.
 */
export class ArticleSourceController implements ReactiveController {
  state: ArticleState = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #settled: () => void;
  #open: (() => Promise<ArticleSource>) | undefined;
  #loading = new AbortController();

  /** @param settled - Called each time when a load has ended. */
  constructor(host: ReactiveControllerHost, settled: () => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.load();
  }

  hostDisconnected(): void {
    this.#loading.abort();
  }

  /** Begins with another article, or with none. `open` is called for each load. */
  start(open: (() => Promise<ArticleSource>) | undefined): void {
    this.#open = open;
    this.#loading.abort();
    this.#set({ status: 'idle' });
    if (open) void this.load();
  }

  /** Loads the article, for the first time or again. */
  async load(): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const { error } = this.state;
    this.#set({ status: 'loading', error });
    try {
      const source = await this.#open?.();
      signal.throwIfAborted();
      const article = await source?.load(signal);
      if (signal.aborted || !article) return;
      this.#set({ status: 'ready', article });
    } catch (error) {
      if (signal.aborted) return;
      this.#set({ status: 'failed', error });
    }
    this.#settled();
  }

  #set(state: ArticleState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
