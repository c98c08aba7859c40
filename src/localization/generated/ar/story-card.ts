// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'story-card.blog': `مدونة`,
  'story-card.comments-few': str`${0} تعليقات`,
  'story-card.comments-many': str`${0} تعليقًا`,
  'story-card.comments-one': str`تعليق واحد (${0})`,
  'story-card.comments-other': str`${0} تعليق`,
  'story-card.comments-two': str`تعليقان (${0})`,
  'story-card.comments-zero': str`${0} تعليق`,
  'story-card.live': `مباشر`,
  'story-card.opinion': `رأي`,
  'story-card.press-release': `بيان صحفي`,
  'story-card.protected': `غير متاح للجميع`,
  'story-card.review': `مراجعة`,
  'story-card.sponsored': `محتوى برعاية`,
};
