import '../article-byline/article-byline.define.js';
import '../article-dates/article-dates.define.js';
import { define } from '../../internal/define.js';
import { NewsArticle } from './news-article.js';

define('news-article', NewsArticle);

NewsArticle.definitions = {
  'article-languages': () => import('../article-languages/article-languages.define.js'),
  'article-notice': () => import('../article-notice/article-notice.define.js'),
  'story-list': () => import('../story-list/story-list.define.js'),
};

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
