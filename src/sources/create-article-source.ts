import { ArticleSourceError, type ArticleSource } from './article-source.js';

/** What an address of an article gives. `auto` finds out. */
export type ArticleFormat = 'auto' | 'wordpress';

export interface ArticleSourceOptions {
  /** Address of the article, absolute. */
  url: string;
}

const wordpress = async ({ url }: ArticleSourceOptions): Promise<ArticleSource> => {
  const { WordPressArticleSource } = await import('./wordpress/wordpress-article-source.js');
  return new WordPressArticleSource({ url });
};

/** Explicit imports, so that a bundler makes one file of each source and a page loads the one it names. */
const sources: Record<ArticleFormat, (options: ArticleSourceOptions) => Promise<ArticleSource>> = {
  auto: wordpress,
  wordpress,
};

/**
 * Makes the source that a `format` attribute names.
 *
 * @throws ArticleSourceError `unknown` when there is no such format, `network` when its code cannot be loaded.
 */
export async function createArticleSource(
  format: string,
  options: ArticleSourceOptions,
): Promise<ArticleSource> {
  if (!Object.hasOwn(sources, format)) {
    throw new ArticleSourceError(
      'unknown',
      `There is no format "${format}". Formats are: ${Object.keys(sources).join(', ')}.`,
    );
  }
  try {
    return await sources[format as ArticleFormat](options);
  } catch (cause) {
    if (cause instanceof ArticleSourceError) throw cause;
    throw new ArticleSourceError(
      'network',
      `The code for the format "${format}" could not be loaded.`,
      { cause },
    );
  }
}
