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
  'article-gallery.count-few': str`معرض صور، ${0} صور`,
  'article-gallery.count-many': str`معرض صور، ${0} صورة`,
  'article-gallery.count-one': str`معرض صور، صورة واحدة (${0})`,
  'article-gallery.count-other': str`معرض صور، ${0} صورة`,
  'article-gallery.count-two': str`معرض صور، صورتان (${0})`,
  'article-gallery.count-zero': str`معرض صور، ${0} صورة`,
};
