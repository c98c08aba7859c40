import { textField } from '../models/read-json.js';
import { ArticleSourceError } from './article-source.js';
import { decodeBody } from './decode-body.js';
import { exchange, type Answer } from './exchange.js';

function errorOf({ status, url, json }: Answer): ArticleSourceError | undefined {
  const said = `${url} answered ${status} ${textField(json, 'code') ?? ''}`.trimEnd() + '.';
  if (status === 404 || status === 410) return new ArticleSourceError('not-found', said);
  if (status === 401 || status === 403) return new ArticleSourceError('protected', said);
  if (status >= 500) return new ArticleSourceError('network', said);
  return status === 200 ? undefined : new ArticleSourceError('unknown', said);
}

/**
 * An address out of an attribute, relative to the page.
 *
 * @throws ArticleSourceError `unknown` when it is none.
 */
export function articleAddress(url: string): URL {
  if (URL.canParse(url, document.baseURI)) return new URL(url, document.baseURI);
  throw new ArticleSourceError('unknown', `"${url}" is no address.`);
}

/**
 * Asks for an article or a feed, in whatever encoding it is. Cookies go to the page's own origin only.
 *
 * @throws ArticleSourceError when there is no answer of success.
 * @throws AbortError after an abort.
 */
export async function askForArticle(
  url: URL,
  signal?: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Answer> {
  let answer: Answer;
  try {
    const credentials = url.origin === location.origin ? 'same-origin' : 'omit';
    answer = await exchange(url, { credentials, cache, ...(signal && { signal }) }, decodeBody);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ArticleSourceError(
      'network',
      `${url.href} cannot be reached: no network, or, for another site, no CORS.`,
      { cause },
    );
  }
  const error = errorOf(answer);
  if (error) throw error;
  return answer;
}
