import type { NewsArticle } from './article.js';
import { isLater } from './read-date.js';

/**
 * When the original of a translation was changed after it had been translated; `undefined` where it
 * was not, or nobody knows. It is compared with the version that the translation follows
 * (`translatedFrom`), or else with the translation's own date.
 */
export function originalChanged({
  alternates,
  url,
  translatedFrom,
  modified,
  published,
}: NewsArticle): string | undefined {
  const original = alternates.find((alternate) => alternate.original && alternate.url !== url);
  const followed = translatedFrom ?? modified ?? published;
  return original?.modified && followed && isLater(original.modified, followed)
    ? original.modified
    : undefined;
}
