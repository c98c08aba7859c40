// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'live-updates.empty': `暂无动态。`,
  'live-updates.error': `无法加载动态。`,
  'live-updates.key-events': `要点`,
  'live-updates.loading': `正在加载动态…`,
  'live-updates.news-few': str`${0} 条新动态`,
  'live-updates.news-many': str`${0} 条新动态`,
  'live-updates.news-one': str`${0} 条新动态`,
  'live-updates.news-other': str`${0} 条新动态`,
  'live-updates.news-two': str`${0} 条新动态`,
  'live-updates.news-zero': str`${0} 条新动态`,
  'live-updates.pinned': `置顶`,
  'live-updates.removed': `此条动态已被删除。`,
  'live-updates.retry': `重试`,
  'live-updates.stale': str`无法加载新动态。上次更新：${0}`,
};
