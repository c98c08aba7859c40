// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'comment-reading.found': str`在 ${1} 条评论中找到 ${0} 条。`,
  'comment-reading.found-part': `尚未加载的评论不在搜索范围内。`,
  'comment-reading.last-unread': `这是最后一条未读评论。`,
  'comment-reading.new': `新`,
  'comment-reading.next': `下一页`,
  'comment-reading.next-unread': `下一条未读`,
  'comment-reading.not-found': `此链接所指的评论不在这里。`,
  'comment-reading.page': str`第 ${0} 页`,
  'comment-reading.page-of': str`第 ${0} 页，共 ${1} 页`,
  'comment-reading.pages': `评论分页`,
  'comment-reading.previous': `上一页`,
  'comment-reading.search': `搜索这些评论`,
  'comment-reading.unread': str`下一条未读（${0}）`,
};
