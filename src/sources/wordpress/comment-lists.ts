import type { Query } from '../comment-server.js';
import { CommentSourceError } from '../comment-source.js';
import { COMMENT_FIELDS } from './read-wordpress-comment.js';
import type { WordPressClient } from './wordpress-client.js';

/** The most that WordPress gives at once. */
export const PER_REQUEST = 100;
const AT_ONCE = 6;

/** One page of a list. */
export interface CommentListPage {
  entries: readonly unknown[];
  /** How many pages there are, as far as this one knows. */
  pages: number;
  /** How many entries; counts those that are kept from the reader. */
  total: number | undefined;
}

/** Asks for lists of the comments of one post. */
export class CommentLists {
  readonly #client: WordPressClient;
  readonly #post: string;

  constructor(client: WordPressClient, post: string) {
    this.#client = client;
    this.#post = post;
  }

  /** One page, oldest first unless `query` says something else. */
  async page(query: Query, signal?: AbortSignal): Promise<CommentListPage> {
    const asked = {
      per_page: PER_REQUEST,
      page: 1,
      order: 'asc',
      _fields: COMMENT_FIELDS,
      ...query,
    };
    const { json, headers, url } = await this.#client.get(
      'wp/v2/comments',
      { post: this.#post, ...asked },
      signal,
    );
    if (!Array.isArray(json)) {
      throw new CommentSourceError('unknown', `${url} is no list of comments.`);
    }
    const entries = json as unknown[];
    const count = (header: string): number | undefined => {
      const value = headers.get(header);
      return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
    };
    // Without the header, a full page is not the last.
    const more = entries.length < asked.per_page ? 0 : 1;
    return {
      entries,
      pages: count('X-WP-TotalPages') ?? asked.page + more,
      total: count('X-WP-Total'),
    };
  }

  /** All pages, several at a time. */
  async all(query: Query, signal?: AbortSignal): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let page = 1, pages = 1; page <= pages;) {
      const last = Math.min(pages, page + AT_ONCE - 1);
      const batch = await Promise.all(
        Array.from({ length: last - page + 1 }, (_, index) =>
          this.page({ ...query, page: page + index }, signal),
        ),
      );
      all.push(...batch.flatMap(({ entries }) => entries));
      page = last + 1;
      // An empty page is the end, whatever the totals say.
      const isOver = batch.some(({ entries }) => entries.length === 0);
      pages = isOver ? 0 : Math.max(...batch.map((list) => list.pages));
    }
    return all;
  }

  /** All comments for which the parameter `name` is one of `ids`, asked for with as few requests as can be. */
  async allOf(
    name: 'parent' | 'include',
    ids: readonly (string | number)[],
    signal?: AbortSignal,
  ): Promise<unknown[]> {
    const requests: Promise<unknown[]>[] = [];
    for (let index = 0; index < ids.length; index += PER_REQUEST) {
      const some = ids.slice(index, index + PER_REQUEST);
      requests.push(this.all({ [name]: some.join(',') }, signal));
    }
    return (await Promise.all(requests)).flat();
  }
}
