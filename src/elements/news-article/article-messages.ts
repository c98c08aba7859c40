import { msg } from '../../localization/localization.js';
import { ArticleSourceError, type ArticleSourceErrorKind } from '../../sources/article-source.js';

const unavailable = (): string =>
  msg('The article could not be loaded.', { id: 'news-article.error' });

/** For an article whose text is for some readers only. */
export const lockedText = (): string =>
  msg('This article is not open to everyone.', { id: 'news-article.protected' });

const errors: Readonly<Record<ArticleSourceErrorKind, () => string>> = {
  'not-found': () => msg('This article was not found.', { id: 'news-article.not-found' }),
  protected: lockedText,
  format: () => msg('The article could not be read.', { id: 'news-article.format' }),
  network: () =>
    msg('The article could not be loaded. Are you online?', { id: 'news-article.network' }),
  unknown: unavailable,
};

/** Why there is no article, for the reader. */
export const errorText = (error: unknown): string =>
  error instanceof ArticleSourceError ? errors[error.kind]() : unavailable();
