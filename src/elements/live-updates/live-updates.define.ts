import '../article-byline/article-byline.define.js';
import { define } from '../../internal/define.js';
import { LiveUpdates } from './live-updates.js';

define('live-updates', LiveUpdates);

declare global {
  interface HTMLElementTagNameMap {
    'live-updates': LiveUpdates;
  }
}
