// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'comment-count.few': str`${0} تعليقات`,
  'comment-count.many': str`${0} تعليقًا`,
  'comment-count.one': str`تعليق واحد (${0})`,
  'comment-count.other': str`${0} تعليق`,
  'comment-count.two': str`تعليقان (${0})`,
  'comment-count.zero': str`${0} تعليق`,
};
