import { formatDate, formatRelativeTime, parseDate } from '../../localization/formats.js';

/** "2 years ago" says too little of an archive. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Day and time, `''` where the source knows none. */
export function exactTime(published: string, locale: string): string {
  const date = parseDate(published);
  return date ? formatDate(date, locale, { dateStyle: 'medium', timeStyle: 'short' }) : '';
}

/** The address of a comment in this page. To be asked for anew when it is used: scripts may change the page's. */
export const permalinkTo = (id: string): string =>
  `${location.href.replace(/#.*/, '')}#comment-${encodeURIComponent(id)}`;

/** Whether the time of a comment tells how long ago it was written. Of older ones it is the date. */
export function isRecent(published: string): boolean {
  const date = parseDate(published);
  return !!date && Date.now() - date.getTime() < MONTH;
}

/** What is seen of the time of a comment, and the name that tells it exactly. */
export interface TimeText {
  text: string;
  /** Begins with the text, so that it can be said to the machine. */
  name: string;
}

/**
 * When a comment was written, told as of now; `undefined` where the source does not know.
 *
 * @param exact - What `exactTime` gives: formats of `Intl` are dear.
 */
export function describeTime(
  published: string,
  exact: string,
  locale: string,
): TimeText | undefined {
  const date = parseDate(published);
  if (!date) return undefined;
  if (!isRecent(published)) {
    return { text: formatDate(date, locale, { dateStyle: 'medium' }), name: exact };
  }
  const now = new Date();
  // A server's clock may be ahead of the reader's.
  const text = formatRelativeTime(date < now ? date : now, now, locale);
  return { text, name: `${text} · ${exact}` };
}
