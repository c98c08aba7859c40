// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'news-article.code': `代码`,
  'news-article.code-numbered': str`代码 ${0}`,
  'news-article.gate': `本文并非全文向所有读者开放。`,
  'news-article.note': str`注释${0}`,
  'news-article.note-back': str`返回正文中的注释${0}`,
  'news-article.table': `表格`,
  'news-article.table-numbered': str`表格 ${0}`,
};
