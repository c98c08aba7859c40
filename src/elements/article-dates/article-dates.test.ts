import { expect, fixture, html } from '@open-wc/testing';
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

/** What the page warns of while `work` runs. */
async function warnings(work: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (text: string) => heard.push(text);
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return heard;
}

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
});
