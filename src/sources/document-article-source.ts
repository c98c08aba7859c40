import type { NewsArticle } from '../models/article.js';
import { articleAddress, askForArticle } from './article-exchange.js';
import type { ArticleSource } from './article-source.js';
import type { Answer } from './exchange.js';

/** An article that one request brings: a page, a feed, a file. */
export class DocumentArticleSource implements ArticleSource {
  readonly #url: string;
  readonly #read: (answer: Answer, address: URL) => NewsArticle;

  /**
   * @param url - Relative to the page.
   * @param read - Gets the address as it was asked for, with its fragment.
   */
  constructor(url: string, read: (answer: Answer, address: URL) => NewsArticle) {
    this.#url = url;
    this.#read = read;
  }

  async load(signal?: AbortSignal): Promise<NewsArticle> {
    const address = articleAddress(this.#url);
    return this.#read(await askForArticle(address, signal), address);
  }
}
