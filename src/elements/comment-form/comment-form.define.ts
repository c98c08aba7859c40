import { define } from '../../internal/define.js';
import { CommentForm } from './comment-form.js';

define('comment-form', CommentForm);

declare global {
  interface HTMLElementTagNameMap {
    'comment-form': CommentForm;
  }
}
