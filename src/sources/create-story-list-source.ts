import { storyCard } from '../models/story-card.js';
import { articleAddress, askForArticle } from './article-exchange.js';
import { ArticleSourceError } from './article-source.js';
import type { Answer } from './exchange.js';
import type { Feed } from './feed/feed.js';
import { shapeOf } from './shape.js';
import { isApi } from './wordpress/api-address.js';
import type { StoryListOptions, StoryListSource, StoryPage } from './story-list-source.js';

/** What an address of a list of stories gives. `auto` finds out; `rss` is RSS or Atom. */
export type StoryListFormat = 'auto' | 'wordpress' | 'json-feed' | 'rss';

export interface StoryListSourceOptions {
  /**
   * Address of the list, relative to the page: of a feed, of a collection of WordPress's API
   * (`…/wp-json/wp/v2/posts?categories=3`), or, for `wordpress`, of the site.
   */
  url: string;
}

interface Format {
  read: (answer: Answer) => Feed;
  /** What is asked for in the place of an address. */
  addressOf?: (address: URL) => URL;
}

type Loaded = Exclude<StoryListFormat, 'auto'>;

const formats: Record<Loaded, () => Promise<Format>> = {
  async wordpress() {
    const { readWordPressList, postsAddress } = await import('./wordpress/read-wordpress-list.js');
    return { read: readWordPressList, addressOf: postsAddress };
  },
  async 'json-feed'() {
    return { read: (await import('./feed/read-json-feed.js')).readJsonFeed };
  },
  async rss() {
    return { read: (await import('./feed/read-xml-feed.js')).readXmlFeed };
  },
};

function formatOf(answer: Answer): Loaded {
  const shape = shapeOf(answer);
  if (shape === 'xml') return 'rss';
  if (shape === 'wordpress' || shape === 'json-feed') return shape;
  // WordPress has found nothing.
  if (Array.isArray(answer.json) && answer.json.length === 0) return 'wordpress';
  throw new ArticleSourceError(
    'format',
    `${answer.url} is no feed: neither JSON Feed, RSS, Atom nor posts of WordPress.`,
  );
}

async function load(format: Loaded): Promise<Format> {
  try {
    return await formats[format]();
  } catch (cause) {
    throw new ArticleSourceError(
      'network',
      `The code for the format "${format}" could not be loaded.`,
      { cause },
    );
  }
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
    const address = articleAddress(cursor ?? this.#url);
    const { read, answer } = await this.#ask(address, signal);
    const { articles, title, url, next } = read(answer);
    return {
      stories: articles.map(storyCard).filter((card) => card !== undefined),
      ...(title && { title }),
      ...(url && { url }),
      // Nothing is asked for elsewhere than the page has said.
      ...(next && new URL(next, answer.url).origin === address.origin && { next }),
    };
  }

  async #ask(address: URL, signal?: AbortSignal): Promise<Format & { answer: Answer }> {
    const given = this.#format === 'auto' && isApi(address) ? 'wordpress' : this.#format;
    if (given === 'auto') {
      const answer = await askForArticle(address, signal);
      return { ...(await load(formatOf(answer))), answer };
    }
    const format = await load(given);
    const asked = format.addressOf?.(address) ?? address;
    return { ...format, answer: await askForArticle(asked, signal) };
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
  const known = ['auto', ...Object.keys(formats)];
  if (known.includes(format)) return new UrlStoryListSource(url, format as StoryListFormat);
  throw new ArticleSourceError(
    'unknown',
    `There is no format "${format}" of lists. Formats are: ${known.join(', ')}.`,
  );
}
