import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';

/** "3 comments". Strings of its own, so that a page with numbers only loads nothing of threads. */
export function countText(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`${number} comments`, { id: 'comment-count.zero' }),
    one: () => msg(str`${number} comment`, { id: 'comment-count.one' }),
    two: () => msg(str`${number} comments`, { id: 'comment-count.two' }),
    few: () => msg(str`${number} comments`, { id: 'comment-count.few' }),
    many: () => msg(str`${number} comments`, { id: 'comment-count.many' }),
    other: () => msg(str`${number} comments`, { id: 'comment-count.other' }),
  });
}
