import { warnOnce } from '../../internal/warn-once.js';
import type { CommentDraft, CommentVote, CommentVotes } from '../../models/comment.js';
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
import type { Answer } from '../exchange.js';
import { loadPart } from '../load-part.js';
import { loadError } from '../server-error.js';
import { askForToken, type TokenOption } from '../token.js';
import { readRemark42Tree, type Remark42Reader } from './read-remark42-comment.js';
import type { Remark42Actions } from './remark42-actions.js';
import { isFresh, jwt, userOf } from './remark42-token.js';
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
  markup: 'markdown',
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
   * The JSON Web Token of a reader who is logged in, or what gets one; asked for again when the last
   * one has expired, or does not say when. Sent to the endpoint only. Without it comments can be read.
   */
  token?: TokenOption;
}

/** The whole address of a page, by which Remark42 knows it. */
function addressOf(thread: string): string {
  if (URL.canParse(thread, location.href)) return new URL(thread, location.href).href;
  throw new CommentSourceError('unknown', `thread="${thread}" is not the address of a page.`);
}

/** Who cannot be logged in can read at least. */
const guest = (): undefined => undefined;

/**
 * The comments of a page on a Remark42 server, 1.12 or newer. The cursor is the id of the root
 * before a page. Remark42 counts replies, too, when it cuts a thread: a page may have fewer roots
 * than asked for, but never half of a branch.
 */
export class Remark42CommentSource implements CommentSource {
  readonly #options: Remark42CommentSourceOptions;
  #server: CommentServer | undefined;
  #config: Promise<Answer> | undefined;
  #token: string | undefined;

  constructor(options: Remark42CommentSourceOptions) {
    this.#options = options;
  }

  async capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities> {
    if (this.#options.token === undefined) warnOnce('comment-section', `${NO_TOKEN}.`);
    const { json } = await this.#configure(signal);
    const isMember = (await this.#logIn(signal).catch(guest)) !== undefined;
    return {
      ...CAPABILITIES,
      maxLength: numberField(json, 'max_comment_size') ?? CAPABILITIES.maxLength,
      ...(isMember && { vote: 'up-down', edit: true, delete: true, preview: true }),
    };
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const limit = pageSizeOf(pageSize, MOST);
    const query = { sort: SORTS[sort], limit, ...(cursor !== undefined && { offset_id: cursor }) };
    const reader = await this.#logIn(signal).catch(guest);
    const tree = await this.#find(query, signal, reader);
    const info = field(tree, 'info');
    const total = numberField(info, 'count');
    const next = (numberField(info, 'count_left') ?? 0) > 0 && textField(info, 'last_comment');
    return {
      comments: readRemark42Tree(listField(tree, 'comments'), reader),
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
    const reader = await this.#member(signal);
    return submitRemark42Comment(this.#connect(), this.#locator(), reader, draft, signal);
  }

  async vote(id: string, vote: CommentVote | null, signal?: AbortSignal): Promise<CommentVotes> {
    return (await this.#actions(signal)).vote(id, vote, signal);
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    return (await this.#actions(signal)).loadText(id, signal);
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    return (await this.#actions(signal)).edit(id, body, signal);
  }

  async delete(id: string, signal?: AbortSignal): Promise<null> {
    return (await this.#actions(signal)).delete(id, signal);
  }

  async preview(body: string, signal?: AbortSignal): Promise<string> {
    return (await this.#actions(signal)).preview(body, signal);
  }

  async count(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    const { countRemark42 } = await loadPart(import('./remark42-actions.js'));
    return countRemark42(this.#connect(), this.#site, threads.map(addressOf), signal);
  }

  async #actions(signal: AbortSignal | undefined): Promise<Remark42Actions> {
    const reader = await this.#member(signal);
    const { Remark42Actions } = await loadPart(import('./remark42-actions.js'));
    signal?.throwIfAborted();
    return new Remark42Actions(this.#connect(), this.#locator(), reader);
  }

  /** The reader, who has to be logged in. */
  async #member(signal: AbortSignal | undefined): Promise<Remark42Reader> {
    const reader = await this.#logIn(signal);
    if (reader) return reader;
    throw new CommentSourceError('auth-required', `${NO_TOKEN}.`);
  }

  /** Who reads; `undefined` for a guest. */
  async #logIn(signal: AbortSignal | undefined): Promise<Remark42Reader | undefined> {
    if (this.#token === undefined || !isFresh(this.#token)) {
      this.#token = await askForToken(this.#options.token);
    }
    const token = this.#token;
    if (token === undefined) return undefined;
    const id = userOf(token);
    // How long comments can be changed matters only where their author is known.
    const { json } = id === undefined ? {} : await this.#configure(signal);
    return { token, id, editSeconds: numberField(json, 'edit_duration') ?? 0 };
  }

  async #configure(signal: AbortSignal | undefined): Promise<Answer> {
    this.#config ??= this.#connect().get('api/v1/config', { site: this.#site });
    try {
      return await this.#config;
    } catch (error) {
      this.#config = undefined;
      throw error;
    } finally {
      signal?.throwIfAborted();
    }
  }

  async #find(
    query: Query,
    signal: AbortSignal | undefined,
    reader?: Remark42Reader,
  ): Promise<unknown> {
    const server = this.#connect();
    const asked = { ...this.#locator(), format: 'tree', ...query };
    const options = { headers: jwt(reader?.token), signal };
    const answer = await server.get('api/v1/find', asked, options);
    if (!Array.isArray(field(answer.json, 'comments'))) throw loadError(answer, server.name);
    return answer.json;
  }

  get #site(): string {
    return this.#connect().root.searchParams.get('site') ?? DEFAULT_SITE;
  }

  #locator(): Locator {
    return { site: this.#site, url: addressOf(this.#options.thread) };
  }

  #connect(): CommentServer {
    this.#server ??= new CommentServer('Remark42', this.#options.endpoint);
    return this.#server;
  }
}
