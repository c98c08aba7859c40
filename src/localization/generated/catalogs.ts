// Written by scripts/split-locales.mjs from what lit-localize has built.
import type { LocaleModule } from '@lit/localize';

const modules: Readonly<Record<string, (() => Promise<LocaleModule>) | undefined>> = {
  'ar/core': () => import('./ar.js'),
  'ar/article-delivery': () => import('./ar/article-delivery.js'),
  'ar/article-details': () => import('./ar/article-details.js'),
  'ar/article-languages': () => import('./ar/article-languages.js'),
  'ar/article-notice': () => import('./ar/article-notice.js'),
  'ar/article-pictures': () => import('./ar/article-pictures.js'),
  'ar/article-share': () => import('./ar/article-share.js'),
  'ar/article-toc': () => import('./ar/article-toc.js'),
  'ar/article-tools': () => import('./ar/article-tools.js'),
  'ar/comment-actions': () => import('./ar/comment-actions.js'),
  'ar/comment-count': () => import('./ar/comment-count.js'),
  'ar/comment-markdown': () => import('./ar/comment-markdown.js'),
  'ar/comment-reading': () => import('./ar/comment-reading.js'),
  'ar/comment-sending': () => import('./ar/comment-sending.js'),
  'ar/embed-consent': () => import('./ar/embed-consent.js'),
  'ar/live-updates': () => import('./ar/live-updates.js'),
  'ar/story-card': () => import('./ar/story-card.js'),
  'ar/story-list': () => import('./ar/story-list.js'),
  'zh-Hans/core': () => import('./zh-Hans.js'),
  'zh-Hans/article-delivery': () => import('./zh-Hans/article-delivery.js'),
  'zh-Hans/article-details': () => import('./zh-Hans/article-details.js'),
  'zh-Hans/article-languages': () => import('./zh-Hans/article-languages.js'),
  'zh-Hans/article-notice': () => import('./zh-Hans/article-notice.js'),
  'zh-Hans/article-pictures': () => import('./zh-Hans/article-pictures.js'),
  'zh-Hans/article-share': () => import('./zh-Hans/article-share.js'),
  'zh-Hans/article-toc': () => import('./zh-Hans/article-toc.js'),
  'zh-Hans/article-tools': () => import('./zh-Hans/article-tools.js'),
  'zh-Hans/comment-actions': () => import('./zh-Hans/comment-actions.js'),
  'zh-Hans/comment-count': () => import('./zh-Hans/comment-count.js'),
  'zh-Hans/comment-markdown': () => import('./zh-Hans/comment-markdown.js'),
  'zh-Hans/comment-reading': () => import('./zh-Hans/comment-reading.js'),
  'zh-Hans/comment-sending': () => import('./zh-Hans/comment-sending.js'),
  'zh-Hans/embed-consent': () => import('./zh-Hans/embed-consent.js'),
  'zh-Hans/live-updates': () => import('./zh-Hans/live-updates.js'),
  'zh-Hans/story-card': () => import('./zh-Hans/story-card.js'),
  'zh-Hans/story-list': () => import('./zh-Hans/story-list.js'),
};

/** Fetches a catalog. It is empty for an element whose messages nobody has translated yet. */
export const importCatalog = async (locale: string, catalog: string): Promise<LocaleModule> =>
  (await modules[`${locale}/${catalog}`]?.()) ?? { templates: {} };
