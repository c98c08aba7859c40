// Written by scripts/split-locales.mjs from what lit-localize has built.
export const templates = {
  'story-list.empty': `暂无文章。`,
  'story-list.error': `无法加载文章列表。`,
  'story-list.loading': `正在加载文章列表…`,
  'story-list.network': `无法加载文章列表。您的网络是否已连接？`,
  'story-list.retry': `重试`,
};
