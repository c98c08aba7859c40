import { ClockController } from '../../controllers/clock.js';
import { isDay } from '../../localization/days.js';
import { formatDate, formatRelativeTime, parseDate } from '../../localization/formats.js';
import type { ArticleImage } from '../../models/article.js';
import type { StoryCard as Story } from '../../models/story-card.js';
import { safeUrl } from '../../sanitize/url.js';
import { headingLevelOf, inLanguageOf, make, pictureAddress, withClass } from '../light-drawing.js';
import type { LightWriter } from '../light-element.js';
import type { StoryCard, StoryImages } from './story-card.js';
import { commentsText, labelText } from './story-messages.js';

const MINUTE = 60_000;
const RECENT = 24 * 60 * MINUTE;
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };

function drawImage(model: ArticleImage | undefined, images: StoryImages): HTMLElement[] {
  const address = model?.src && pictureAddress(model.src, images);
  if (!address) return [];
  const image = make('img');
  const { alt = '', width, height } = model;
  Object.assign(image, { alt, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
  if (width && height) Object.assign(image, { width, height });
  // A card can do without its picture better than with a broken one.
  image.addEventListener('error', () => {
    image.remove();
  });
  image.src = address;
  return [image];
}

/** A card out of a model, of which nothing is trusted: text becomes text nodes. */
export class StoryWriter implements LightWriter {
  readonly #card: StoryCard;
  readonly #clock: ClockController;
  readonly #time = document.createElement('time');
  #drawn: readonly unknown[] = [];
  #elements: readonly HTMLElement[] = [];

  constructor(card: StoryCard) {
    this.#card = card;
    this.#clock = new ClockController(card);
  }

  draw(): readonly HTMLElement[] {
    const { story, headingLevel, images, formatLocale } = this.#card;
    const published = parseDate(story?.published);
    if (published && story?.published) this.#writeTime(published, story.published);
    else this.#clock.run(false);
    const wanted = [story, headingLevel, images, formatLocale];
    if (wanted.some((value, index) => value !== this.#drawn[index])) {
      this.#drawn = wanted;
      // What a page gives may have holes.
      this.#elements = story?.headline ? this.#drawStory(story, published !== undefined) : [];
    }
    return this.#elements;
  }

  /** The same node each time: what a reader has selected stays selected when a minute has passed. */
  #writeTime(date: Date, iso: string): void {
    const { formatLocale } = this.#card;
    const now = new Date();
    const isWhole = isDay(iso);
    const age = now.getTime() - date.getTime();
    const isRecent = !isWhole && age > -MINUTE && age < RECENT;
    this.#clock.run(isRecent);
    const text = isRecent
      ? formatRelativeTime(date, now, formatLocale)
      : formatDate(date, formatLocale, isWhole ? { ...DAY, timeZone: 'UTC' } : DAY);
    this.#time.dateTime = isWhole ? iso : date.toISOString();
    if (this.#time.textContent !== text) this.#time.textContent = text;
  }

  #drawStory(story: Story, isDated: boolean): HTMLElement[] {
    const { headingLevel, images, locale, formatLocale, direction } = this.#card;
    const level = headingLevelOf(headingLevel, 3);
    const inOwnLanguage = inLanguageOf(story);
    const inOurs = <Type extends HTMLElement>(element: Type): Type =>
      Object.assign(element, { lang: locale, dir: direction });

    const headline = make(`h${level}`);
    const address = story.url && safeUrl(story.url, '', 'link');
    if (address) {
      const link = make('a', story.headline);
      link.href = address;
      headline.append(link);
    } else headline.append(story.headline);

    const kicker = withClass('story-kicker', make('p'));
    if (story.kicker?.text) kicker.append(inOwnLanguage(make('span', story.kicker.text)), ' ');
    const label = story.label && labelText(story.label);
    if (label) kicker.append(inOurs(withClass('story-label', make('span', label))));

    const meta = inOurs(withClass('story-meta', make('div')));
    const authors = (story.contributors ?? []).filter(
      ({ role, name }) => role === 'author' && name,
    );
    if (authors.length > 0) {
      const byline = make('article-byline');
      // Names without links: a card has one.
      byline.contributors = authors.map(({ role, kind, name }) => ({ role, kind, name }));
      meta.append(byline, ' ');
    }
    if (isDated) meta.append(this.#time, ' ');
    if (story.commentCount) {
      meta.append(make('span', commentsText(story.commentCount, formatLocale)));
    }

    return [
      ...drawImage(story.image, images),
      ...(kicker.hasChildNodes() ? [kicker] : []),
      inOwnLanguage(headline),
      ...(story.standfirst
        ? [inOwnLanguage(withClass('story-standfirst', make('p', story.standfirst)))]
        : []),
      ...(meta.hasChildNodes() ? [meta] : []),
    ];
  }
}
