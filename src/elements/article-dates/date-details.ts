import { formatDay } from '../../localization/days.js';
import { formatDate, parseDate } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import type { NewsArticle } from '../../models/article.js';
import type { ArticleDates } from './article-dates.js';

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

type Change = NewsArticle['history'][number];

const HISTORY_STYLES = `
article-dates :where(details) {
  margin-block-start: var(--_space-2);
}
article-dates :where(summary) {
  cursor: pointer;
}
article-dates :where(ol) {
  max-inline-size: 38em;
  margin: var(--_space-2) 0 0;
  padding: 0;
  list-style: none;
}
article-dates :where(li) {
  margin: 0;
  padding-block: var(--_space-2);
  border-block-start: var(--_line-hairline) solid var(--_color-hairline);
  font-variant-numeric: lining-nums tabular-nums;
}
article-dates :where(li > time) {
  display: block;
}
article-dates :where(li > span) {
  color: var(--_color-text);
}
`;

/** What only some dates say: the same time in two zones, and what was changed since. */
export class DateDetails {
  readonly #dates: ArticleDates;
  #drawn: readonly [history: ArticleDates['history'], locale: string] = [[], ''];
  #history: HTMLElement | undefined;

  constructor(dates: ArticleDates) {
    this.#dates = dates;
    dates.addStyles(HISTORY_STYLES);
  }

  /**
   * A time for the reader and for the site; `undefined` where both have the same.
   *
   * @param timeZone - The site's, a valid IANA name.
   */
  bothTimes(date: Date, timeZone: string): string | undefined {
    const { formatLocale, locale, place } = this.#dates;
    const format = (...options: Intl.DateTimeFormatOptions[]): string =>
      formatDate(date, formatLocale, Object.assign({}, ...options) as Intl.DateTimeFormatOptions);
    const mine = format(DAY, TIME);
    if (mine === format(DAY, TIME, { timeZone })) return undefined;
    // The names of zones are English.
    const [, city = ''] = /^(?!Etc\/).+\/(.+)$/.exec(this.#dates.timeZone) ?? [];
    const where = place || (locale === 'en' ? city.replaceAll('_', ' ') : '');
    const day = format(DAY) === format(DAY, { timeZone }) ? {} : DAY;
    if (where) {
      const theirs = format(day, TIME, { timeZone });
      return msg(str`${mine} your time, ${theirs} in ${where}`, { id: 'article-dates.in-place' });
    }
    const theirs = format(day, TIME, { timeZone, timeZoneName: 'long' });
    return msg(str`${mine} your time, ${theirs}`, { id: 'article-dates.your-time' });
  }

  /** What was changed, the newest first; the same element until that is another. */
  drawHistory(): HTMLElement | undefined {
    const { history, formatLocale } = this.#dates;
    const [drawn, language] = this.#drawn;
    if (history !== drawn || formatLocale !== language) {
      this.#drawn = [history, formatLocale];
      const isOpen = !!this.#history?.hasAttribute('open');
      // What a page gives may have holes.
      const known = ((history ?? []) as readonly (Change | null)[]).filter((one) => !!one?.note);
      this.#history = known.length > 0 ? this.#makeHistory(known as Change[]) : undefined;
      this.#history?.toggleAttribute('open', isOpen);
    }
    return this.#history;
  }

  #makeHistory(history: readonly Change[]): HTMLElement {
    const { formatLocale } = this.#dates;
    const list = document.createElement('ol');
    const timeOf = ({ date }: { date: string }): number => parseDate(date)?.getTime() ?? 0;
    for (const { date, note } of history.toSorted((a, b) => timeOf(b) - timeOf(a))) {
      const item = document.createElement('li');
      const day = formatDay(date, formatLocale);
      if (day) {
        const time = this.#own('time', day);
        time.dateTime = date;
        item.append(time, ' ');
      }
      const text = document.createElement('span');
      text.dir = 'auto';
      text.append(note);
      item.append(text);
      list.append(item);
    }
    const details = document.createElement('details');
    const title = msg('Change history', { id: 'article-dates.history' });
    details.append(this.#own('summary', title), list);
    return details;
  }

  /** The list itself is in the language of the article. */
  #own<Tag extends 'summary' | 'time'>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    element.lang = this.#dates.locale;
    element.dir = this.#dates.direction;
    element.append(text);
    return element;
  }
}
