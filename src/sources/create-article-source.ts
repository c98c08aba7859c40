import { ArticleSourceError, type ArticleSource } from './article-source.js';

/** What an address of an article gives. `auto` finds out. */
export type ArticleFormat = 'auto' | 'wordpress' | 'json-feed' | 'rss' | 'schema-org';

export interface ArticleSourceOptions {
  /** Address of the article, absolute. Of a feed, the fragment is the id or the address of an entry. */
  url: string;
}

/** Explicit imports, so that a bundler makes one file of each source and a page loads the one it names. */
const sources: Record<ArticleFormat, (url: string) => Promise<ArticleSource>> = {
  async auto(url) {
    const { AutoArticleSource } = await import('./auto-article-source.js');
    return new AutoArticleSource(url);
  },
  async wordpress(url) {
    const { WordPressArticleSource } = await import('./wordpress/wordpress-article-source.js');
    return new WordPressArticleSource({ url });
  },
  async 'json-feed'(url) {
    const [{ DocumentArticleSource }, { pickArticle }, { readJsonFeed }] = await Promise.all([
      import('./document-article-source.js'),
      import('./feed/feed.js'),
      import('./feed/read-json-feed.js'),
    ]);
    return new DocumentArticleSource(url, (answer, address) =>
      pickArticle(readJsonFeed(answer), address),
    );
  },
  async rss(url) {
    const [{ DocumentArticleSource }, { pickArticle }, { readXmlFeed }] = await Promise.all([
      import('./document-article-source.js'),
      import('./feed/feed.js'),
      import('./feed/read-xml-feed.js'),
    ]);
    return new DocumentArticleSource(url, (answer, address) =>
      pickArticle(readXmlFeed(answer), address),
    );
  },
  async 'schema-org'(url) {
    const [{ DocumentArticleSource }, { readPage, readJsonLdFile }] = await Promise.all([
      import('./document-article-source.js'),
      import('./schema-org/read-page.js'),
    ]);
    return new DocumentArticleSource(url, (answer) =>
      answer.json === undefined ? readPage(answer) : readJsonLdFile(answer),
    );
  },
};

/**
 * Makes the source that a `format` attribute names.
 *
 * @throws ArticleSourceError `unknown` when there is no such format, `network` when its code cannot be loaded.
 */
export async function createArticleSource(
  format: string,
  { url }: ArticleSourceOptions,
): Promise<ArticleSource> {
  if (!Object.hasOwn(sources, format)) {
    throw new ArticleSourceError(
      'unknown',
      `There is no format "${format}". Formats are: ${Object.keys(sources).join(', ')}.`,
    );
  }
  try {
    return await sources[format as ArticleFormat](url);
  } catch (cause) {
    throw new ArticleSourceError(
      'network',
      `The code for the format "${format}" could not be loaded.`,
      { cause },
    );
  }
}
