import type { CommentSource } from '../comment-source.js';
import type { CommentSourceOptions } from '../comment-source-options.js';
import { rememberOwn } from '../own-comments.js';
import { WordPressCommentSource } from './wordpress-comment-source.js';

export function open(options: CommentSourceOptions): CommentSource {
  const source = new WordPressCommentSource(options);
  // Asked for late: a page that is about no post can count the comments of others.
  return rememberOwn(source, () => `wordpress:${source.key}`);
}
