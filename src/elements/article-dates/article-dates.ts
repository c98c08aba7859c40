import { LightElement, type LightWriter } from '../light-element.js';

/**
 * When an article was published and updated: in words, in the reader's language and zone, which is
 * named. Within a week, also how long ago that was. What stands inside of the element is shown as
 * it is, instead.
 *
 * @tag article-dates
 * @summary When an article was published and last updated.
 * @slot - Dates that were written by hand, best as `<time datetime="…">`.
 */
export class ArticleDates extends LightElement {
  static override readonly tag = 'article-dates';
  static override properties = {
    published: {},
    modified: {},
    timeZone: { attribute: 'time-zone' },
  };

  /** When the article was published: ISO 8601 with zone, or a day, `2026-03-01`. */
  published = '';

  /** When it was last changed, likewise. Shown only where it is at least a minute later. */
  modified = '';

  /** The zone to show times in, by its IANA name, e.g. `Asia/Shanghai`. Without it, the reader's own. */
  timeZone = '';

  protected override get hasContent(): boolean {
    return !!(this.published || this.modified);
  }

  protected override async loadWriter(): Promise<LightWriter> {
    const { DatesWriter } = await import('./dates-writer.js');
    return new DatesWriter(this);
  }
}
