import type { CommentDraft } from '../../models/comment.js';
import { CommentServer } from '../comment-server.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';
import { submitWalineComment } from './submit-waline-comment.js';
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
  vote: false,
  edit: false,
  delete: false,
  report: false,
  preview: false,
  live: false,
};

export interface WalineCommentSourceOptions {
  /** Base address of the server, e.g. `https://comments.news.example/`. */
  endpoint: string;
  /** What the comments belong to: the `path` of Waline, usually that of the page. */
  thread: string;
}

/** Waline's client asks for paths in this form, so threads are stored under it. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The comments of a page on a Waline server, 1.x. Comments are sent as a guest's. */
export class WalineCommentSource implements CommentSource {
  readonly #endpoint: string;
  readonly #path: string;
  #connection: { server: CommentServer; thread: WalineThread } | undefined;

  constructor({ endpoint, thread }: WalineCommentSourceOptions) {
    this.#endpoint = endpoint;
    this.#path = decodePath(thread);
  }

  /**
   * Names the thread, the same from every page that shows it.
   *
   * @throws CommentSourceError `unknown` without an endpoint.
   */
  get key(): string {
    return `${this.#connect().server.root.href}#${this.#path}`;
  }

  capabilities(): Promise<CommentSourceCapabilities> {
    return Promise.resolve(CAPABILITIES);
  }

  async load(options: LoadOptions): Promise<CommentPage> {
    return this.#connect().thread.load(options);
  }

  async locate(id: string, options: LoadOptions): Promise<{ cursor?: string } | null> {
    return this.#connect().thread.locate(id, options);
  }

  async submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    const { server, thread } = this.#connect();
    const { parentId } = draft;
    const parent = parentId === null ? undefined : await thread.parent(parentId, signal);
    if (parentId !== null && !parent) {
      // Waline would store the answer where nobody sees it, and then fail.
      throw new CommentSourceError('unknown', `${this.key} has no comment ${parentId} to answer.`);
    }
    return submitWalineComment(server, thread, this.#path, draft, parent, signal);
  }

  #connect(): { server: CommentServer; thread: WalineThread } {
    if (!this.#connection) {
      const server = new CommentServer('Waline', this.#endpoint);
      this.#connection = { server, thread: new WalineThread(server, this.#path) };
    }
    return this.#connection;
  }
}
