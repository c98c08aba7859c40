import { define } from '../../internal/define.js';
import { ArticleToc } from './article-toc.js';

define('article-toc', ArticleToc);

declare global {
  interface HTMLElementTagNameMap {
    'article-toc': ArticleToc;
  }
}
