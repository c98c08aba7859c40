import { warnOnce } from '../../internal/warn-once.js';
import type { CommentDraft } from '../../models/comment.js';
import { field, listField, numberField, textField } from '../../models/read-json.js';
import { CommentServer, pageSizeOf, type Query } from '../comment-server.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';
import { loadError } from '../server-error.js';
import { readRemark42Tree } from './read-remark42-comment.js';
import { submitRemark42Comment, type Locator } from './submit-remark42-comment.js';

const CAPABILITIES: CommentSourceCapabilities = {
  sorts: ['newest', 'oldest', 'top'],
  // The token says who the reader is.
  guestFields: [],
  consent: false,
  maxDepth: Infinity,
  // Until a site sets another (MAX_COMMENT_SIZE).
  maxLength: 2048,
  vote: false,
  edit: false,
  delete: false,
  report: false,
  preview: false,
  live: false,
};

const SORTS = { oldest: '+time', newest: '-time', top: '-score' } as const;
const MOST = 1000;
/** The id of a site that has set none. */
const DEFAULT_SITE = 'remark';
const NO_TOKEN =
  'Remark42 takes no comments of guests, and its login is a cookie of another site: give Remark42CommentSource a token';

export interface Remark42CommentSourceOptions {
  /** Base address of the server, with the id of the site unless that is `remark`: `https://remark.news.example/?site=news`. */
  endpoint: string;
  /** Address of the page that the comments belong to, relative to this one. */
  thread: string;
  /**
   * The JSON Web Token of a reader who is logged in, or what gets one; asked for each comment, since
   * Remark42's tokens last minutes. Sent to the endpoint only. Without it comments can be read.
   */
  token?: string | (() => string | Promise<string>);
}

/**
 * The comments of a page on a Remark42 server, 1.12 or newer. The cursor is the id of the root
 * before a page. Remark42 counts replies, too, when it cuts a thread: a page may have fewer roots
 * than asked for, but never half of a branch.
 */
export class Remark42CommentSource implements CommentSource {
  readonly #options: Remark42CommentSourceOptions;
  #server: CommentServer | undefined;
  #maxLength: number | undefined;

  constructor(options: Remark42CommentSourceOptions) {
    this.#options = options;
  }

  async capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities> {
    const { site } = this.#locator();
    if (this.#options.token === undefined) warnOnce('comment-section', `${NO_TOKEN}.`);
    if (this.#maxLength === undefined) {
      const { json } = await this.#connect().get('api/v1/config', { site }, { signal });
      this.#maxLength = numberField(json, 'max_comment_size') ?? CAPABILITIES.maxLength;
    }
    return { ...CAPABILITIES, maxLength: this.#maxLength };
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const limit = pageSizeOf(pageSize, MOST);
    const query = { sort: SORTS[sort], limit, ...(cursor !== undefined && { offset_id: cursor }) };
    const tree = await this.#find(query, signal);
    const info = field(tree, 'info');
    const total = numberField(info, 'count');
    const next = (numberField(info, 'count_left') ?? 0) > 0 && textField(info, 'last_comment');
    return {
      comments: readRemark42Tree(listField(tree, 'comments')),
      closed: field(info, 'read_only') === true,
      ...(total !== undefined && { total }),
      ...(next && { next }),
    };
  }

  /** The page that begins with the branch of the comment. Remark42 does not say where one is, so the thread is asked for. */
  async locate(id: string, { sort, signal }: LoadOptions): Promise<{ cursor?: string } | null> {
    const roots = listField(await this.#find({ sort: SORTS[sort] }, signal), 'comments');
    const index = roots.findIndex((root) =>
      readRemark42Tree([root]).some((comment) => comment.id === id),
    );
    if (index < 0) return null;
    const before = textField(field(roots[index - 1], 'comment'), 'id');
    return before === undefined ? {} : { cursor: before };
  }

  async submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    const server = this.#connect();
    const token = await this.#token();
    return submitRemark42Comment(server, this.#locator(), token, draft, signal);
  }

  async #token(): Promise<string> {
    const { token } = this.#options;
    let cause: unknown;
    try {
      const given = typeof token === 'function' ? await token() : token;
      if (given) return given;
    } catch (error) {
      cause = error;
    }
    throw new CommentSourceError('auth-required', `${NO_TOKEN}.`, { cause });
  }

  async #find(query: Query, signal: AbortSignal | undefined): Promise<unknown> {
    const server = this.#connect();
    const asked = { ...this.#locator(), format: 'tree', ...query };
    const answer = await server.get('api/v1/find', { ...asked }, { signal });
    if (!Array.isArray(field(answer.json, 'comments'))) throw loadError(answer, server.name);
    return answer.json;
  }

  #locator(): Locator {
    return {
      site: this.#connect().root.searchParams.get('site') ?? DEFAULT_SITE,
      url: new URL(this.#options.thread, location.href).href,
    };
  }

  #connect(): CommentServer {
    this.#server ??= new CommentServer('Remark42', this.#options.endpoint);
    return this.#server;
  }
}
