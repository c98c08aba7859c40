import { storyCard } from '../models/story-card.js';
import { askForList, listFormat, type ListFormat } from './ask-for-list.js';
import type { StoryListOptions, StoryListSource, StoryPage } from './story-list-source.js';

/** What an address of a list of stories gives. `auto` finds out; `rss` is RSS or Atom. */
export type StoryListFormat = ListFormat;

export interface StoryListSourceOptions {
  /**
   * Address of the list, relative to the page: of a feed, of a collection of WordPress's API
   * (`…/wp-json/wp/v2/posts?categories=3`), or, for `wordpress`, of the site.
   */
  url: string;
}

/** A list of stories at an address. */
class UrlStoryListSource implements StoryListSource {
  readonly #url: string;
  readonly #format: StoryListFormat;

  constructor(url: string, format: StoryListFormat) {
    this.#url = url;
    this.#format = format;
  }

  async load({ cursor, signal }: StoryListOptions = {}): Promise<StoryPage> {
    const list = await askForList(cursor ?? this.#url, this.#format, { signal });
    const { articles, title, url, next, from } = list;
    return {
      stories: articles.map(storyCard).filter((card) => card !== undefined),
      ...(title && { title }),
      ...(url && { url }),
      // Nothing is asked for elsewhere than the page has said.
      ...(next && new URL(next).origin === from.origin && { next }),
    };
  }
}

/**
 * Makes the source of a list of stories.
 *
 * @throws ArticleSourceError `unknown` when there is no such format.
 */
export function createStoryListSource(
  format: string,
  { url }: StoryListSourceOptions,
): StoryListSource {
  return new UrlStoryListSource(url, listFormat(format));
}
