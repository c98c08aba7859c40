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
  async local({ thread, document }) {
    const { LocalCommentSource } = await import('./local/local-comment-source.js');
    return new LocalCommentSource({ thread: thread || document.location.pathname });
  },
  async static({ endpoint, data }) {
    const { StaticCommentSource } = await import('./static/static-comment-source.js');
    return new StaticCommentSource({ endpoint, data });
  },
  async wordpress(options) {
    const [{ WordPressCommentSource }, { rememberOwn }] = await Promise.all([
      import('./wordpress/wordpress-comment-source.js'),
      import('./own-comments.js'),
    ]);
    const source = new WordPressCommentSource(options);
    // A page that is about no post can count the comments of others.
    return rememberOwn(source, () => `wordpress:${source.key}`);
  },
  waline({ endpoint, thread, document }) {
    const path = thread || document.location.pathname;
    const made = import('./waline/waline-comment-source.js').then(
      ({ WalineCommentSource }) => new WalineCommentSource({ endpoint, thread: path }),
    );
    return remembering('waline', made);
  },
  isso({ endpoint, thread, document }) {
    const path = thread || document.location.pathname;
    const made = import('./isso/isso-comment-source.js').then(
      ({ IssoCommentSource }) => new IssoCommentSource({ endpoint, thread: path }),
    );
    return remembering('isso', made);
  },
  async remark42({ endpoint, thread, document }) {
    const { Remark42CommentSource } = await import('./remark42/remark42-comment-source.js');
    return new Remark42CommentSource({ endpoint, thread: thread || document.location.pathname });
  },
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
