import type { CommentDraft } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../comment-source.js';
import { loadPart } from '../load-part.js';
import {
  findRoot,
  findThread,
  type WordPressThread,
  type WordPressThreadOptions,
} from './discovery.js';
import type { WordPressMember } from './member.js';
import { isClosed } from './post-status.js';
import { WordPressThreadReader } from './thread-reader.js';
import { WordPressClient } from './wordpress-client.js';

const CAPABILITIES: CommentSourceCapabilities = {
  sorts: ['oldest', 'newest'],
  // WordPress's own rule until an editor changes it (Settings → Discussion).
  guestFields: [
    { field: 'name', required: true },
    { field: 'email', required: true },
    { field: 'website', required: false },
  ],
  consent: true,
  // "Nested comments" is a setting for themes: the server keeps any depth.
  maxDepth: Infinity,
  // The server counts bytes, so other scripts than Latin may be refused earlier, as `validation`.
  maxLength: 65_525,
  vote: false,
  edit: false,
  delete: false,
  report: false,
  preview: false,
  live: false,
};

interface Connection {
  client: WordPressClient;
  thread: WordPressThread;
  reader: WordPressThreadReader;
}

/**
 * The comments of a WordPress post, by its REST API; where guests may not post by that, by
 * WordPress's own comment form. On a page of WordPress it needs no settings. See docs/wordpress.md.
 */
export class WordPressCommentSource implements CommentSource {
  readonly #options: WordPressThreadOptions;
  #client: WordPressClient | undefined;
  #connection: Connection | undefined;
  #login: Promise<void> | undefined;
  #member: Promise<WordPressMember> | undefined;
  #isClosed: boolean | undefined;

  constructor(options: WordPressThreadOptions) {
    this.#options = options;
  }

  /**
   * Names the thread, the same from every page that shows it.
   *
   * @throws CommentSourceError `unknown` when neither the options nor the page say what it is.
   */
  get key(): string {
    const { root, post } = this.#connect().thread;
    return `${root.origin}${root.pathname}#${post}`;
  }

  async capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities> {
    this.#connect();
    const member = await this.#askWho(signal);
    if (!member) return CAPABILITIES;
    const { moderates } = member;
    return { ...CAPABILITIES, guestFields: [], consent: false, edit: moderates, delete: moderates };
  }

  async load(options: LoadOptions): Promise<CommentPage> {
    const { signal } = options;
    signal?.throwIfAborted();
    const { reader } = this.#connect();
    reader.member = await this.#askWho(signal);
    const [page, closed] = await Promise.all([reader.load(options), this.#askIfClosed(signal)]);
    return { ...page, closed };
  }

  async locate(id: string, options: LoadOptions): Promise<{ cursor?: string } | null> {
    options.signal?.throwIfAborted();
    return this.#connect().reader.locate(id, options);
  }

  async submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    const { client, thread } = this.#connect();
    await this.#logIn(signal);
    const { submitComment } = await loadPart(import('./submit-comment.js'));
    signal?.throwIfAborted();
    try {
      const outcome = await submitComment(client, thread, draft, signal);
      const { comment } = outcome;
      if (!comment) return outcome;
      // The comment is stored: who its author is, if that cannot be found out, changes nothing of it.
      const member = await this.#askWho().catch(() => undefined);
      return member?.moderates ? { ...outcome, comment: { ...comment, editable: {} } } : outcome;
    } catch (error) {
      if (error instanceof CommentSourceError && error.kind === 'closed') this.#isClosed = true;
      throw error;
    }
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    await this.#logIn(signal);
    const { loadText } = await loadPart(import('./change-comment.js'));
    return loadText(this.#connect().client, id, signal);
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    const member = await this.#askWho(signal);
    const { editComment } = await loadPart(import('./change-comment.js'));
    return editComment(this.#connect().client, member, id, body, signal);
  }

  async delete(id: string, signal?: AbortSignal): Promise<null> {
    await this.#logIn(signal);
    const { deleteComment } = await loadPart(import('./change-comment.js'));
    return deleteComment(this.#connect().client, id, signal);
  }

  /** @param threads - Ids of posts. The page needs to name its WordPress, but no post. */
  async count(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    await this.#logIn(signal);
    const { countComments } = await loadPart(import('./count-comments.js'));
    return countComments(this.#site(), threads, signal);
  }

  #site(): WordPressClient {
    this.#client ??= new WordPressClient(findRoot(this.#options));
    return this.#client;
  }

  #connect(): Connection {
    if (!this.#connection) {
      const thread = findThread(this.#options);
      const client = this.#site();
      const reader = new WordPressThreadReader(client, thread.post);
      this.#connection = { thread, client, reader };
    }
    return this.#connection;
  }

  /** Once for all who wait for it, so that the end of one does not end the others. */
  async #logIn(signal?: AbortSignal): Promise<void> {
    this.#login ??= this.#site().logIn(this.#options.document);
    try {
      await this.#login;
    } catch (error) {
      this.#login = undefined;
      throw error;
    }
    signal?.throwIfAborted();
  }

  /** Who reads; `undefined` for a guest. */
  async #askWho(signal?: AbortSignal): Promise<WordPressMember | undefined> {
    await this.#logIn(signal);
    if (!this.#site().isLoggedIn) return undefined;
    const { askForMember, SOMEBODY } = await loadPart(import('./member.js'));
    this.#member ??= askForMember(this.#site());
    const member = await this.#member.catch(() => {
      this.#member = undefined;
      return SOMEBODY;
    });
    signal?.throwIfAborted();
    // The nonce of the page may have been stale, and the reader long gone.
    return this.#site().isLoggedIn ? member : undefined;
  }

  /** Asked once: a thread that is closed seldom opens again, and one that closes says so to the next comment. */
  async #askIfClosed(signal?: AbortSignal): Promise<boolean> {
    const { client, thread } = this.#connect();
    const closed = this.#isClosed ?? (await isClosed(client, thread, signal));
    if (!signal?.aborted) this.#isClosed = closed;
    return closed;
  }
}
