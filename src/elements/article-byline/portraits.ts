import type { Contributor } from '../../models/article.js';
import { pictureAddress } from '../light-drawing.js';
import type { ArticleByline } from './article-byline.js';

export const styles = `
article-byline:has(> .portraits) {
  display: grid;
  grid-template-columns: auto 1fr;
  align-content: center;
  column-gap: var(--_space-3);
}
article-byline :where(article-byline > .portraits) {
  display: flex;
  grid-row: 1 / span 9;
  align-self: center;
}
article-byline:has(> .portraits) > :where(:not(.portraits)) {
  grid-column: 2;
}
article-byline :where(.portraits > img) {
  inline-size: var(--_space-12);
  block-size: var(--_space-12);
  border-radius: 50%;
  background: var(--_color-surface);
  object-fit: cover;
}
article-byline :where(.portraits > img + img) {
  margin-inline-start: calc(-1 * var(--_space-3));
}
`;

/** Pictures of the authors, whose names stand beside them. None for none. */
export function drawPortraits(
  contributors: readonly Contributor[],
  portraits: ArticleByline['portraits'],
): HTMLElement[] {
  const addresses = contributors
    .filter(({ role }) => role === 'author')
    .flatMap(({ image }) => (image && pictureAddress(image, portraits)) || []);
  if (addresses.length === 0) return [];
  const row = document.createElement('span');
  row.className = 'portraits';
  for (const address of addresses) {
    const image = document.createElement('img');
    Object.assign(image, { alt: '', loading: 'lazy', decoding: 'async' });
    image.referrerPolicy = 'no-referrer';
    // A name can do without its picture better than with a broken one.
    image.addEventListener('error', () => {
      image.remove();
    });
    image.src = address;
    row.append(image);
  }
  return [row];
}
