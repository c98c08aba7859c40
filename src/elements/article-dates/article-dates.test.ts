import { expect, fixture, html } from '@open-wc/testing';
import { copyOf } from '../../testing/copy-of.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import './article-dates.define.js';
import type { ArticleDates } from './article-dates.js';

async function open(attributes: Partial<ArticleDates>, lang = 'en'): Promise<ArticleDates> {
  const { published = '', modified = '', timeZone = '' } = attributes;
  const dates = await fixture<ArticleDates>(html`
    <article-dates
      lang=${lang}
      published=${published}
      modified=${modified}
      time-zone=${timeZone}
    ></article-dates>
  `);
  await dates.updateComplete;
  return dates;
}
const lines = (dates: ArticleDates): string[] =>
  [...dates.children].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('<article-dates>', () => {
  it('says when an article was published and updated, where times count from, and for machines', async () => {
    const dates = await open({
      published: '2026-03-01T08:00:00+08:00',
      modified: '2026-03-02T09:30:00+08:00',
      timeZone: 'Asia/Shanghai',
    });
    const [published, updated] = lines(dates);
    expect(published).to.match(/^Published March 1, 2026.*8:00.*GMT\+8$/);
    expect(updated).to.match(/^Updated March 2, 2026.*9:30/);
    expect([...dates.querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal([
      '2026-03-01T00:00:00.000Z',
      '2026-03-02T01:30:00.000Z',
    ]);
    await expect(dates).to.be.accessible();
  });

  it('speaks the language of its place', async () => {
    const dates = await open({ published: '2026-03-01T08:00:00Z', timeZone: 'UTC' }, 'en-GB');
    expect(lines(dates)[0]).to.contain('1 March 2026');
    expect(dates.querySelector('span')?.lang).to.equal('en');
  });

  it('does not speak of an update that is none', async () => {
    const published = '2026-03-01T08:00:10Z';
    for (const modified of ['2026-03-01T08:00:50Z', '2026-02-28T08:00:00Z', published]) {
      expect(lines(await open({ published, modified }))).to.have.lengthOf(1);
    }
  });

  it('also says how long ago that was, for a week', async () => {
    expect(lines(await open({ published: ago(185) }))[0]).to.match(/\(3 hours ago\)$/);
    expect(lines(await open({ published: ago(60 * 24 * 8) }))[0]).to.not.contain('ago');
    expect(lines(await open({ published: ago(-90) }))[0]).to.not.match(/\(|in 1/);
  });

  it('takes a day for a day, wherever the reader is', async () => {
    const dates = await open({ published: '2026-03-01', timeZone: 'America/Los_Angeles' });
    expect(lines(dates)).to.deep.equal(['Published March 1, 2026']);
    expect(dates.querySelector('time')?.dateTime).to.equal('2026-03-01');
  });

  it('shows nothing for what is no date, and tells the page', async () => {
    const heard = await warnings(async () => {
      expect((await open({ published: 'last week' })).textContent).to.equal('');
    });
    expect(heard.join()).to.contain('published="last week"');
  });

  it('falls back to the reader’s zone, and tells the page', async () => {
    const heard = await warnings(async () => {
      const dates = await open({ published: '2026-03-01T08:00:00Z', timeZone: 'Mars/Olympus' });
      expect(lines(dates)[0]).to.contain('Published');
    });
    expect(heard.join()).to.contain('Mars/Olympus');
  });

  it('leaves dates that were written by hand alone', async () => {
    const dates = await fixture<ArticleDates>(html`
      <article-dates published="2026-03-01T08:00:00Z">
        <time datetime="2026-03-01">St David’s Day</time>
      </article-dates>
    `);
    await dates.updateComplete;
    expect(dates.innerText.trim()).to.equal('St David’s Day');
  });

  it('says a time both for the reader and for the site', async () => {
    const dates = await fixture<ArticleDates>(html`
      <article-dates
        lang="en-GB"
        published="2026-03-01T02:00:00Z"
        time-zone="Asia/Kolkata"
        reader-time
      ></article-dates>
    `);
    await dates.updateComplete;
    const there = /7:30 in Kolkata$/;
    expect(lines(dates)[0]).to.match(/^Published 1 March 2026.* your time, /);
    expect(lines(dates)[0]).to.match(there);
    expect(dates.querySelector('time')?.dateTime).to.equal('2026-03-01T02:00:00.000Z');

    dates.place = 'Bengal';
    await dates.updateComplete;
    expect(lines(dates)[0]).to.match(/7:30 in Bengal$/);
    dates.timeZone = 'Etc/GMT-13';
    dates.published = '2026-03-01T23:30:00Z';
    dates.place = '';
    await dates.updateComplete;
    expect(lines(dates)[0], 'another day there').to.match(/ your time, 2 March 2026.*12:30/);
    dates.timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    await dates.updateComplete;
    expect(lines(dates)[0], 'the same zone').to.not.contain('your time');
  });

  it('tells what was changed, the newest first', async () => {
    const dates = await open({ published: '2026-03-01' });
    dates.history = [
      { date: '2026-03-02', note: 'Added a <b>picture</b>.' },
      { date: '2026-03-04', note: 'صُحّح اسم.' },
      { date: 'last week', note: 'Undated.' },
    ];
    await dates.updateComplete;
    const details = dates.querySelector('details');
    expect(details?.querySelector('summary')?.textContent).to.equal('Change history');
    const items = [...(details?.querySelectorAll('li') ?? [])];
    expect(items.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'March 4, 2026 صُحّح اسم.',
      'March 2, 2026 Added a <b>picture</b>.',
      'Undated.',
    ]);
    expect(items[0]?.querySelector('time')?.dateTime).to.equal('2026-03-04');
    await expect(dates).to.be.accessible();

    details!.open = true;
    dates.lang = 'en-GB';
    await waitUntil(() => lines(dates)[0]?.includes('1 March 2026'));
    expect(dates.querySelector('details')?.open, 'what the reader has opened').to.equal(true);
    expect(dates.querySelector('li')?.textContent).to.contain('4 March 2026');
    dates.history = [];
    await dates.updateComplete;
    expect(dates.querySelector('details') === null).to.equal(true);
  });

  it('speaks in other calendars and digits, whether we have the language or not', async () => {
    const arabic = await open({ published: '2026-03-01' }, 'ar-u-ca-islamic-umalqura-nu-arab');
    expect(lines(arabic)[0]).to.match(/١٤٤٧/);
    const persian = await open({ published: '2026-03-01' }, 'fa-u-ca-persian-nu-arabext');
    expect(lines(persian)[0]).to.match(/۱۴۰۴/);
    const buddhist = await open({ published: '2026-03-01' }, 'th-u-ca-buddhist');
    expect(lines(buddhist)[0]).to.contain('2569');
    expect(persian.querySelector('time')?.dateTime).to.equal('2026-03-01');
  });

  it('is a date without a word where the page speaks a language that we do not', async () => {
    const published = '2026-03-14T05:30:00+08:00';
    for (const [lang, date, direction] of [
      ['ur', /مارچ/, 'rtl'],
      ['he-IL', /במרץ|במרס/, 'rtl'],
      ['hi', /मार्च/, 'ltr'],
      ['th', /มีนาคม/, 'ltr'],
      ['ja', /2026年3月14日/, 'ltr'],
    ] as const) {
      const dates = await open({ published, timeZone: 'Asia/Shanghai' }, lang);
      const [line] = lines(dates);
      expect(line).to.match(date);
      expect(line).to.not.contain('Published');
      expect(dates.querySelector('span')?.lang).to.equal(lang);
      expect(dates.querySelector('span')?.dir).to.equal(direction);
    }
    expect(lines(await open({ published }, 'xx'))[0]).to.match(/^Published /);
    expect(lines(await open({ published }, 'english'))[0]).to.match(/^Published /);
  });

  it('AR-5 says of two dates which is which, both in one language', async () => {
    const dates = await open({ published: '2026-03-14', modified: '2026-03-15' }, 'fr');
    expect(lines(dates)).to.deep.equal(['Published March 14, 2026', 'Updated March 15, 2026']);
    expect([...dates.querySelectorAll('span')].map(({ lang }) => lang)).to.deep.equal(['en', 'en']);
    dates.modified = '';
    await dates.updateComplete;
    expect(lines(dates)).to.deep.equal(['14 mars 2026']);
    expect(dates.querySelector('span')?.lang).to.equal('fr');
  });

  it('says how old it is, also after a week, where the page wants that', async () => {
    const dates = await open({ published: ago(60 * 24 * 800) });
    expect(lines(dates)[0]).to.not.contain('ago');
    dates.age = true;
    await dates.updateComplete;
    expect(lines(dates)[0]).to.match(/\(2 years ago\)$/);
  });

  describe('with the time that the article takes to read', () => {
    const around = async (text: unknown, lang = 'en'): Promise<string> => {
      const page = await fixture(html`
        <article lang=${lang}>
          <h1>A tram</h1>
          <article-dates reading-time></article-dates>
          ${text}
        </article>
      `);
      const dates = page.querySelector('article-dates')!;
      await dates.updateComplete;
      return lines(dates).join();
    };

    it('counts words, or characters where a script has no spaces', async () => {
      expect(await around(html`<p>${'A tram in town. '.repeat(240)}</p>`)).to.equal(
        '4 minutes to read',
      );
      expect(await around(html`<p>${'电车'.repeat(400)}</p>`, 'zh-Hant')).to.match(/3/);
    });

    it('does not count what is no text', async () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = 'word '.repeat(3000);
      expect(
        await around(
          html`<p>${'A tram in town. '.repeat(60)}</p>
            ${script}`,
        ),
      ).to.equal('1 minute to read');
    });

    it('does not take less than none', async () => {
      const dates = await open({ published: '2026-03-01' });
      dates.readingMinutes = -5;
      await dates.updateComplete;
      expect(lines(dates)).to.deep.equal(['Published March 1, 2026']);
    });

    it('takes the publisher’s word', async () => {
      const dates = await open({ published: '2026-03-01' });
      dates.readingMinutes = 7;
      await dates.updateComplete;
      expect(lines(dates)).to.deep.equal(['Published March 1, 2026', '7 minutes to read']);
      await expect(dates).to.be.accessible();
    });
  });

  describe('as time passes', () => {
    const { setInterval: realSetInterval, clearInterval: realClearInterval } = window;
    const { now } = Date;
    const timers = new Map<number, () => void>();

    beforeEach(() => {
      timers.clear();
      window.setInterval = ((work: () => void) => {
        timers.set(timers.size + 1, work);
        return timers.size;
      }) as typeof setInterval;
      window.clearInterval = ((id: number) => timers.delete(id)) as typeof clearInterval;
    });
    afterEach(() => {
      window.setInterval = realSetInterval;
      window.clearInterval = realClearInterval;
      Date.now = now;
      window.Date = RealDate;
    });
    const RealDate = Date;

    it('all of a page follow one timer, in the same nodes, until they are gone', async () => {
      const page = await fixture(html`
        <div>
          <article-dates published=${ago(1.5)}></article-dates>
          <article-dates published=${ago(59.5)}></article-dates>
        </div>
      `);
      const [young, older] = page.querySelectorAll('article-dates');
      await young?.updateComplete;
      await older?.updateComplete;
      expect(timers.size).to.equal(1);
      const time = young?.querySelector('time');
      expect(lines(young!)[0]).to.contain('1 minute ago');

      const later = now() + 60_000;
      window.Date = class extends RealDate {
        constructor(value?: string | number) {
          super(value ?? later);
        }
      } as DateConstructor;
      for (const tick of timers.values()) tick();
      await young?.updateComplete;
      await older?.updateComplete;
      expect(lines(young!)[0]).to.contain('2 minutes ago');
      expect(lines(older!)[0]).to.contain('1 hour ago');
      expect(young?.querySelector('time') === time).to.equal(true);

      page.remove();
      expect(timers.size).to.equal(0);
    });
  });

  it('says in a copy of a page what the copy says, in its language', async () => {
    const dates = await open({ published: '2021-02-05' });
    const copy = copyOf(dates);
    copy.published = '2024-03-01';
    dates.after(copy);
    await waitUntil(() => lines(copy).join() === 'Published March 1, 2024');
    copy.lang = 'en-GB';
    await waitUntil(() => lines(copy).join() === 'Published 1 March 2024');
    expect(lines(dates)).to.deep.equal(['Published February 5, 2021']);
  });

  it('keeps its words when it is moved', async () => {
    const dates = await open({ published: '2021-02-05' });
    const [line] = dates.children;
    dates.parentElement?.prepend(dates);
    await dates.updateComplete;
    expect(dates.children[0] === line).to.equal(true);
    expect(dates.children).to.have.lengthOf(1);
  });

  it('shows no other day in the place of one that there is not', async () => {
    const heard = await warnings(async () => {
      for (const published of ['2024-02-30', '2023-02-29T08:00:00Z', '2024-04-31']) {
        expect(lines(await open({ published })), published).to.deep.equal([]);
      }
    });
    expect(heard.join()).to.contain('published="2024-02-30" is no ISO 8601 date');
    expect(lines(await open({ published: '2024-02-29' }))).to.deep.equal([
      'Published February 29, 2024',
    ]);
  });
});
