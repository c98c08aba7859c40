import type { CommentSource } from '../comment-source.js';
import { threadOf, type CommentSourceOptions } from '../comment-source-options.js';
import { rememberOwn } from '../own-comments.js';
import { IssoCommentSource } from './isso-comment-source.js';

export function open(options: CommentSourceOptions): CommentSource {
  const source = new IssoCommentSource({ ...options, thread: threadOf(options) });
  const key = `isso:${source.key}`;
  return rememberOwn(source, () => key);
}
