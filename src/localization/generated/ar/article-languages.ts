// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-languages.label': `اقرأ هذا المقال باللغة`,
  'article-languages.original': `النص الأصلي`,
};
