// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'comment-count.few': str`${0}条评论`,
  'comment-count.many': str`${0}条评论`,
  'comment-count.one': str`${0}条评论`,
  'comment-count.other': str`${0}条评论`,
  'comment-count.two': str`${0}条评论`,
  'comment-count.zero': str`${0}条评论`,
};
