import { formatDate, formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';

const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** A moment, as a live blog says it. */
export const momentText = (date: Date, locale: string): string => formatDate(date, locale, MOMENT);

export function newsText(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`${number} new updates`, { id: 'live-updates.news-zero' }),
    one: () => msg(str`${number} new update`, { id: 'live-updates.news-one' }),
    two: () => msg(str`${number} new updates`, { id: 'live-updates.news-two' }),
    few: () => msg(str`${number} new updates`, { id: 'live-updates.news-few' }),
    many: () => msg(str`${number} new updates`, { id: 'live-updates.news-many' }),
    other: () => msg(str`${number} new updates`, { id: 'live-updates.news-other' }),
  });
}

/** That nothing could be had, and since when what is shown has not been brought up to date. */
export const errorText = (since: Date | undefined, locale: string): string =>
  since
    ? msg(str`New updates could not be loaded. Last updated: ${momentText(since, locale)}`, {
        id: 'live-updates.stale',
      })
    : msg('The updates could not be loaded.', { id: 'live-updates.error' });
