import { define } from '../../internal/define.js';
import { ArticleLanguages } from './article-languages.js';

define('article-languages', ArticleLanguages);

declare global {
  interface HTMLElementTagNameMap {
    'article-languages': ArticleLanguages;
  }
}
