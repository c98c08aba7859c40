import { define } from '../../internal/define.js';
import { ArticleTools } from './article-tools.js';

define('article-tools', ArticleTools);

declare global {
  interface HTMLElementTagNameMap {
    'article-tools': ArticleTools;
  }
}
