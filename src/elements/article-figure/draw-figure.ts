import type { ArticleImage } from '../../models/article.js';
import { sanitizeHtml } from '../../sanitize/sanitize.js';
import { safeUrl } from '../../sanitize/url.js';

const MIME_TYPE = /^image\/[\w.+-]+$/;
/** Lazy pictures know their own width; engines that do not understand `auto` take the next one. */
const SIZES = 'auto, 100vw';

/** The candidates of each format, in the order of their first. */
function sourceSets({ srcset = [] }: ArticleImage, baseUrl: string): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  for (const { src, width, type = '' } of srcset) {
    const url = width && safeUrl(src, baseUrl, 'image');
    if (!url || (type && !MIME_TYPE.test(type))) continue;
    sets.set(type, [...(sets.get(type) ?? []), `${url} ${width}w`]);
  }
  return sets;
}

function drawPicture(model: ArticleImage, baseUrl: string): HTMLElement | undefined {
  const address = safeUrl(model.src, baseUrl, 'image');
  if (!address) return undefined;
  const { alt = '', width, height, role } = model;
  const image = document.createElement('img');
  // What decides about the request comes before the address.
  image.referrerPolicy = 'no-referrer';
  image.decoding = 'async';
  image.loading = role === 'hero' ? 'eager' : 'lazy';
  image.alt = alt;
  if (width && height) Object.assign(image, { width, height });
  const sets = sourceSets(model, baseUrl);
  const sizes = role === 'hero' ? '100vw' : SIZES;
  const picture = document.createElement('picture');
  for (const [type, candidates] of sets) {
    if (!type) continue;
    const source = document.createElement('source');
    Object.assign(source, { type, sizes, srcset: candidates.join(', ') });
    picture.append(source);
  }
  const own = sets.get('');
  if (own) Object.assign(image, { sizes, srcset: own.join(', ') });
  image.src = address;
  if (!picture.firstChild) return image;
  picture.append(image);
  return picture;
}

/**
 * A picture with its caption, for the light DOM. Of a model nothing is trusted: captions go through
 * `src/sanitize`, addresses through `safeUrl`, the rest becomes text.
 *
 * @param idPrefix - Stands before the ids in its caption.
 * @returns Nothing where there is no address that may be asked.
 */
export function drawFigure(
  model: ArticleImage,
  baseUrl: string,
  idPrefix: string,
): HTMLElement | undefined {
  const picture = drawPicture(model, baseUrl);
  if (!picture) return undefined;
  const figure = document.createElement('figure');
  figure.append(picture);
  const figcaption = document.createElement('figcaption');
  const { captionHtml, caption, credit } = model;
  const words = captionHtml
    ? sanitizeHtml(captionHtml, { profile: 'article', baseUrl, idPrefix, images: 'none' })
    : caption;
  if (words) figcaption.append(words, ' ');
  if (credit) {
    const small = document.createElement('small');
    small.append(credit);
    figcaption.append(small);
  }
  if (figcaption.hasChildNodes()) figure.append(figcaption);
  return figure;
}
