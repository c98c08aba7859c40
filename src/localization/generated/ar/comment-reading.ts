// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'comment-reading.found': str`عدد النتائج: ${0} من أصل ${1}.`,
  'comment-reading.found-part': `لم يشمل البحث التعليقات التي لم تُحمَّل بعد.`,
  'comment-reading.last-unread': `كان هذا آخر تعليق غير مقروء.`,
  'comment-reading.new': `جديد`,
  'comment-reading.next': `التالية`,
  'comment-reading.next-unread': `التالي غير المقروء`,
  'comment-reading.not-found': `التعليق الذي يشير إليه هذا الرابط غير موجود هنا.`,
  'comment-reading.page': str`الصفحة ${0}`,
  'comment-reading.page-of': str`الصفحة ${0} من ${1}`,
  'comment-reading.pages': `صفحات التعليقات`,
  'comment-reading.previous': `السابقة`,
  'comment-reading.search': `البحث في هذه التعليقات`,
  'comment-reading.unread': str`التالي غير المقروء (${0})`,
};
