/** One `Intl` object per locale and shape, kept: making one costs thirty times as much as using it. */
const cached = <Format>(
  make: (locale: string, shape: string) => Format,
): ((locale: string, shape: string) => Format) => {
  const formats = new Map<string, Format>();
  return (locale, shape) => {
    const key = `${locale} ${shape}`;
    let format = formats.get(key);
    if (format === undefined) formats.set(key, (format = make(locale, shape)));
    return format;
  };
};

const dateTime = cached(
  (locale, shape) =>
    new Intl.DateTimeFormat(locale, JSON.parse(shape) as Intl.DateTimeFormatOptions),
);
const relativeTime = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const decimal = cached((locale) => new Intl.NumberFormat(locale));
const conjunction = cached((locale) => new Intl.ListFormat(locale));

/** Reads an ISO 8601 date; `undefined` for anything that is not one, so that no "Invalid Date" is ever shown. */
export function parseDate(iso: string | null | undefined): Date | undefined {
  const date = new Date(iso ?? NaN);
  const [day, number] = /^\d{4}-\d\d-(\d\d)/.exec(iso ?? '') ?? [];
  // Chromium makes 1 March of 30 February.
  const isNone = day !== undefined && new Date(day).getUTCDate() < Number(number);
  return Number.isNaN(date.getTime()) || isNone ? undefined : date;
}

/** A date in the reader's words and zone, or in `options.timeZone`. */
export function formatDate(
  date: Date,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateTime(locale, JSON.stringify(options)).format(date);
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", "yesterday", "now": how far `date` lies from `now` in the largest whole unit. */
export function formatRelativeTime(date: Date, now: Date, locale: string): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return relativeTime(locale, '').format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
}

/** A number in the reader's digits and grouping. */
export function formatNumber(value: number, locale: string): string {
  return decimal(locale, '').format(value);
}

/** "A, B and C", as the language lists things. */
export function formatList(items: readonly string[], locale: string): string {
  return conjunction(locale, '').format(items);
}
