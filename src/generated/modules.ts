// Written by scripts/generate-entries.mjs from the folders of src/elements.

/** Explicit, since our tags share no prefix to guess from. */
export const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'article-byline': () => import('../elements/article-byline/article-byline.define.js'),
  'article-dates': () => import('../elements/article-dates/article-dates.define.js'),
  'article-figure': () => import('../elements/article-figure/article-figure.define.js'),
  'article-gallery': () => import('../elements/article-gallery/article-gallery.define.js'),
  'article-languages': () => import('../elements/article-languages/article-languages.define.js'),
  'article-notice': () => import('../elements/article-notice/article-notice.define.js'),
  'article-share': () => import('../elements/article-share/article-share.define.js'),
  'article-toc': () => import('../elements/article-toc/article-toc.define.js'),
  'article-tools': () => import('../elements/article-tools/article-tools.define.js'),
  'comment-count': () => import('../elements/comment-count/comment-count.define.js'),
  'comment-form': () => import('../elements/comment-form/comment-form.define.js'),
  'comment-list': () => import('../elements/comment-list/comment-list.define.js'),
  'comment-section': () => import('../elements/comment-section/comment-section.define.js'),
  'embed-consent': () => import('../elements/embed-consent/embed-consent.define.js'),
  'live-updates': () => import('../elements/live-updates/live-updates.define.js'),
  'news-article': () => import('../elements/news-article/news-article.define.js'),
  'pull-quote': () => import('../elements/pull-quote/pull-quote.define.js'),
  'reading-progress': () => import('../elements/reading-progress/reading-progress.define.js'),
  'skip-links': () => import('../elements/skip-links/skip-links.define.js'),
  'story-card': () => import('../elements/story-card/story-card.define.js'),
  'story-list': () => import('../elements/story-list/story-list.define.js'),
};
