// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-tools.continue': `继续`,
  'article-tools.extra-large': `特大`,
  'article-tools.label': `文章工具`,
  'article-tools.large': `大`,
  'article-tools.letter': `字`,
  'article-tools.listen': `朗读`,
  'article-tools.medium': `中`,
  'article-tools.pause': `暂停`,
  'article-tools.print': `打印`,
  'article-tools.save': `收藏`,
  'article-tools.small': `小`,
  'article-tools.stop': `停止`,
  'article-tools.text-size': `字号`,
};
