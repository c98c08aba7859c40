import { msg, str } from '../../localization/localization.js';
import type { NoticeType } from '../../models/article.js';

/** What each notice is called; `notice` is anything else. */
export const labels: Readonly<Record<NoticeType, () => string>> = {
  notice: () => msg('Note to readers', { id: 'article-notice.notice' }),
  correction: () => msg('Correction', { id: 'article-notice.correction' }),
  clarification: () => msg('Clarification', { id: 'article-notice.clarification' }),
  withdrawn: () => msg('Withdrawn', { id: 'article-notice.withdrawn' }),
  updated: () => msg('Updated', { id: 'article-notice.updated' }),
  old: () => msg('From the archive', { id: 'article-notice.old' }),
  'machine-translated': () =>
    msg('Machine translation', { id: 'article-notice.machine-translated' }),
  sponsored: () => msg('Sponsored', { id: 'article-notice.sponsored' }),
  'original-changed': () => msg('Outdated translation', { id: 'article-notice.original-changed' }),
};

/** What some say where nothing was written. */
export const sentences: Partial<Record<NoticeType, (age: string) => string>> = {
  withdrawn: () => msg('This article has been withdrawn.', { id: 'article-notice.withdrawn-text' }),
  old: (age) => msg(str`This article is more than ${age} old.`, { id: 'article-notice.old-text' }),
  'machine-translated': () =>
    msg('This text was translated by a machine and may contain mistakes.', {
      id: 'article-notice.machine-translated-text',
    }),
  'original-changed': () =>
    msg('The original has changed since this translation.', {
      id: 'article-notice.original-changed-text',
    }),
};

export const readOriginal = (): string =>
  msg('Read the original', { id: 'article-notice.read-original' });
