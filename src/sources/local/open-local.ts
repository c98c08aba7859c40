import { threadOf, type CommentSourceOptions } from '../comment-source-options.js';
import { LocalCommentSource } from './local-comment-source.js';

export const open = (options: CommentSourceOptions): LocalCommentSource =>
  new LocalCommentSource({ thread: threadOf(options) });
