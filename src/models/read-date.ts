const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * Hours from UTC of the zones that feeds name: those of RFC 822 §5.1, and names in wide use that
 * mean one zone only. Any other name counts as UTC (RFC 5322 §4.3).
 */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  NST: -3.5,
  NDT: -2.5,
  AST: -4,
  ADT: -3,
  BRT: -3,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  SAST: 2,
  MSK: 3,
  PKT: 5,
  IST: 5.5,
  ICT: 7,
  WIB: 7,
  HKT: 8,
  SGT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

/** W3C-DTF and RFC 3339, with a space for `T` and no colon in the zone as they are met. */
const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** RFC 822 as RFC 5322 has it, without a day of the week, with long names, two digits for the year. */
const RFC_822 =
  /^(?:\p{L}+\.?,?\s+)?(\d\d?)[\s-]+(\p{L}{3})\p{L}*\.?,?[\s-]+(\d{4}|\d\d)(?:,?\s+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(?:\(?([A-Z]+)\)?)?\s*([+-]\d\d?(?::?\d\d)?)?)?(?:\s*\([^()]*\))?$/iu;

const pad = (value: number | string): string => String(value).padStart(2, '0');

/** Minutes from UTC: of `+0530`, `+05:30`, `-5`, `EST`. */
function minutesOf(name: string, offset: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset) ?? [];
  if (sign === undefined) return (ZONES[name.toUpperCase()] ?? 0) * 60;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** What a day of a month is not, `Date` would make into another one. */
const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

interface Parts {
  year: number;
  month: number;
  day: number;
  time: readonly [hour: string | undefined, minute: string | undefined, second: string | undefined];
  /** In minutes; `undefined` when nothing is said of a zone. */
  zone: number | undefined;
}

function isoParts(text: string): Parts | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: [hour, minute, second],
    zone: zone === undefined ? undefined : minutesOf('', zone),
  };
}

function rfc822Parts(text: string): Parts | undefined {
  const match = RFC_822.exec(text);
  if (!match) return undefined;
  const [, day, name = '', digits = '', hour, minute, second, zone = '', offset = ''] = match;
  const place = MONTHS.indexOf(name.toLowerCase());
  const year = Number(digits);
  return {
    year: digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900),
    month: place % 3 === 0 ? place / 3 + 1 : 0,
    day: Number(day),
    time: [hour, minute, second],
    zone: minutesOf(zone, offset),
  };
}

/**
 * Reads a date as feeds and structured data have it: RFC 822 (https://www.rfc-editor.org/rfc/rfc5322#section-4.3),
 * RFC 3339, W3C-DTF, and what comes near. `undefined` for anything else.
 *
 * @returns ISO 8601 in UTC; the day alone where there is no time, or an ISO time without a zone,
 * which may be any.
 */
export function readDate(value: string | undefined): string | undefined {
  const text = value?.trim() ?? '';
  const parts = isoParts(text) ?? rfc822Parts(text);
  if (!parts) return undefined;
  const { year, month, day, time, zone } = parts;
  if (!isDay(year, month, day)) return undefined;
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  const [hour, minute, second = '0'] = time;
  if (hour === undefined || zone === undefined) return date;
  if (Number(hour) > 24 || Number(minute) > 59) return date;
  const seconds = (Number(hour) * 60 + Number(minute) - zone) * 60 + Number(second);
  return new Date(Date.UTC(year, month - 1, day) + seconds * 1000)
    .toISOString()
    .replace('.000Z', 'Z');
}

/** Whether one date is later than another; of days alone, only a later day is. */
export const isLater = (date: string, than: string): boolean =>
  date.length === 10 || than.length === 10
    ? date.slice(0, 10) > than.slice(0, 10)
    : Date.parse(date) > Date.parse(than);
