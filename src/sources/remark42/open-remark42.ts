import { threadOf, type CommentSourceOptions } from '../comment-source-options.js';
import { Remark42CommentSource } from './remark42-comment-source.js';

export const open = (options: CommentSourceOptions): Remark42CommentSource =>
  new Remark42CommentSource({ ...options, thread: threadOf(options) });
