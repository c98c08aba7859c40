import type { StoryCard as Story } from '../../models/story-card.js';
import type { LightWriter } from '../light-element.js';
import type { StoryList } from './story-list.js';

/** The list, with a card for each story. */
export class StoryListWriter implements LightWriter {
  readonly #host: StoryList;
  readonly #list = document.createElement('ul');
  #stories: readonly Story[] = [];

  constructor(host: StoryList) {
    this.#host = host;
    // Safari takes lists without markers for no lists.
    this.#list.role = 'list';
  }

  draw(): readonly HTMLElement[] {
    const { stories, headingLevel, images } = this.#host;
    const isKnown =
      stories.length === this.#stories.length &&
      stories.every((story, index) => story === this.#stories[index]);
    if (!isKnown) {
      this.#stories = stories;
      this.#list.replaceChildren(
        ...stories.map((story) => {
          const item = document.createElement('li');
          const card = document.createElement('story-card');
          card.story = story;
          item.append(card);
          return item;
        }),
      );
    }
    for (const card of this.#list.querySelectorAll('story-card')) {
      Object.assign(card, { headingLevel, images });
    }
    return stories.length > 0 ? [this.#list] : [];
  }
}
