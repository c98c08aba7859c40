// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-toc.contents': `المحتويات`,
};
