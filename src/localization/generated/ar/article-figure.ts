// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'article-figure.broken': `تعذّر تحميل هذه الصورة.`,
  'article-figure.close': `إغلاق`,
  'article-figure.enlarge': str`تكبير الصورة: ${0}`,
  'article-figure.enlarge-unnamed': `تكبير الصورة`,
  'article-figure.lightbox': `صورة مكبّرة`,
  'article-figure.next': `الصورة التالية`,
  'article-figure.position': str`${0} من ${1}`,
  'article-figure.previous': `الصورة السابقة`,
};
