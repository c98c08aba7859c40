import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleDates } from '../src/elements/article-dates/article-dates.js';

type Arguments = Pick<
  ArticleDates,
  'published' | 'modified' | 'timeZone' | 'readerTime' | 'age' | 'readingMinutes' | 'history'
>;

const hoursAgo = (hours: number): string =>
  new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();

const meta: Meta<Arguments> = {
  title: 'Article/article-dates',
  component: 'article-dates',
  args: {
    published: '2026-03-01T08:00:00+08:00',
    modified: '',
    timeZone: '',
    readerTime: false,
    age: false,
    readingMinutes: 0,
    history: [],
  },
  render: ({ published, modified, timeZone, readerTime, age, readingMinutes, history }) => html`
    <article-dates
      published=${published}
      modified=${modified}
      time-zone=${timeZone}
      ?reader-time=${readerTime}
      ?age=${age}
      reading-minutes=${readingMinutes}
      .history=${history}
    ></article-dates>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Published: Story = {};

export const Updated: Story = { args: { modified: '2026-03-02T09:30:00+08:00' } };

/** Within a week, it also says how long ago that was, and goes on saying it. */
export const Recent: Story = { args: { published: hoursAgo(30), modified: hoursAgo(0.1) } };

/** In the zone of the newspaper instead of the reader's. */
export const InOneZone: Story = { args: { timeZone: 'Asia/Shanghai' } };

/** How long the text takes, as its publisher says. */
export const WithReadingTime: Story = { args: { readingMinutes: 5 } };

/** In both zones, where they differ. */
export const InBothZones: Story = { args: { timeZone: 'Asia/Shanghai', readerTime: true } };

/** What was changed since. */
export const WithHistory: Story = {
  args: {
    history: [
      { date: '2026-03-02T09:30:00+08:00', note: 'Added the answer of the ministry.' },
      { date: '2026-03-04', note: 'Corrected the number of cities.' },
    ],
  },
};

/** Also after a week. */
export const WithAge: Story = { args: { published: '2021-03-01', age: true } };

/** In the calendar and the digits that `lang` asks for. */
export const OtherCalendar: Story = {
  render: ({ published }) => html`
    <article-dates lang="ar-u-ca-islamic-umalqura-nu-arab" published=${published}></article-dates>
  `,
};

/** A day is the same everywhere. */
export const DayOnly: Story = { args: { published: '2026-03-01' } };

/** What is written by hand stays as it is. */
export const Written: Story = {
  render: () =>
    html`<article-dates>Printed on <time datetime="2026-03-01">1 March</time></article-dates>`,
};
