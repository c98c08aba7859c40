// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-delivery.error': `تعذّر تحميل المقال.`,
  'article-delivery.format': `تعذّرت قراءة المقال.`,
  'article-delivery.loading': `جارٍ تحميل المقال…`,
  'article-delivery.network': `تعذّر تحميل المقال. هل أنت متصل بالإنترنت؟`,
  'article-delivery.not-found': `لم يُعثر على هذا المقال.`,
  'article-delivery.protected': `هذا المقال غير متاح للجميع.`,
  'article-delivery.retry': `إعادة المحاولة`,
};
