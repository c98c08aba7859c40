/** What the stories of lists show. */
import type { StoryCard } from '../src/models/story-card.js';

const picture = (name: string): string =>
  new URL(`../demo/pictures/${name}.svg`, import.meta.url).href;

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export const stories: StoryCard[] = [
  {
    url: 'https://news.example/tram/',
    headline: 'A tram for the old town, ten years after the last one left its depot',
    kicker: { text: 'Transport' },
    standfirst: 'The city council votes for rails, and against the bus lanes that were to follow.',
    image: { src: picture('ferry'), width: 1200, height: 675, alt: 'The quay' },
    published: hoursAgo(3),
    contributors: [{ role: 'author', kind: 'person', name: 'Mei Lin' }],
    commentCount: 128,
  },
  {
    url: 'https://news.example/ferry/',
    headline: 'Why the ferry is the best seat in town',
    image: { src: picture('ferry'), width: 1200, height: 675, alt: 'A ferry' },
    published: '2026-03-01T08:00:00Z',
    label: 'sponsored',
  },
  {
    url: 'https://news.example/ar/tram/',
    lang: 'ar',
    headline: 'ترام جديد للمدينة القديمة بعد عشر سنوات',
    standfirst: 'صوّت مجلس المدينة لصالح القضبان.',
    published: '2026-02-27T08:00:00Z',
    commentCount: 2,
  },
  {
    url: 'https://news.example/zh/tram/',
    lang: 'zh-Hans',
    headline: '时隔十年，老城区重新迎来有轨电车',
    standfirst: '市议会投票支持铺设轨道。',
    published: '2026-02-26',
    label: 'opinion',
  },
];
