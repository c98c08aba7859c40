import { define } from '../../internal/define.js';
import { ReadingProgress } from './reading-progress.js';

define('reading-progress', ReadingProgress);

declare global {
  interface HTMLElementTagNameMap {
    'reading-progress': ReadingProgress;
  }
}
