const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "4 minutes", "61 minutes", "2 hours": rounded up, in no smaller unit than `least`. */
export function formatDuration(
  seconds: number,
  locale: string,
  least: 'minute' | 'second' = 'second',
): string {
  // One of a large unit is too coarse: a minute more than an hour would be two hours.
  const [unit, size] =
    UNITS.find(([name, length]) => seconds >= 2 * length || name === least) ?? UNITS[3];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(seconds / size),
  );
}
