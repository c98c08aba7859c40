import type { NewsArticle } from '../../models/article.js';
import { ArticleSourceError } from '../article-source.js';

/** What a feed gives, whatever it is written in. */
export interface Feed {
  articles: NewsArticle[];
  title?: string;
  /** Of the site. */
  url?: string;
  /** Where the feed goes on (RFC 5005, `next_url`). */
  next?: string;
}

/**
 * The article that the fragment of a feed's address names, by its id or its own address; without a
 * fragment the first.
 *
 * @throws ArticleSourceError `not-found`.
 */
export function pickArticle({ articles }: Feed, { href, hash }: URL): NewsArticle {
  let wanted = hash.slice(1);
  try {
    wanted = decodeURIComponent(wanted);
  } catch {
    // Then it is meant as it stands.
  }
  const article =
    wanted === '' ? articles[0] : articles.find(({ id, url }) => id === wanted || url === wanted);
  if (article) return article;
  throw new ArticleSourceError(
    'not-found',
    wanted === '' ? `${href} has no entries.` : `${href} has no entry of this id or address.`,
  );
}
