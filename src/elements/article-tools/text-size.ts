import { local } from '../../internal/safe-storage.js';

const KEY = 'news-elements:text-size';
const TOKEN = '--news-size-root';

/** By how much each size is larger than the site's own. */
const SCALES = { small: 0.9, medium: 1, large: 1.2, 'extra-large': 1.45 } as const;

export type TextSize = keyof typeof SCALES;

export const TEXT_SIZES = Object.keys(SCALES) as readonly TextSize[];

/** What pages have set themselves, before a reader has chosen anything. */
const authored = new WeakMap<HTMLElement, string>();

/** The size that the reader has chosen on this site. */
export function readTextSize(): TextSize {
  const value = local.read(KEY, 365)?.value;
  return TEXT_SIZES.find((size) => size === value) ?? 'medium';
}

export function keepTextSize(size: TextSize): void {
  local.keep(KEY, size);
}

/** Sets the size of an article in relation to the one that its page gives it. */
export function applyTextSize(article: HTMLElement, size: TextSize): void {
  const { style } = article;
  const own = authored.get(article) ?? style.getPropertyValue(TOKEN);
  authored.set(article, own);
  style.setProperty(TOKEN, own);
  if (size === 'medium') return;
  const root = getComputedStyle(article).getPropertyValue(TOKEN).trim() || 'max(1rem, 16px)';
  style.setProperty(TOKEN, `calc(${root} * ${SCALES[size]})`);
}

/** Gives an article back the size that its page gives it. */
export function releaseTextSize(article: HTMLElement): void {
  applyTextSize(article, 'medium');
  authored.delete(article);
}
