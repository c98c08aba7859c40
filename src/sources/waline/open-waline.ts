import type { CommentSource } from '../comment-source.js';
import { threadOf, type CommentSourceOptions } from '../comment-source-options.js';
import { rememberOwn } from '../own-comments.js';
import { WalineCommentSource } from './waline-comment-source.js';

export function open(options: CommentSourceOptions): CommentSource {
  const source = new WalineCommentSource({ ...options, thread: threadOf(options) });
  const key = `waline:${source.key}`;
  return rememberOwn(source, () => key);
}
