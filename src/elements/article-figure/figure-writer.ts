import type { ArticleImage } from '../../models/article.js';
import { sanitizerReady } from '../../sanitize/sanitize.js';
import { drawFigure } from './draw-figure.js';

let instances = 0;

/** Draws pictures for the light DOM. */
class FigureWriter {
  readonly #idPrefix = `user-content-figure-${(instances += 1)}-`;
  #models: readonly ArticleImage[] = [];
  #baseUrl = '';
  #figures: readonly HTMLElement[] = [];

  /** The same elements each time, unless something has changed. */
  draw(
    given: readonly (Partial<ArticleImage> | null)[] | null,
    baseUrl: string,
  ): readonly HTMLElement[] {
    // What a page gives may have holes.
    const models = (given ?? []).filter((model) => !!model?.src) as ArticleImage[];
    const isKnown =
      baseUrl === this.#baseUrl &&
      models.length === this.#models.length &&
      models.every((model, index) => model === this.#models[index]);
    if (!isKnown) {
      this.#models = models;
      this.#baseUrl = baseUrl;
      this.#figures = models
        .map((model, index) => drawFigure(model, baseUrl, `${this.#idPrefix}${index}-`))
        .filter((figure) => figure !== undefined);
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
