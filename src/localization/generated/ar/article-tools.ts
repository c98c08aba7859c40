// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-tools.continue': `متابعة`,
  'article-tools.extra-large': `كبير جدًا`,
  'article-tools.label': `أدوات المقال`,
  'article-tools.large': `كبير`,
  'article-tools.letter': `أ`,
  'article-tools.listen': `استماع`,
  'article-tools.medium': `متوسط`,
  'article-tools.pause': `إيقاف مؤقت`,
  'article-tools.print': `طباعة`,
  'article-tools.save': `حفظ`,
  'article-tools.small': `صغير`,
  'article-tools.stop': `إنهاء`,
  'article-tools.text-size': `حجم النص`,
};
