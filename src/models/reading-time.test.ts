import { expect } from '@open-wc/testing';
import { measureText, readingTime } from './reading-time.js';

describe('readingTime', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

  it('counts words where words are spaced', () => {
    expect(readingTime({ bodyText: words(238 * 5) })).to.equal(5);
    expect(
      readingTime({ bodyHtml: `<p>${words(238 * 5).replaceAll(' ', '</p>\n<p>')}</p>` }),
    ).to.equal(5);
  });

  it('knows that a word of Arabic or Finnish holds more', () => {
    expect(readingTime({ lang: 'ar', bodyText: words(1000) })).to.be.greaterThan(
      readingTime({ lang: 'en', bodyText: words(1000) }),
    );
  });

  it('counts characters where they are not', () => {
    expect(readingTime({ bodyText: '电车中午出发。'.repeat(266) })).to.equal(6);
    expect(readingTime({ bodyText: '電車は正午に出発した。'.repeat(266) })).to.equal(7);
    expect(readingTime({ bodyText: 'รถรางออกเที่ยงวัน'.repeat(266) })).to.equal(4);
  });

  it('counts no markup, code or character references', () => {
    const html = `<script>${words(5000)}</script><p title="${words(5000)}">One&nbsp;caf&eacute; AT&amp;T</p>`;
    expect(readingTime({ bodyHtml: html })).to.equal(1);
    expect(measureText('AT T').words).to.equal(2);
  });

  it('adds what is in several scripts', () => {
    expect(measureText('The tram 电车 left at 12')).to.deep.equal({
      words: 5,
      characters: 2,
      letters: 0,
    });
  });

  it('believes the publisher', () => {
    expect(readingTime({ readingMinutes: 3.2, bodyText: 'Short.' })).to.equal(4);
    expect(readingTime({ wordCount: 2380 })).to.equal(10);
  });

  it('is at least a minute, and nothing for nothing', () => {
    expect(readingTime({ bodyText: 'Short.' })).to.equal(1);
    expect(readingTime({ bodyText: ' ' })).to.equal(0);
    expect(readingTime({})).to.equal(0);
  });
});
