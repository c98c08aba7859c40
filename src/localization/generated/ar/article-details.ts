// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'news-article.code': `رموز برمجية`,
  'news-article.code-numbered': str`رموز برمجية ${0}`,
  'news-article.gate': `لا يتاح هذا المقال كاملًا لجميع القراء.`,
  'news-article.note': str`الحاشية ${0}`,
  'news-article.note-back': str`العودة إلى موضع الحاشية ${0}`,
  'news-article.table': `جدول`,
  'news-article.table-numbered': str`جدول ${0}`,
};
