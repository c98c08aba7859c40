import { define } from '../../internal/define.js';
import { ArticleGallery } from './article-gallery.js';

define('article-gallery', ArticleGallery);

declare global {
  interface HTMLElementTagNameMap {
    'article-gallery': ArticleGallery;
  }
}
