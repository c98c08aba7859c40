import { canonicalTag } from '../localization/language-names.js';
import { directionOf } from '../localization/locales.js';
import type { NewsArticle } from '../models/article.js';
import { safeUrl } from '../sanitize/url.js';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The level of a heading, whatever the page has asked for. */
export const headingLevelOf = (level: number, usual: HeadingLevel): HeadingLevel =>
  Math.min(Math.max(Math.trunc(level) || usual, 1), 6) as HeadingLevel;

/** Which pictures are requested: none, those of the page's own site, or any. */
export type PicturePolicy = 'none' | 'same-origin' | 'allow' | '';

/** The address of a picture, where the page lets it be requested. */
export function pictureAddress(src: string, policy: PicturePolicy): string | undefined {
  const address = policy === 'none' ? undefined : safeUrl(src, '', 'image');
  const isOwn = address !== undefined && new URL(address).origin === location.origin;
  return policy === 'same-origin' && !isOwn ? undefined : address;
}

/** An element with what is untrusted in it: strings become text nodes. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

export const withClass = <Type extends HTMLElement>(className: string, element: Type): Type =>
  Object.assign(element, { className });

type Naming = <Type extends HTMLElement>(element: Type) => Type;

/** Gives elements the language and direction of a content, which need not be the page's. */
export function inLanguageOf(content: Pick<NewsArticle, 'lang' | 'dir'>): Naming {
  const lang = content.lang && canonicalTag(content.lang);
  const dir = content.dir ?? (lang ? directionOf(lang) : 'auto');
  return (element) => Object.assign(element, { ...(lang && { lang }), dir });
}
