import type { ArticleImage } from '../../models/article.js';
import { sanitizeHtml, sanitizerReady } from '../../sanitize/sanitize.js';
import { safeUrl } from '../../sanitize/url.js';

const MIME_TYPE = /^image\/[\w.+-]+$/;
/** Lazy pictures know their own width; engines that do not understand `auto` take the next one. */
const SIZES = 'auto, 100vw';

let instances = 0;

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

function drawFigure(model: ArticleImage, baseUrl: string, idPrefix: string): HTMLElement[] {
  const picture = drawPicture(model, baseUrl);
  if (!picture) return [];
  const figure = document.createElement('figure');
  figure.append(picture);
  const caption = document.createElement('figcaption');
  const { captionHtml, credit } = model;
  if (captionHtml) {
    caption.append(
      sanitizeHtml(captionHtml, { profile: 'article', baseUrl, idPrefix, images: 'none' }),
      ' ',
    );
  }
  if (credit) {
    const small = document.createElement('small');
    small.append(credit);
    caption.append(small);
  }
  if (caption.hasChildNodes()) figure.append(caption);
  return [figure];
}

/**
 * Draws pictures for the light DOM. Of a model nothing is trusted: captions go through
 * `src/sanitize`, addresses through `safeUrl`, the rest becomes text.
 */
class FigureWriter {
  readonly #idPrefix = `user-content-figure-${(instances += 1)}-`;
  #models: readonly ArticleImage[] = [];
  #baseUrl = '';
  #figures: readonly HTMLElement[] = [];

  /** The same elements each time, unless something has changed. */
  draw(models: readonly ArticleImage[], baseUrl: string): readonly HTMLElement[] {
    const isKnown =
      baseUrl === this.#baseUrl &&
      models.length === this.#models.length &&
      models.every((model, index) => model === this.#models[index]);
    if (!isKnown) {
      this.#models = models;
      this.#baseUrl = baseUrl;
      this.#figures = models.flatMap((model, index) =>
        drawFigure(model, baseUrl, `${this.#idPrefix}${index}-`),
      );
    }
    return this.#figures;
  }
}
export type { FigureWriter };

/** A writer that can draw HTML at once. */
export async function createFigureWriter(): Promise<FigureWriter> {
  await sanitizerReady();
  return new FigureWriter();
}
