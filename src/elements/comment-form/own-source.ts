import type { CommentSource } from '../../sources/comment-source.js';
import { createCommentSource } from '../../sources/create-comment-source.js';
import type { CommentForm } from './comment-form.js';

/** What a form names as its source, to see whether that has changed. */
type Name = Pick<CommentForm, 'source' | 'endpoint' | 'thread'>;

/** The source that a form has named, by the form. */
const opened = new WeakMap<CommentForm, Name & { made: Promise<CommentSource> }>();

/** Makes the source that a form names, once. Without its code, again at the next call. */
export function openOwnSource(host: CommentForm): Promise<CommentSource> {
  const { source, endpoint, thread, ownerDocument: document } = host;
  if (typeof source === 'object') return Promise.resolve(source);
  const known = opened.get(host);
  if (known?.source === source && known.endpoint === endpoint && known.thread === thread) {
    return known.made;
  }
  const made = createCommentSource(source, { endpoint, thread, document });
  opened.set(host, { source, endpoint, thread, made });
  made.catch(() => opened.delete(host));
  return made;
}
