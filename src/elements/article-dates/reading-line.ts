import { SurroundingArticleController } from '../../controllers/surrounding-article.js';
import { msg, str } from '../../localization/localization.js';
import { readingTime } from '../../models/reading-time.js';
import { sentencesOf } from '../article-tools/speech-text.js';
import type { ArticleDates } from './article-dates.js';

/** How long an article takes to read: as its publisher says, else counted from the text around. */
export class ReadingLine {
  readonly #dates: ArticleDates;
  readonly #article: SurroundingArticleController;
  readonly #line = document.createElement('span');
  #counted: readonly [of: unknown, minutes: number] = [undefined, 0];

  constructor(dates: ArticleDates) {
    this.#dates = dates;
    this.#article = new SurroundingArticleController(dates);
  }

  /** The same element each time; `undefined` where there is no text. */
  draw(): HTMLElement | undefined {
    const { readingTime: isCounted, readingMinutes, formatLocale, locale, direction } = this.#dates;
    const minutes = Math.max(Math.ceil(readingMinutes), 0) || (isCounted ? this.#count() : 0);
    if (!minutes) return undefined;
    const format = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
    const duration = new Intl.NumberFormat(formatLocale, format).format(minutes);
    // The space parts it from what follows where there are no styles.
    const text = `${msg(str`${duration} to read`, { id: 'article-dates.reading-time' })} `;
    if (this.#line.textContent !== text) this.#line.textContent = text;
    return Object.assign(this.#line, { lang: locale, dir: direction });
  }

  /** Once for each article: a live one grows, but nobody reads it from its beginning. */
  #count(): number {
    const { element, lang } = this.#article;
    const of = (element as { article?: unknown } | null)?.article ?? element;
    if (element && (of !== this.#counted[0] || !this.#counted[1])) {
      const bodyText = sentencesOf(element)
        .map(({ text }) => text)
        .join(' ');
      this.#counted = [of, readingTime({ bodyText, lang })];
    }
    return this.#counted[1];
  }
}
