import { define } from '../../internal/define.js';
import { CommentList } from './comment-list.js';

define('comment-list', CommentList);

declare global {
  interface HTMLElementTagNameMap {
    'comment-list': CommentList;
  }
}
