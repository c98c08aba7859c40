// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'article-delivery.error': `文章无法加载。`,
  'article-delivery.format': `文章无法读取。`,
  'article-delivery.loading': `正在加载文章…`,
  'article-delivery.network': `文章无法加载。您的网络是否已连接？`,
  'article-delivery.not-found': `未找到该文章。`,
  'article-delivery.protected': `该文章未对所有人开放。`,
  'article-delivery.retry': `重试`,
};
