import '../comment-list/comment-list.define.js';
import { define } from '../../internal/define.js';
import { warnOnce } from '../../internal/warn-once.js';
import { CommentSection } from './comment-section.js';

define('comment-section', CommentSection);

// It is shown when the source has said what it asks for: until then it is on its way, too.
const form = import('../comment-form/comment-form.define.js');
form.catch((error: unknown) => {
  warnOnce('comment-section', `the form could not be loaded. ${String(error)}`);
});
CommentSection.whenFormDefined = () => form;

declare global {
  interface HTMLElementTagNameMap {
    'comment-section': CommentSection;
  }
}
