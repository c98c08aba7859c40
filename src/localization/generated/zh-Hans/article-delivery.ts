// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'news-article.breadcrumbs': `当前位置`,
  'news-article.error': `文章无法加载。`,
  'news-article.format': `文章无法读取。`,
  'news-article.loading': `正在加载文章…`,
  'news-article.network': `文章无法加载。您的网络是否已连接？`,
  'news-article.not-found': `未找到该文章。`,
  'news-article.protected': `该文章未对所有人开放。`,
  'news-article.related': `相关阅读`,
  'news-article.retry': `重试`,
  'news-article.tags': `主题`,
};
