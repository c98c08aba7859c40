import { text } from '../../internal/text-property.js';
import type { NewsArticle } from '../../models/article.js';
import { LightElement, type LightWriter } from '../light-element.js';

/**
 * When an article was published and updated: in words, in the reader's language and zone, which is
 * named. Within a week, also how long ago that was. And what was changed since, and how long the
 * article takes to read, if that is told. What stands inside of the element is shown as it is, instead.
 *
 * The calendar and the digits are those of its language: `lang="fa-u-ca-persian-nu-arabext"`.
 *
 * @tag article-dates
 * @summary When an article was published and last updated.
 * @slot - Dates that were written by hand, best as `<time datetime="…">`.
 */
export class ArticleDates extends LightElement {
  static override readonly tag = 'article-dates';
  static override properties = {
    published: text,
    modified: text,
    timeZone: { attribute: 'time-zone', useDefault: true },
    place: text,
    readerTime: { type: Boolean, attribute: 'reader-time' },
    age: { type: Boolean },
    readingTime: { type: Boolean, attribute: 'reading-time' },
    readingMinutes: { type: Number, attribute: 'reading-minutes' },
    history: { attribute: false },
  };

  /** When the article was published: ISO 8601 with zone, or a day, `2026-03-01`. */
  published = '';

  /** When it was last changed, likewise. Shown only where it is at least a minute later. */
  modified = '';

  /** The zone to show times in, by its IANA name, e.g. `Asia/Shanghai`. Without it, the reader's own. */
  timeZone = '';

  /** Where `time-zone` is, in the language of the page, for `reader-time`: "Shanghai". */
  place = '';

  /** Says a time both in the reader's zone and in `time-zone`: "10:00 your time, 16:00 in Shanghai". */
  readerTime = false;

  /** Says how long ago that was not only within a week. */
  age = false;

  /** Says how long the article takes to read, by the script and the language of its text. */
  readingTime = false;

  /** How long it takes in minutes, where the publisher says so. 0: nobody does. */
  readingMinutes = 0;

  /** What was changed since the article was published, in any order. `date` is like `published`. */
  history: NewsArticle['history'] | null = [];

  protected override get hasContent(): boolean {
    const { published, modified, readingTime, readingMinutes, history } = this;
    return !!(published || modified || readingTime || readingMinutes || history?.length);
  }

  protected override async loadWriter(): Promise<LightWriter> {
    const { DatesWriter } = await import('./dates-writer.js');
    return new DatesWriter(this);
  }
}
