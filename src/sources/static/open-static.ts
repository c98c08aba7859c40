import type { CommentSourceOptions } from '../comment-source-options.js';
import { StaticCommentSource } from './static-comment-source.js';

export const open = (options: CommentSourceOptions): StaticCommentSource =>
  new StaticCommentSource(options);
