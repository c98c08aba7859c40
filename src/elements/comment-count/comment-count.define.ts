import { define } from '../../internal/define.js';
import { CommentCount } from './comment-count.js';

define('comment-count', CommentCount);

declare global {
  interface HTMLElementTagNameMap {
    'comment-count': CommentCount;
  }
}
