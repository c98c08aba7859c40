// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-share.address': `انسخ هذا العنوان`,
  'article-share.copied': `نُسخ الرابط`,
  'article-share.copy': `نسخ الرابط`,
  'article-share.label': `مشاركة هذا المقال`,
  'article-share.mail': `بريد إلكتروني`,
  'article-share.share': `مشاركة`,
};
