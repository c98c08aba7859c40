import '../article-byline/article-byline.define.js';
import '../article-dates/article-dates.define.js';
import { define } from '../../internal/define.js';
import { NewsArticle } from './news-article.js';

define('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
