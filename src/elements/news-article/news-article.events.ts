import type { NewsArticle } from '../../models/article.js';

/** The article that `src` leads to has come, and is shown. */
export class ArticleLoadEvent extends Event {
  readonly detail: { article: NewsArticle };

  constructor(article: NewsArticle) {
    super('article-load', { bubbles: true, composed: true });
    this.detail = { article };
  }
}

/** The article that `src` leads to could not be had. The reader has been told. */
export class ArticleErrorEvent extends Event {
  /** An `ArticleSourceError` in most cases. */
  readonly detail: { error: unknown };

  constructor(error: unknown) {
    super('article-error', { bubbles: true, composed: true });
    this.detail = { error };
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'article-load': ArticleLoadEvent;
    'article-error': ArticleErrorEvent;
  }
}
