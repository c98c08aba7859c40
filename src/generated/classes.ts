// Written by scripts/generate-entries.mjs from the folders of src/elements.
export * from '../elements/article-byline/article-byline.js';
export * from '../elements/article-dates/article-dates.js';
export * from '../elements/article-figure/article-figure.js';
export * from '../elements/article-figure/article-figure.events.js';
export * from '../elements/article-gallery/article-gallery.js';
export * from '../elements/comment-form/comment-form.js';
export * from '../elements/comment-form/comment-form.events.js';
export * from '../elements/comment-list/comment-list.js';
export * from '../elements/comment-list/comment-list.events.js';
export * from '../elements/comment-section/comment-section.js';
export * from '../elements/comment-section/comment-section.events.js';
export * from '../elements/embed-consent/embed-consent.js';
export * from '../elements/embed-consent/embed-consent.events.js';
export * from '../elements/news-article/news-article.js';
export * from '../elements/news-article/news-article.events.js';
export * from '../elements/pull-quote/pull-quote.js';
export * from '../elements/skip-links/skip-links.js';
