import { define } from '../../internal/define.js';
import { ArticleFigure } from './article-figure.js';

define('article-figure', ArticleFigure);

declare global {
  interface HTMLElementTagNameMap {
    'article-figure': ArticleFigure;
  }
}
