// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'news-article.error': `تعذّر تحميل المقال.`,
  'news-article.format': `تعذّرت قراءة المقال.`,
  'news-article.loading': `جارٍ تحميل المقال…`,
  'news-article.network': `تعذّر تحميل المقال. هل أنت متصل بالإنترنت؟`,
  'news-article.not-found': `لم يُعثر على هذا المقال.`,
  'news-article.protected': `هذا المقال غير متاح للجميع.`,
  'news-article.retry': `إعادة المحاولة`,
};
