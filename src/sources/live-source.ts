import type { NewsArticle } from '../models/article.js';
import { askForList, listFormat } from './ask-for-list.js';

/** Where the posts of a live blog come from. Rejects with an `ArticleSourceError`, or an `AbortError` after an abort. */
export interface LiveSource {
  /** The posts that the server has now, of which the oldest may have dropped out. */
  load(signal?: AbortSignal): Promise<NewsArticle[]>;
}

/**
 * Makes the source of a live blog: a feed whose entries are its posts. The server is asked each time
 * whether the feed has changed, and sends it only then, where it knows `ETag` or `Last-Modified`.
 *
 * @param format - As of a list of stories.
 * @param url - Address of the feed, relative to the page.
 * @throws ArticleSourceError `unknown` when there is no such format.
 */
export function createLiveSource(format: string, url: string): LiveSource {
  const known = listFormat(format);
  return {
    async load(signal) {
      return (await askForList(url, known, { signal, cache: 'no-cache' })).articles;
    },
  };
}
