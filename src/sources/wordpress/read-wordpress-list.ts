import { ArticleSourceError } from '../article-source.js';
import type { Answer } from '../exchange.js';
import type { Feed } from '../feed/feed.js';
import { apiRoot, apiUrl, isApi } from './api-address.js';
import { readWordPressArticle } from './read-wordpress-article.js';
import { withParts } from './wordpress-article-source.js';

/** The newest posts of a site, from any of its addresses; of an address of its API, what that gives. */
export const postsAddress = (address: URL): URL =>
  withParts(isApi(address) ? address : apiUrl(apiRoot(address), 'wp/v2/posts'));

/** Where a list goes on, by the `Link` header (https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/). */
const nextOf = ({ headers }: Answer): string | undefined =>
  /<([^<>]*)>;\s*rel="?next\b/.exec(headers.get('Link') ?? '')?.[1];

/**
 * Reads posts of WordPress's REST API.
 *
 * @throws ArticleSourceError `format` when there are none.
 */
export function readWordPressList(answer: Answer): Feed {
  const { json, url } = answer;
  const posts = Array.isArray(json) ? (json as unknown[]) : [json];
  const articles = posts
    .map((post) => readWordPressArticle(post))
    .filter((article) => article !== undefined);
  if (articles.length === 0 && posts.length > 0) {
    throw new ArticleSourceError('format', `${url} has no posts of WordPress.`);
  }
  const next = nextOf(answer);
  return { articles, ...(next && { next }) };
}
