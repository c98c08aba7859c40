// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'article-notice.clarification': `澄清`,
  'article-notice.correction': `更正`,
  'article-notice.machine-translated': `机器翻译`,
  'article-notice.machine-translated-text': `本文由机器翻译，可能存在错误。`,
  'article-notice.notice': `读者须知`,
  'article-notice.old': `旧文`,
  'article-notice.old-text': str`本文发表已超过${0}。`,
  'article-notice.original-changed': `译文未更新`,
  'article-notice.original-changed-text': `原文在翻译之后已有改动。`,
  'article-notice.read-original': `阅读原文`,
  'article-notice.sponsored': `赞助内容`,
  'article-notice.updated': `更新`,
  'article-notice.withdrawn': `已撤回`,
  'article-notice.withdrawn-text': `本文已撤回。`,
};
