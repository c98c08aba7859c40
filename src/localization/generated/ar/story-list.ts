// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'story-list.empty': `لا توجد أخبار بعد.`,
  'story-list.error': `تعذّر تحميل الأخبار.`,
  'story-list.loading': `يجري تحميل الأخبار…`,
  'story-list.network': `تعذّر تحميل الأخبار. هل أنت متصل بالإنترنت؟`,
  'story-list.retry': `حاول مرة أخرى`,
};
