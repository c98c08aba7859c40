import { formatDate, parseDate } from './formats.js';

/** What has no time in it: a day is the same everywhere, a time counts from somewhere. */
export const isDay = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso);

/** The day of an ISO 8601 date in words; empty for anything that is not one. */
export function formatDay(iso: string, locale: string): string {
  const date = parseDate(iso);
  if (!date) return '';
  return formatDate(date, locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(isDay(iso) && { timeZone: 'UTC' }),
  });
}
