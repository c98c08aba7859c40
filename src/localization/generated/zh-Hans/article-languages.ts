// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-languages.label': `阅读本文的其他语言版本`,
  'article-languages.original': `原文`,
};
