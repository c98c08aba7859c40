import { define } from '../../internal/define.js';
import { ArticleDates } from './article-dates.js';

define('article-dates', ArticleDates);

declare global {
  interface HTMLElementTagNameMap {
    'article-dates': ArticleDates;
  }
}
