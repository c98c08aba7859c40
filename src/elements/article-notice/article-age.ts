import { formatUnit } from '../../localization/formats.js';

/** Whole months between two dates, as a calendar counts them. */
export function monthsBetween(date: Date, now: Date): number {
  const months =
    (now.getUTCFullYear() - date.getUTCFullYear()) * 12 + now.getUTCMonth() - date.getUTCMonth();
  return now.getUTCDate() < date.getUTCDate() ? months - 1 : months;
}

/** "3 years", "7 months": an age in the largest whole unit. */
export const formatAge = (months: number, locale: string): string =>
  months < 12
    ? formatUnit(months, 'month', locale)
    : formatUnit(Math.trunc(months / 12), 'year', locale);
