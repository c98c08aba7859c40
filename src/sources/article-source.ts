import type { NewsArticle } from '../models/article.js';

/** Where an article comes from. Rejects with an `ArticleSourceError`, or an `AbortError` after an abort. */
export interface ArticleSource {
  load(signal?: AbortSignal): Promise<NewsArticle>;
}

export type ArticleSourceErrorKind = 'not-found' | 'protected' | 'format' | 'network' | 'unknown';

/** Why an article could not be had. `message` is for developers; readers get a localized text by `kind`. */
export class ArticleSourceError extends Error {
  override readonly name = 'ArticleSourceError';
  readonly kind: ArticleSourceErrorKind;

  constructor(kind: ArticleSourceErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
