/** Whole months between two dates, as a calendar counts them. */
export function monthsBetween(date: Date, now: Date): number {
  const months =
    (now.getUTCFullYear() - date.getUTCFullYear()) * 12 + now.getUTCMonth() - date.getUTCMonth();
  return now.getUTCDate() < date.getUTCDate() ? months - 1 : months;
}

/** "3 years", "7 months": an age in the largest whole unit. */
export function formatAge(months: number, locale: string): string {
  const [value, unit] = months < 12 ? [months, 'month'] : [Math.trunc(months / 12), 'year'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
