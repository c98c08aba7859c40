import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import type { StoryLabel } from '../../models/story-card.js';

const labels: Readonly<Record<StoryLabel, () => string>> = {
  opinion: () => msg('Opinion', { id: 'story-card.opinion' }),
  review: () => msg('Review', { id: 'story-card.review' }),
  'press-release': () => msg('Press release', { id: 'story-card.press-release' }),
  live: () => msg('Live', { id: 'story-card.live' }),
  blog: () => msg('Blog', { id: 'story-card.blog' }),
  sponsored: () => msg('Sponsored', { id: 'story-card.sponsored' }),
  protected: () => msg('Not open to everyone', { id: 'story-card.protected' }),
};

/** What sets a story apart, in a word. What no model should say is not said. */
export const labelText = (label: StoryLabel): string | undefined =>
  Object.hasOwn(labels, label) ? labels[label]() : undefined;

export function commentsText(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`${number} comments`, { id: 'story-card.comments-zero' }),
    one: () => msg(str`${number} comment`, { id: 'story-card.comments-one' }),
    two: () => msg(str`${number} comments`, { id: 'story-card.comments-two' }),
    few: () => msg(str`${number} comments`, { id: 'story-card.comments-few' }),
    many: () => msg(str`${number} comments`, { id: 'story-card.comments-many' }),
    other: () => msg(str`${number} comments`, { id: 'story-card.comments-other' }),
  });
}
