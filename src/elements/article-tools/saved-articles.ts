import { local } from '../../internal/safe-storage.js';

const KEY = 'news-elements:saved';

/** An article that a reader of this site has saved in this browser. */
export interface SavedArticle {
  url: string;
  headline: string;
  /** When it was saved, ISO 8601. */
  saved: string;
}

const isSaved = (entry: unknown): entry is SavedArticle =>
  typeof (entry as Partial<SavedArticle> | null)?.url === 'string';

/** All of them, the newest first: for the page that lists them. */
export function savedArticles(): SavedArticle[] {
  const value = local.read(KEY, Infinity)?.value;
  return Array.isArray(value) ? value.filter(isSaved) : [];
}

/** Saves an article, or forgets it. */
export function saveArticle(url: string, headline: string, saved: boolean): void {
  const others = savedArticles().filter((article) => article.url !== url);
  const now = new Date().toISOString();
  local.keep(KEY, saved ? [{ url, headline, saved: now }, ...others] : others);
}
