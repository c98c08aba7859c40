import { msg } from '../../localization/localization.js';
import { ArticleSourceError, type ArticleSourceErrorKind } from '../../sources/article-source.js';

const unavailable = (): string =>
  msg('The article could not be loaded.', { id: 'article-delivery.error' });

/** For an article whose text is for some readers only. */
export const lockedText = (): string =>
  msg('This article is not open to everyone.', { id: 'article-delivery.protected' });

const errors: Readonly<Record<ArticleSourceErrorKind, () => string>> = {
  'not-found': () => msg('This article was not found.', { id: 'article-delivery.not-found' }),
  protected: lockedText,
  format: () => msg('The article could not be read.', { id: 'article-delivery.format' }),
  network: () =>
    msg('The article could not be loaded. Are you online?', { id: 'article-delivery.network' }),
  unknown: unavailable,
};

/** Why there is no article, for the reader. */
export const errorText = (error: unknown): string =>
  error instanceof ArticleSourceError ? errors[error.kind]() : unavailable();
