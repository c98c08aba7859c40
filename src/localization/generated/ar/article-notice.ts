// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'article-notice.clarification': `توضيح`,
  'article-notice.correction': `تصحيح`,
  'article-notice.machine-translated': `ترجمة آلية`,
  'article-notice.machine-translated-text': `تُرجم هذا النص آليًا وقد يحتوي على أخطاء.`,
  'article-notice.notice': `تنويه للقرّاء`,
  'article-notice.old': `من الأرشيف`,
  'article-notice.old-text': str`مضى على نشر هذا المقال ${0} أو أكثر.`,
  'article-notice.original-changed': `ترجمة غير محدَّثة`,
  'article-notice.original-changed-text': `عُدّل النص الأصلي بعد إعداد هذه الترجمة.`,
  'article-notice.read-original': `اقرأ النص الأصلي`,
  'article-notice.sponsored': `محتوى مموَّل`,
  'article-notice.updated': `تحديث`,
  'article-notice.withdrawn': `مسحوب`,
  'article-notice.withdrawn-text': `سُحب هذا المقال.`,
};
