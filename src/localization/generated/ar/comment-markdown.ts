// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'comment-form.markdown-added': str`${0}: أُضيف`,
  'comment-form.markdown-bold': `غامق`,
  'comment-form.markdown-code': `شيفرة`,
  'comment-form.markdown-italic': `مائل`,
  'comment-form.markdown-link': `رابط`,
  'comment-form.markdown-list': `قائمة`,
  'comment-form.markdown-quote': `اقتباس`,
  'comment-form.markdown-removed': str`${0}: أُزيل`,
  'comment-form.markdown-toolbar': `التنسيق`,
  'comment-form.preview': `معاينة`,
  'comment-form.preview-empty': `لا يوجد ما يُعرض بعد.`,
  'comment-form.preview-failed': `تعذّر تحميل المعاينة. ما زال نصك هنا.`,
  'comment-form.preview-loading': `جارٍ تحميل المعاينة…`,
  'comment-form.preview-shown': `المعاينة معروضة.`,
};
