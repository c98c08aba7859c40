import '../comment-form/comment-form.define.js';
import '../comment-list/comment-list.define.js';
import { define } from '../../internal/define.js';
import { CommentSection } from './comment-section.js';

define('comment-section', CommentSection);

declare global {
  interface HTMLElementTagNameMap {
    'comment-section': CommentSection;
  }
}
