// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'story-card.blog': `博客`,
  'story-card.comments-few': str`${0} 条评论`,
  'story-card.comments-many': str`${0} 条评论`,
  'story-card.comments-one': str`${0} 条评论`,
  'story-card.comments-other': str`${0} 条评论`,
  'story-card.comments-two': str`${0} 条评论`,
  'story-card.comments-zero': str`${0} 条评论`,
  'story-card.live': `直播`,
  'story-card.opinion': `观点`,
  'story-card.press-release': `新闻稿`,
  'story-card.protected': `不对所有人开放`,
  'story-card.review': `评论`,
  'story-card.sponsored': `赞助内容`,
};
