// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'live-updates.empty': `لا توجد تحديثات بعد.`,
  'live-updates.error': `تعذّر تحميل التحديثات.`,
  'live-updates.key-events': `أبرز الأحداث`,
  'live-updates.loading': `يجري تحميل التحديثات…`,
  'live-updates.news-few': str`${0} تحديثات جديدة`,
  'live-updates.news-many': str`${0} تحديثًا جديدًا`,
  'live-updates.news-one': str`تحديث جديد (${0})`,
  'live-updates.news-other': str`${0} تحديث جديد`,
  'live-updates.news-two': str`تحديثان جديدان (${0})`,
  'live-updates.news-zero': str`${0} تحديث جديد`,
  'live-updates.pinned': `مثبَّت`,
  'live-updates.removed': `أُزيل هذا التحديث.`,
  'live-updates.retry': `حاول مرة أخرى`,
  'live-updates.stale': str`تعذّر تحميل التحديثات الجديدة. آخر تحديث: ${0}`,
};
