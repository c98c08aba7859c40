import type { CommentDraft, CommentVote, CommentVotes } from '../../models/comment.js';
import { CommentServer } from '../comment-server.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';
import { loadPart } from '../load-part.js';
import { ReaderNotes } from '../reader-notes.js';
import { askForToken, type TokenOption } from '../token.js';
import { submitWalineComment } from './submit-waline-comment.js';
import type { WalineActions } from './waline-actions.js';
import type { WalineReader } from './waline-reader.js';
import { WalineThread } from './waline-thread.js';

const CAPABILITIES: CommentSourceCapabilities = {
  sorts: ['newest', 'oldest', 'top'],
  // The server takes comments without any of them; its own client may ask for more.
  guestFields: [
    { field: 'name', required: false },
    { field: 'email', required: false },
    { field: 'website', required: false },
  ],
  consent: false,
  // Waline's client shows two levels; the server keeps what answers what.
  maxDepth: Infinity,
  maxLength: Infinity,
  vote: 'up',
  edit: false,
  delete: false,
  report: false,
  preview: false,
  markup: 'markdown',
  live: false,
};

export interface WalineCommentSourceOptions {
  /** Base address of the server, e.g. `https://comments.news.example/`. */
  endpoint: string;
  /** What the comments belong to: the `path` of Waline, usually that of the page. */
  thread: string;
  /**
   * The token of a reader who has logged in with this Waline (`/api/token`), or what gets one; asked
   * for with each request that needs it, and sent to the endpoint only. Without it readers are guests.
   */
  token?: TokenOption;
}

interface Connection {
  server: CommentServer;
  thread: WalineThread;
  likes: ReaderNotes;
}

/** Who cannot be logged in can read at least. */
const guest = (): undefined => undefined;

/** Waline's client asks for paths in this form, so threads are stored under it. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * The comments of a page on a Waline server, 1.x. Readers are guests, unless the page has a token of
 * theirs: then their own comments can be changed. Waline counts likes, but not whose: those of this
 * browser are remembered in it.
 */
export class WalineCommentSource implements CommentSource {
  readonly #endpoint: string;
  readonly #path: string;
  readonly #token: TokenOption | undefined;
  #connection: Connection | undefined;
  #reader: WalineReader | undefined;

  constructor({ endpoint, thread, token }: WalineCommentSourceOptions) {
    this.#endpoint = endpoint;
    this.#path = decodePath(thread);
    this.#token = token;
  }

  /**
   * Names the thread, the same from every page that shows it.
   *
   * @throws CommentSourceError `unknown` without an endpoint.
   */
  get key(): string {
    return `${this.#connect().server.root.href}#${this.#path}`;
  }

  async capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities> {
    const reader = await this.#logIn(signal).catch(guest);
    return reader ? { ...CAPABILITIES, guestFields: [], edit: true, delete: true } : CAPABILITIES;
  }

  async load(options: LoadOptions): Promise<CommentPage> {
    const { thread, likes } = this.#connect();
    const reader = await this.#logIn(options.signal).catch(guest);
    const page = await thread.load(options);
    return {
      ...page,
      comments: page.comments.map((comment) => ({
        ...comment,
        ...(comment.votes && likes.get(comment.id) && { votes: { ...comment.votes, mine: 'up' } }),
        ...(reader && thread.authorOf(comment.id) === reader.id && { own: true, editable: {} }),
      })),
    };
  }

  async locate(id: string, options: LoadOptions): Promise<{ cursor?: string } | null> {
    return this.#connect().thread.locate(id, options);
  }

  async submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    const { server, thread } = this.#connect();
    await this.#logIn(signal);
    const { parentId } = draft;
    const parent = parentId === null ? undefined : await thread.parent(parentId, signal);
    if (parentId !== null && !parent) {
      // Waline would store the answer where nobody sees it, and then fail.
      throw new CommentSourceError('unknown', `${this.key} has no comment ${parentId} to answer.`);
    }
    return submitWalineComment(server, thread, this.#path, draft, parent, signal);
  }

  async vote(id: string, vote: CommentVote | null, signal?: AbortSignal): Promise<CommentVotes> {
    const { likes } = this.#connect();
    return (await this.#actions(signal)).vote(id, vote, likes, signal);
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    await this.#logIn(signal);
    const text = (await this.#connect().thread.find(id, signal))?.text;
    if (text !== undefined) return text;
    throw new CommentSourceError('unknown', `${this.key} does not say what comment ${id} was.`);
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    await this.#logIn(signal);
    return (await this.#actions(signal)).edit(id, body, signal);
  }

  async delete(id: string, signal?: AbortSignal): Promise<null> {
    await this.#logIn(signal);
    return (await this.#actions(signal)).delete(id, signal);
  }

  async count(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    return (await this.#actions(signal)).count(threads.map(decodePath), signal);
  }

  async #actions(signal: AbortSignal | undefined): Promise<WalineActions> {
    const { server, thread } = this.#connect();
    const { WalineActions } = await loadPart(import('./waline-actions.js'));
    signal?.throwIfAborted();
    return new WalineActions(server, thread);
  }

  /** Who reads; `undefined` for a guest. */
  async #logIn(signal: AbortSignal | undefined): Promise<WalineReader | undefined> {
    const { server, thread } = this.#connect();
    if (this.#token === undefined) return undefined;
    const token = await askForToken(this.#token);
    if (token !== this.#reader?.token) {
      const { askForReader } = await loadPart(import('./waline-reader.js'));
      this.#reader = token === undefined ? undefined : await askForReader(server, token, signal);
    }
    thread.token = this.#reader?.token;
    return this.#reader;
  }

  #connect(): Connection {
    if (!this.#connection) {
      const server = new CommentServer('Waline', this.#endpoint);
      this.#connection = {
        server,
        thread: new WalineThread(server, this.#path),
        likes: new ReaderNotes(() => `waline-likes:${server.root.href}`),
      };
    }
    return this.#connection;
  }
}
