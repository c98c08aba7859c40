/** What the stories of comments show. */
import { makeComment } from '../src/testing/memory-source.js';
import type { Comment } from '../src/models/comment.js';

const hoursAgo = (hours: number): string =>
  new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();

const thea = { name: 'Thea Olsen' };
const ruben = { name: 'Ruben Castellanos', url: 'https://ruben.example/' };
const editor = { name: 'M. Adeyemi', badges: ['staff'] };
const layla = { name: 'ليلى حداد' };

/** Every state that a comment can have, several scripts, plain text and HTML. */
export const busyThread: Comment[] = [
  makeComment('1', {
    author: thea,
    published: hoursAgo(30),
    bodyText:
      'The tram will pass my door every four minutes. I have read the plan twice and still do not ' +
      'know where people are meant to cross the street.',
  }),
  makeComment('2', {
    parentId: '1',
    author: ruben,
    published: hoursAgo(29),
    bodyHtml:
      '<p>Page 14, under <em>Junctions</em>:</p><blockquote><p>Crossings every 120 metres, all of ' +
      'them with lights.</p></blockquote><p>The <a href="/plan.pdf">plan</a> has a map, too.</p>',
    modified: hoursAgo(28),
  }),
  makeComment('3', {
    parentId: '2',
    author: editor,
    published: hoursAgo(20),
    bodyText: 'Thank you. We have added the map to the article.',
  }),
  makeComment('4', {
    parentId: '1',
    author: layla,
    published: hoursAgo(5),
    lang: 'ar',
    bodyText: 'أسكن في الشارع نفسه، وأظن أن الخطة جيدة إذا بقيت الأشجار.',
  }),
  makeComment('5', {
    pinned: true,
    author: editor,
    published: hoursAgo(24 * 90),
    bodyText: 'Please stay with the topic. Comments are read before they are published.',
  }),
  makeComment('6', {
    author: { name: '' },
    state: 'deleted',
    bodyText: '',
    published: hoursAgo(9),
  }),
  makeComment('7', {
    parentId: '6',
    author: { name: '王小雨' },
    published: hoursAgo(8),
    lang: 'zh-Hans',
    bodyText: '同意。四分钟一班，比现在的公交车好多了。',
  }),
  makeComment('8', { author: { name: 'jo' }, state: 'collapsed', published: hoursAgo(7) }),
  makeComment('9', {
    author: thea,
    state: 'pending',
    own: true,
    published: hoursAgo(0.2),
    bodyText: 'And who pays for the lights?',
  }),
  makeComment('10', {
    author: thea,
    state: 'rejected',
    own: true,
    published: hoursAgo(0.5),
    bodyText: 'What nonsense.',
  }),
];

export const deepThread: Comment[] = Array.from({ length: 9 }, (_, level) =>
  makeComment(String(level), {
    parentId: level === 0 ? null : String(level - 1),
    author: level % 2 === 0 ? thea : ruben,
    published: hoursAgo(30 - level),
    bodyText:
      'That depends on what you call a street. Where I grew up, it was where the children played, ' +
      'and the cars had to wait.',
  }),
);

export const longThread = (length: number): Comment[] =>
  Array.from({ length }, (_, index) =>
    makeComment(String(index), {
      parentId: index % 3 === 0 ? null : String(index - 1),
      author: { name: `Reader ${index % 97}` },
      published: hoursAgo(length - index),
      bodyText: 'Four minutes is a promise. '.repeat((index % 5) + 1),
    }),
  );
