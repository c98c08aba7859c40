/**
 * What pages and applications import by name. Defines no element: that is what `all.js` and the
 * `<tag>.define.js` modules do.
 */
export * from './generated/classes.js';

// Where a class and a model have one name, the class keeps it.
export { ArticleNotice } from './elements/article-notice/article-notice.js';
export type { ArticleNotice as ArticleNoticeModel } from './models/article.js';
export { NewsArticle } from './elements/news-article/news-article.js';
export type { NewsArticle as NewsArticleModel } from './models/article.js';
export { StoryCard } from './elements/story-card/story-card.js';
export type { StoryCard as StoryCardModel } from './models/story-card.js';
export type * from './models/article.js';
export type * from './models/comment.js';
export type * from './models/story-card.js';
export { writeThread } from './models/comment-changes.js';
export { articleJsonLd, scriptJson } from './models/json-ld.js';
export { readArticle } from './models/read-article.js';
export { readThread } from './models/read-comment.js';
export { parseJsonLd, readArticleJsonLd } from './models/read-json-ld.js';
export { readingTime } from './models/reading-time.js';
export { originalChanged } from './models/translation.js';

export * from './sources/article-source.js';
export * from './sources/comment-source.js';
export * from './sources/create-article-source.js';
export * from './sources/create-story-list-source.js';
export { readDisqusExport } from './sources/import/disqus-export.js';
export {
  pickComments,
  type ImportedThread,
  type ImportOptions,
} from './sources/import/imported-thread.js';
export { readWordPressExport } from './sources/import/wordpress-export.js';
export * from './sources/isso/isso-comment-source.js';
export * from './sources/local/local-comment-source.js';
export * from './sources/remark42/remark42-comment-source.js';
export * from './sources/static/static-comment-source.js';
export type * from './sources/story-list-source.js';
export * from './sources/waline/waline-comment-source.js';
export * from './sources/wordpress/wordpress-article-source.js';
export * from './sources/wordpress/wordpress-comment-source.js';
