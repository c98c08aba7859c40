import type { NewsArticle } from '../models/article.js';
import { askForList, listFormat } from './ask-for-list.js';

/**
 * The posts of a live blog that the server has now, of which the oldest may have dropped out: the
 * entries of a feed. The server is asked each time whether it has changed, and sends it only then,
 * where it knows `ETag` or `Last-Modified`.
 *
 * @param format - As of a list of stories.
 * @param url - Address of the feed, relative to the page.
 * @throws ArticleSourceError when it cannot be had or read; `unknown` when there is no such format.
 * @throws AbortError after an abort.
 */
export async function loadLivePosts(
  format: string,
  url: string,
  signal?: AbortSignal,
): Promise<NewsArticle[]> {
  return (await askForList(url, listFormat(format), { signal, cache: 'no-cache' })).articles;
}
