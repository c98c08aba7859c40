import { expect } from '@open-wc/testing';
import { isLater, readDate } from './read-date.js';

describe('readDate', () => {
  for (const [text, date] of [
    ['Sun, 01 Mar 2026 08:30:00 GMT', '2026-03-01T08:30:00Z'],
    ['Sun, 01 Mar 2026 08:30:00 +0800', '2026-03-01T00:30:00Z'],
    ['1 Mar 26 08:30 EST', '2026-03-01T13:30:00Z'],
    ['Sunday, 1 March 1999 08:30:00 PDT', '1999-03-01T15:30:00Z'],
    ['01 Mar 99 08:30 UT', '1999-03-01T08:30:00Z'],
    ['Sun, 01 Mar 2026 08:30:00 CEST', '2026-03-01T06:30:00Z'],
    ['Sun, 01 Mar 2026 08:30:00 IST', '2026-03-01T03:00:00Z'],
    ['Sun, 01 Mar 2026 08:30:00 GMT+1', '2026-03-01T07:30:00Z'],
    ['Sun, 01 Mar 2026 08:30:00 +0530 (IST)', '2026-03-01T03:00:00Z'],
    // RFC 5322 §4.3: whatever else a zone is called, it is UTC.
    ['Sun, 01 Mar 2026 08:30:00 Q', '2026-03-01T08:30:00Z'],
    ['Sun, 01 Mar 2026 08:30:00', '2026-03-01T08:30:00Z'],
    ['Sun, 01 Mar 2026', '2026-03-01'],
    ['  1-Mar-2026 08:30:00 GMT ', '2026-03-01T08:30:00Z'],
    ['2026-03-01T16:30:00+08:00', '2026-03-01T08:30:00Z'],
    ['2026-03-01T16:30:00+0800', '2026-03-01T08:30:00Z'],
    ['2026-03-01 08:30:00.123456Z', '2026-03-01T08:30:00Z'],
    ['2026-03-01T08:30Z', '2026-03-01T08:30:00Z'],
    ['2026-03-01', '2026-03-01'],
  ] as const) {
    it(`reads ${text}`, () => {
      expect(readDate(text)).to.equal(date);
    });
  }

  it('gives the day alone where the zone of a time may be any', () => {
    expect(readDate('2017-11-03 03:01:00.000000')).to.equal('2017-11-03');
  });

  it('takes no day that there is not, and no other text', () => {
    for (const text of [
      '2026-02-30',
      '2026-13-01',
      '31 Feb 2026 08:00 GMT',
      '1 Foo 2026',
      '1 anf 2026',
      'yesterday',
      '2026',
      '',
      undefined,
      `${'1 '.repeat(50_000)}Mar`,
    ]) {
      expect(readDate(text), text?.slice(0, 30)).to.equal(undefined);
    }
  });
});

describe('isLater', () => {
  it('compares times, and days where only those are known', () => {
    expect(isLater('2026-03-01T08:00:01Z', '2026-03-01T16:00:00+08:00')).to.equal(true);
    expect(isLater('2026-03-01', '2026-03-01T00:00:00Z')).to.equal(false);
    expect(isLater('2026-03-02', '2026-03-01T23:00:00Z')).to.equal(true);
  });
});
