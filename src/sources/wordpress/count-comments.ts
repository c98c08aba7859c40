import { field } from '../../models/read-json.js';
import { CommentSourceError } from '../comment-source.js';
import { CommentLists, PER_REQUEST } from './comment-lists.js';
import type { WordPressClient } from './wordpress-client.js';

/** What a guest may not read counts nothing. */
const noneIfHidden = (error: unknown): number => {
  if (error instanceof CommentSourceError && error.kind === 'auth-required') return 0;
  throw error;
};

/** One request: the total is in its head. */
async function countOne(
  client: WordPressClient,
  post: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const lists = new CommentLists(client, post);
  try {
    const { total } = await lists.page({ per_page: 1, _fields: 'id' }, signal);
    return total ?? (await lists.all({ _fields: 'id' }, signal)).length;
  } catch (error) {
    return noneIfHidden(error);
  }
}

/**
 * WordPress names the number of comments of one post, or of several in all. So several are asked for
 * as one list, of nothing but the ids of their posts, a hundred to a request; one by one where that
 * is fewer requests, or where the list is refused for the sake of one of them.
 */
async function countSome(
  client: WordPressClient,
  posts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly number[]> {
  const oneByOne = (): Promise<number[]> =>
    Promise.all(posts.map((post) => countOne(client, post, signal)));
  if (posts.length < 2) return oneByOne();
  const lists = new CommentLists(client, posts.join(','));
  let pages: (readonly unknown[])[];
  try {
    const first = await lists.page({ _fields: 'post' }, signal);
    if (first.pages - 1 > posts.length) return await oneByOne();
    const others = Array.from({ length: Math.max(first.pages - 1, 0) }, async (_, index) => {
      return (await lists.page({ _fields: 'post', page: index + 2 }, signal)).entries;
    });
    pages = [first.entries, ...(await Promise.all(others))];
  } catch (error) {
    noneIfHidden(error);
    return oneByOne();
  }
  const counts = new Map<string, number>();
  for (const entry of pages.flat()) {
    const post = String(field(entry, 'post'));
    counts.set(post, (counts.get(post) ?? 0) + 1);
  }
  return posts.map((post) => counts.get(post) ?? 0);
}

/** How many comments posts have, by as few requests as WordPress needs. What is no id of a post has none. */
export async function countComments(
  client: WordPressClient,
  posts: readonly string[],
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const ids = [...new Set(posts)].filter((post) => /^[1-9]\d*$/.test(post));
  const parts: Promise<readonly number[]>[] = [];
  for (let first = 0; first < ids.length; first += PER_REQUEST) {
    parts.push(countSome(client, ids.slice(first, first + PER_REQUEST), signal));
  }
  const numbers = (await Promise.all(parts)).flat();
  const counts = new Map(ids.map((id, index) => [id, numbers[index]]));
  return posts.map((post) => counts.get(post) ?? 0);
}
