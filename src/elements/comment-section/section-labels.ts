import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';

/** The heading over comments. */
export function countText(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`${number} comments`, { id: 'comment-section.count-zero' }),
    one: () => msg(str`${number} comment`, { id: 'comment-section.count-one' }),
    two: () => msg(str`${number} comments`, { id: 'comment-section.count-two' }),
    few: () => msg(str`${number} comments`, { id: 'comment-section.count-few' }),
    many: () => msg(str`${number} comments`, { id: 'comment-section.count-many' }),
    other: () => msg(str`${number} comments`, { id: 'comment-section.count-other' }),
  });
}

export const errorText = (): string =>
  msg('The comments could not be loaded.', { id: 'comment-section.error' });

export const loadingText = (): string =>
  msg('Loading comments…', { id: 'comment-section.loading' });

export const closedText = (): string =>
  msg('Comments are closed.', { id: 'comment-section.closed' });
