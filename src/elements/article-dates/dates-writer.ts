import { ClockController } from '../../controllers/clock.js';
import { Lazy } from '../../internal/lazy.js';
import { warnOnce } from '../../internal/warn-once.js';
import { isDay } from '../../localization/days.js';
import { formatDate, formatRelativeTime, parseDate } from '../../localization/formats.js';
import { canonicalTag } from '../../localization/language-names.js';
import { directionOf, negotiateLocale } from '../../localization/locales.js';
import { msg, str } from '../../localization/localization.js';
import { requestedLanguage } from '../../localization/localized.js';
import { hole } from '../../localization/sentence.js';
import type { LightWriter } from '../light-element.js';
import type { ArticleDates } from './article-dates.js';
import type { DateDetails } from './date-details.js';
import type { ReadingLine } from './reading-line.js';

const MINUTE = 60_000;
const RECENT = 7 * 24 * 60 * MINUTE;

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = {
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};
const WITH_ZONE = /T.*(?:Z|[+-]\d\d:?\d\d)$/i;

const isRecent = (date: Date, now: Date): boolean => {
  const age = now.getTime() - date.getTime();
  return age > -MINUTE && age < RECENT;
};

const sentences = {
  published: (date: string) => msg(str`Published ${date}`, { id: 'article-dates.published' }),
  modified: (date: string) => msg(str`Updated ${date}`, { id: 'article-dates.updated' }),
};
type Kind = keyof typeof sentences;

function readZone(timeZone: string): { timeZone?: string } {
  try {
    if (!timeZone) return {};
    return { timeZone: new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone };
  } catch {
    warnOnce('article-dates', `time-zone="${timeZone}" is no IANA name; the reader’s is used.`);
    return {};
  }
}

/**
 * The language of the page where we have no words in it, but `Intl` has dates: one that stands
 * alone needs no word. `undefined` where we speak it, or nobody does.
 */
function wordlessLanguage(dates: ArticleDates): string | undefined {
  const tag = canonicalTag(requestedLanguage(dates));
  if (!tag || new Intl.Locale(tag).language === negotiateLocale(tag).split('-')[0])
    return undefined;
  return Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
}

/** A line for each date, and what was changed since. */
export class DatesWriter implements LightWriter {
  readonly #dates: ArticleDates;
  readonly #clock: ClockController;
  readonly #lines = new Map<Kind, HTMLElement>();
  readonly #details: Lazy<DateDetails>;
  readonly #reading: Lazy<ReadingLine>;

  constructor(dates: ArticleDates) {
    this.#dates = dates;
    this.#clock = new ClockController(dates);
    this.#details = new Lazy(dates, async () => {
      const { DateDetails } = await import('./date-details.js');
      return new DateDetails(dates);
    });
    this.#reading = new Lazy(dates, async () => {
      const { ReadingLine } = await import('./reading-line.js');
      return new ReadingLine(dates);
    });
  }

  get loading(): Promise<void> | undefined {
    return this.#details.loading ?? this.#reading.loading;
  }

  draw(): readonly HTMLElement[] {
    const now = new Date();
    const published = this.#read('published');
    const modified = this.#read('modified');
    const isUpdated = modified && !(published && modified.getTime() - published.getTime() < MINUTE);
    const { readerTime, readingTime, readingMinutes, history } = this.#dates;
    if (readerTime || history?.length) this.#details.start();
    if (readingTime || readingMinutes) this.#reading.start();
    const reading = this.#reading.value?.draw();
    const changes = this.#details.value?.drawHistory();
    this.#clock.run([published, modified].some((date) => date && isRecent(date, now)));
    // Of two, each needs its word, and both the same language.
    const wordless = isUpdated ? undefined : wordlessLanguage(this.#dates);
    return [
      ...(published ? [this.#drawLine('published', published, now, wordless)] : []),
      ...(isUpdated ? [this.#drawLine('modified', modified, now)] : []),
      ...(reading ? [reading] : []),
      ...(changes ? [changes] : []),
    ];
  }

  #read(kind: Kind): Date | undefined {
    const iso = this.#dates[kind];
    const date = parseDate(iso || undefined);
    if (iso && !date) {
      warnOnce('article-dates', `${kind}="${iso}" is no ISO 8601 date; nothing is shown.`);
    } else if (date && !isDay(iso) && !WITH_ZONE.test(iso)) {
      warnOnce(
        'article-dates',
        `${kind}="${iso}" has no zone, so it means another time to each reader; write e.g. 2026-03-01T08:00:00+08:00.`,
      );
    }
    return date;
  }

  /** The same nodes each time: what a reader has selected stays selected when a minute has passed. */
  #drawLine(kind: Kind, date: Date, now: Date, wordless?: string): HTMLElement {
    let line = this.#lines.get(kind);
    if (!line) {
      line = document.createElement('span');
      line.append(new Text(), document.createElement('time'), new Text());
      this.#lines.set(kind, line);
    }
    const { age } = this.#dates;
    const { formatLocale, locale, direction } = wordless
      ? { formatLocale: wordless, locale: wordless, direction: directionOf(wordless) }
      : this.#dates;
    const iso = this.#dates[kind];
    const isPast = now.getTime() - date.getTime() > -MINUTE;
    const relative =
      (age && isPast) || (!isDay(iso) && isRecent(date, now))
        ? msg(str`${hole(0)} (${formatRelativeTime(date, now, formatLocale)})`, {
            id: 'article-dates.recent',
          })
        : hole(0);
    const sentence = wordless ? relative : sentences[kind](relative);
    const [before = '', after = ''] = sentence.split(hole(0));
    // The space parts it from the next line where there are no styles.
    const texts = [before, this.#format(date, iso, formatLocale), `${after} `];
    line.childNodes.forEach((node, index) => {
      const text = texts[index] ?? '';
      if (node.textContent !== text) node.textContent = text;
    });
    line.lang = locale;
    line.dir = direction;
    const time = line.querySelector('time');
    if (time) time.dateTime = isDay(iso) ? iso : date.toISOString();
    return line;
  }

  #format(date: Date, iso: string, formatLocale: string): string {
    const { readerTime, timeZone } = this.#dates;
    if (isDay(iso)) return formatDate(date, formatLocale, { ...DAY, timeZone: 'UTC' });
    const zone = readZone(timeZone);
    return (
      (readerTime && zone.timeZone && this.#details.value?.bothTimes(date, zone.timeZone)) ||
      formatDate(date, formatLocale, { ...DAY, ...TIME, ...zone })
    );
  }
}
