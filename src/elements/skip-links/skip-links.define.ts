import { define } from '../../internal/define.js';
import { SkipLinks } from './skip-links.js';

define('skip-links', SkipLinks);

declare global {
  interface HTMLElementTagNameMap {
    'skip-links': SkipLinks;
  }
}
