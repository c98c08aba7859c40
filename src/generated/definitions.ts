// Written by scripts/generate-entries.mjs from the folders of src/elements.
import '../elements/article-byline/article-byline.define.js';
import '../elements/article-dates/article-dates.define.js';
import '../elements/article-figure/article-figure.define.js';
import '../elements/article-gallery/article-gallery.define.js';
import '../elements/article-languages/article-languages.define.js';
import '../elements/article-notice/article-notice.define.js';
import '../elements/article-share/article-share.define.js';
import '../elements/article-tools/article-tools.define.js';
import '../elements/comment-count/comment-count.define.js';
import '../elements/comment-form/comment-form.define.js';
import '../elements/comment-list/comment-list.define.js';
import '../elements/comment-section/comment-section.define.js';
import '../elements/embed-consent/embed-consent.define.js';
import '../elements/news-article/news-article.define.js';
import '../elements/pull-quote/pull-quote.define.js';
import '../elements/skip-links/skip-links.define.js';
