import type { NewsArticle } from '../models/article.js';
import { articleAddress, askForArticle } from './article-exchange.js';
import { ArticleSourceError, type ArticleSource } from './article-source.js';
import type { Answer } from './exchange.js';
import { shapeOf } from './shape.js';
import { isApi } from './wordpress/api-address.js';

async function readFeedEntry(answer: Answer, address: URL): Promise<NewsArticle> {
  const [{ pickArticle }, read] = await Promise.all([
    import('./feed/feed.js'),
    shapeOf(answer) === 'xml'
      ? import('./feed/read-xml-feed.js').then(({ readXmlFeed }) => readXmlFeed)
      : import('./feed/read-json-feed.js').then(({ readJsonFeed }) => readJsonFeed),
  ]);
  return pickArticle(read(answer), address);
}

/** JSON that is none of the others: an article as `src/models/article.ts` has it. */
async function readModel({ json, url }: Answer): Promise<NewsArticle> {
  const { readArticle } = await import('../models/read-article.js');
  const article = readArticle(json);
  if (article) return article;
  throw new ArticleSourceError('format', `${url} is JSON, but no article: see docs/article.md.`);
}

async function readPost({ json, url }: Answer): Promise<NewsArticle> {
  const { readWordPressArticle } = await import('./wordpress/read-wordpress-article.js');
  const article = readWordPressArticle(Array.isArray(json) ? json[0] : json);
  if (article) return article;
  throw new ArticleSourceError('format', `${url} is no post of WordPress.`);
}

/** The post that a page of WordPress names; where its API is closed, what the page says itself. */
async function readPage(answer: Answer, signal?: AbortSignal): Promise<NewsArticle> {
  const [{ findApi, WordPressArticleSource }, schemaOrg] = await Promise.all([
    import('./wordpress/wordpress-article-source.js'),
    import('./schema-org/read-page.js'),
  ]);
  const found = findApi(answer);
  if (!found) return schemaOrg.readPage(answer);
  try {
    const { api, language } = found;
    return await new WordPressArticleSource({ url: api.href, language }).load(signal);
  } catch (error) {
    signal?.throwIfAborted();
    try {
      return schemaOrg.readPage(answer);
    } catch {
      throw error;
    }
  }
}

/** An article at an address of which nobody has said what it gives. */
export class AutoArticleSource implements ArticleSource {
  readonly #url: string;

  /** @param url - Relative to the page. */
  constructor(url: string) {
    this.#url = url;
  }

  async load(signal?: AbortSignal): Promise<NewsArticle> {
    const address = articleAddress(this.#url);
    if (isApi(address)) {
      const { WordPressArticleSource } = await import('./wordpress/wordpress-article-source.js');
      return new WordPressArticleSource({ url: address.href }).load(signal);
    }
    const answer = await askForArticle(address, signal);
    switch (shapeOf(answer)) {
      case 'wordpress':
        return readPost(answer);
      case 'json-feed':
      case 'xml':
        return readFeedEntry(answer, address);
      case 'json-ld': {
        const { readJsonLdFile } = await import('./schema-org/read-page.js');
        return readJsonLdFile(answer);
      }
      case 'json':
        return readModel(answer);
      case 'page':
        return readPage(answer, signal);
    }
  }
}
