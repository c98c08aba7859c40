import { msg, str } from '../../localization/localization.js';
import type { ContributorRole } from '../../models/article.js';

/** What each part in an article is called, in the order to show them. */
export const sentences: Readonly<Record<ContributorRole, (names: string) => string>> = {
  author: (names) => msg(str`By ${names}`, { id: 'article-byline.author' }),
  translator: (names) => msg(str`Translated by ${names}`, { id: 'article-byline.translator' }),
  photographer: (names) => msg(str`Photographs by ${names}`, { id: 'article-byline.photographer' }),
  editor: (names) => msg(str`Edited by ${names}`, { id: 'article-byline.editor' }),
  agency: (names) => msg(str`Source: ${names}`, { id: 'article-byline.agency' }),
};

export const affiliated = (name: string, organization: string): string =>
  msg(str`${name} from ${organization}`, { id: 'article-byline.affiliation' });

/** @param language - What the language of the original is called; empty where nobody knows. */
export const readOriginal = (language: string): string =>
  language
    ? msg(str`Read the original in ${language}`, { id: 'article-byline.original-in' })
    : msg('Read the original', { id: 'article-byline.original' });

export const translatedFrom = (source: string): string =>
  msg(str`Translated from ${source}`, { id: 'article-byline.translated-from' });
