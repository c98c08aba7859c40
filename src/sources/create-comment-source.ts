import { CommentSourceError, type CommentSource } from './comment-source.js';
import type { CommentSourceOptions } from './comment-source-options.js';
import { loadPart } from './load-part.js';

export type { CommentSourceOptions } from './comment-source-options.js';

interface SourceModule {
  open: (options: CommentSourceOptions) => CommentSource;
}

/** Explicit imports, so that a bundler makes one file of each source and a page loads the one it names. */
const sources: Record<string, () => Promise<SourceModule>> = {
  local: () => import('./local/open-local.js'),
  static: () => import('./static/open-static.js'),
  wordpress: () => import('./wordpress/open-wordpress.js'),
  waline: () => import('./waline/open-waline.js'),
  isso: () => import('./isso/open-isso.js'),
  remark42: () => import('./remark42/open-remark42.js'),
};

/**
 * Makes the source that a `source` attribute names.
 *
 * @throws CommentSourceError `unknown` when there is no source of that name, `network` when its code cannot be loaded.
 */
export async function createCommentSource(
  name: string,
  options: CommentSourceOptions,
): Promise<CommentSource> {
  const load = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (load === undefined) {
    throw new CommentSourceError(
      'unknown',
      `There is no source "${name}". Sources are: ${Object.keys(sources).join(', ')}.`,
      { code: 'no-such-source' },
    );
  }
  const { open } = await loadPart(load());
  return open(options);
}
