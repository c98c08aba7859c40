// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'article-figure.broken': `无法加载这张图片。`,
  'article-figure.close': `关闭`,
  'article-figure.enlarge': str`放大图片：${0}`,
  'article-figure.enlarge-unnamed': `放大图片`,
  'article-figure.lightbox': `放大的图片`,
  'article-figure.next': `下一张图片`,
  'article-figure.position': str`第${0}张，共${1}张`,
  'article-figure.previous': `上一张图片`,
  'article-gallery.count-few': str`图集，共${0}张图片`,
  'article-gallery.count-many': str`图集，共${0}张图片`,
  'article-gallery.count-one': str`图集，共${0}张图片`,
  'article-gallery.count-other': str`图集，共${0}张图片`,
  'article-gallery.count-two': str`图集，共${0}张图片`,
  'article-gallery.count-zero': str`图集，共${0}张图片`,
};
