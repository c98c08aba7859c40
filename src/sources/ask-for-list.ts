import { articleAddress, askForArticle } from './article-exchange.js';
import { ArticleSourceError } from './article-source.js';
import type { Answer } from './exchange.js';
import type { Feed } from './feed/feed.js';
import { shapeOf } from './shape.js';
import { isApi } from './wordpress/api-address.js';

/** What an address of a list gives. `auto` finds out; `rss` is RSS or Atom. */
export type ListFormat = 'auto' | 'wordpress' | 'json-feed' | 'rss';

interface Format {
  read: (answer: Answer) => Feed;
  /** What is asked for in the place of an address. */
  addressOf?: (address: URL) => URL;
}

type Loaded = Exclude<ListFormat, 'auto'>;

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

/** A list of articles, and the address that it came from. */
export interface List extends Feed {
  from: URL;
}

export interface ListOptions {
  signal?: AbortSignal | undefined;
  /** `no-cache` asks the server whether what the browser has is still good, by its ETag. */
  cache?: RequestCache;
}

/**
 * Asks for a list of articles.
 *
 * @param url - Its address, relative to the page.
 * @throws ArticleSourceError when it cannot be had or read; `unknown` when there is no such format.
 * @throws AbortError after an abort.
 */
export async function askForList(
  url: string,
  format: ListFormat,
  { signal, cache }: ListOptions,
): Promise<List> {
  const from = articleAddress(url);
  let known = format === 'auto' && isApi(from) ? 'wordpress' : format;
  const asked = known === 'auto' ? undefined : await load(known);
  const answer = await askForArticle(asked?.addressOf?.(from) ?? from, signal, cache);
  if (known === 'auto') known = formatOf(answer);
  const list = (asked ?? (await load(known))).read(answer);
  return { ...list, ...(list.next && { next: new URL(list.next, answer.url).href }), from };
}

/**
 * The format of a name.
 *
 * @throws ArticleSourceError `unknown` when there is no such format.
 */
export function listFormat(name: string): ListFormat {
  const known = ['auto', ...Object.keys(formats)];
  if (known.includes(name)) return name as ListFormat;
  throw new ArticleSourceError(
    'unknown',
    `There is no format "${name}" of lists. Formats are: ${known.join(', ')}.`,
  );
}
