import { CommentSourceError, type CommentSource } from './comment-source.js';
import { loadPart } from './load-part.js';

export interface CommentSourceOptions {
  /** Base URL of the server, or address of the file. May be empty where the source can find it. */
  endpoint: string;
  /** What the comments belong to: WordPress a post id, others the path of a page. May be empty likewise. */
  thread: string;
  /** The page, for discovery. */
  document: Document;
  /** JSON that stands in the page, for `static`. */
  data?: unknown;
}

/** What belongs to the page, unless another thread is named. */
const onPage = (options: CommentSourceOptions): CommentSourceOptions => ({
  ...options,
  thread: options.thread || options.document.location.pathname,
});

/** For servers that keep comments which wait for a moderator back from everybody. */
async function remembering(
  name: string,
  made: Promise<CommentSource & { readonly key: string }>,
): Promise<CommentSource> {
  const [source, { rememberOwn }] = await Promise.all([made, import('./own-comments.js')]);
  const key = `${name}:${source.key}`;
  return rememberOwn(source, () => key);
}

/** Explicit imports, so that a bundler makes one file of each source and a page loads the one it names. */
const sources: Record<string, (options: CommentSourceOptions) => Promise<CommentSource>> = {
  local: (options) =>
    import('./local/local-comment-source.js').then(
      ({ LocalCommentSource }) => new LocalCommentSource(onPage(options)),
    ),
  static: (options) =>
    import('./static/static-comment-source.js').then(
      ({ StaticCommentSource }) => new StaticCommentSource(options),
    ),
  async wordpress(options) {
    const [{ WordPressCommentSource }, { rememberOwn }] = await Promise.all([
      import('./wordpress/wordpress-comment-source.js'),
      import('./own-comments.js'),
    ]);
    const source = new WordPressCommentSource(options);
    // A page that is about no post can count the comments of others.
    return rememberOwn(source, () => `wordpress:${source.key}`);
  },
  waline: (options) =>
    remembering(
      'waline',
      import('./waline/waline-comment-source.js').then(
        ({ WalineCommentSource }) => new WalineCommentSource(onPage(options)),
      ),
    ),
  isso: (options) =>
    remembering(
      'isso',
      import('./isso/isso-comment-source.js').then(
        ({ IssoCommentSource }) => new IssoCommentSource(onPage(options)),
      ),
    ),
  remark42: (options) =>
    import('./remark42/remark42-comment-source.js').then(
      ({ Remark42CommentSource }) => new Remark42CommentSource(onPage(options)),
    ),
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
  const create = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (create === undefined) {
    throw new CommentSourceError(
      'unknown',
      `There is no source "${name}". Sources are: ${Object.keys(sources).join(', ')}.`,
      { code: 'no-such-source' },
    );
  }
  return loadPart(create(options));
}
