// Written by scripts/split-locales.mjs from what lit-localize has built.
import { str } from '@lit/localize';

export const templates = {
  'article-gallery.count-few': str`图集，共${0}张图片`,
  'article-gallery.count-many': str`图集，共${0}张图片`,
  'article-gallery.count-one': str`图集，共${0}张图片`,
  'article-gallery.count-other': str`图集，共${0}张图片`,
  'article-gallery.count-two': str`图集，共${0}张图片`,
  'article-gallery.count-zero': str`图集，共${0}张图片`,
};
