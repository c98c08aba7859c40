import { define } from '../../internal/define.js';
import { ArticleNotice } from './article-notice.js';

define('article-notice', ArticleNotice);

declare global {
  interface HTMLElementTagNameMap {
    'article-notice': ArticleNotice;
  }
}
