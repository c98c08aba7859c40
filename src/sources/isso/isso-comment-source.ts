import type { Comment, CommentDraft, CommentVote, CommentVotes } from '../../models/comment.js';
import { field, listField, numberField } from '../../models/read-json.js';
import { namePages } from '../../models/thread-page.js';
import { CommentServer, pageSizeOf, type Query } from '../comment-server.js';
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
import { loadError } from '../server-error.js';
import type { IssoActions } from './isso-actions.js';
import { readIssoBranch } from './read-isso-comment.js';
import { isSameSite } from './same-site.js';
import { LONGEST, submitIssoComment } from './submit-isso-comment.js';

const CAPABILITIES: Omit<CommentSourceCapabilities, 'guestFields' | 'edit' | 'delete'> = {
  sorts: ['oldest', 'newest', 'top'],
  consent: false,
  // An answer to an answer is moved up by the server.
  maxDepth: 2,
  maxLength: LONGEST,
  vote: 'up-down',
  voteOnce: true,
  report: false,
  preview: true,
  markup: 'markdown',
  live: false,
};

const SORTS = { oldest: 'oldest', newest: 'newest', top: 'upvotes' } as const;
/** Isso itself has no limit. */
const MOST = 1000;
/** All of them. Without a number, Isso applies the page's own limit and offset to replies. */
const REPLIES = 1_000_000;

export interface IssoCommentSourceOptions {
  /** Base address of the server, e.g. `https://comments.news.example/`. */
  endpoint: string;
  /** What the comments belong to: the `uri` of Isso (`data-isso-id`), usually the path of the page. */
  thread: string;
  /** Names a new thread for its moderators. The title of the page if absent. */
  title?: string;
}

/**
 * The comments of a page on an Isso server, 0.14 or newer. The cursor is the index of a page's first
 * root. Isso knows the author of a comment by a cookie, for some minutes: so comments can be changed
 * only where the server is of the page's own site. Which those are, and what the reader has voted,
 * is remembered in the browser.
 */
export class IssoCommentSource implements CommentSource {
  readonly #options: IssoCommentSourceOptions;
  #server: CommentServer | undefined;
  #config: unknown;
  readonly #edits = new ReaderNotes(() => `isso-edits:${this.#connect().root.href}`);
  readonly #votes = new ReaderNotes(() => `isso-votes:${this.#connect().root.href}`);

  constructor(options: IssoCommentSourceOptions) {
    this.#options = options;
  }

  /**
   * Names the thread, the same from every page that shows it.
   *
   * @throws CommentSourceError `unknown` without an endpoint.
   */
  get key(): string {
    return `${this.#connect().root.href}#${this.#options.thread}`;
  }

  async capabilities(signal?: AbortSignal): Promise<CommentSourceCapabilities> {
    const options = { signal };
    this.#config ??= field((await this.#connect().get('config', {}, options)).json, 'config');
    const isOn = (name: string): boolean => field(this.#config, name) === true;
    const cookies = this.#hasCookies();
    return {
      ...CAPABILITIES,
      edit: cookies,
      delete: cookies,
      guestFields: [
        { field: 'name', required: isOn('require-author') },
        { field: 'email', required: isOn('require-email') },
        // Older servers do not know this setting.
        ...(field(this.#config, 'website-field') === false
          ? []
          : [{ field: 'website', required: false } as const]),
      ],
    };
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const [limit, offset] = [pageSizeOf(pageSize, MOST), Number(cursor) || 0];
    const thread = await this.#fetch({ sort: SORTS[sort], limit, offset }, signal);
    const roots = listField(thread, 'replies');
    const total = numberField(thread, 'total_replies');
    const hidden = numberField(thread, 'hidden_replies') ?? 0;
    const following = offset + roots.length;
    return {
      comments: roots.flatMap(readIssoBranch).map((comment) => this.#asReaders(comment)),
      ...(total !== undefined && { total }),
      ...(roots.length > 0 && hidden > 0 && { next: String(following) }),
      ...namePages(Math.ceil((following + hidden) / limit), (page) => page * limit),
    };
  }

  /** Isso gives a single comment to its author only: the whole thread is asked for, in one request. */
  async locate(
    id: string,
    { sort, pageSize, signal }: LoadOptions,
  ): Promise<{ cursor?: string } | null> {
    const thread = await this.#fetch({ sort: SORTS[sort] }, signal);
    const index = listField(thread, 'replies').findIndex((root) =>
      readIssoBranch(root).some((comment) => comment.id === id),
    );
    return index < 0 ? null : { cursor: String(index - (index % pageSizeOf(pageSize, MOST))) };
  }

  async submit(draft: CommentDraft, signal?: AbortSignal): Promise<CommentOutcome> {
    const { thread, title = document.title } = this.#options;
    // Isso would make a comment of its own out of an answer to what it has not numbered.
    if (draft.parentId !== null && !/^\d+$/.test(draft.parentId)) {
      throw new CommentSourceError('unknown', `Isso has no comment ${draft.parentId} to answer.`);
    }
    // Without a title, Isso loads the page to find one, which it often cannot.
    const name = title || thread;
    const cookies = this.#hasCookies();
    const sent = submitIssoComment(this.#connect(), thread, name, draft, cookies, signal);
    return this.#remember(await sent);
  }

  async vote(id: string, vote: CommentVote | null, signal?: AbortSignal): Promise<CommentVotes> {
    return (await this.#actions(signal)).vote(id, vote, this.#votes, signal);
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    return (await this.#actions(signal)).loadText(id, signal);
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    return this.#remember(await (await this.#actions(signal)).edit(id, body, signal));
  }

  async delete(id: string, signal?: AbortSignal): Promise<Comment | null> {
    const rest = await (await this.#actions(signal)).delete(id, signal);
    this.#edits.set(id, undefined);
    return rest;
  }

  async preview(body: string, signal?: AbortSignal): Promise<string> {
    return (await this.#actions(signal)).preview(body, signal);
  }

  async count(threads: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    return (await this.#actions(signal)).count(threads, signal);
  }

  /** What this browser knows of a comment, and Isso does not say. */
  #asReaders(comment: Comment): Comment {
    const { id, votes, state } = comment;
    const [until, vote] = [this.#edits.get(id), this.#votes.get(id)];
    const mine = vote === 'up' || vote === 'down' ? vote : undefined;
    const isOpen = until !== undefined && Date.parse(until) > Date.now() && state !== 'deleted';
    return {
      ...comment,
      ...(votes && mine && { votes: { ...votes, mine } }),
      ...(isOpen && { own: true, editable: { until } }),
    };
  }

  #remember(outcome: CommentOutcome): CommentOutcome {
    const { id, editable } = outcome.comment ?? {};
    if (id !== undefined && editable?.until) this.#edits.set(id, editable.until);
    return outcome;
  }

  #hasCookies(): boolean {
    return isSameSite(this.#connect().root, location);
  }

  async #actions(signal: AbortSignal | undefined): Promise<IssoActions> {
    const server = this.#connect();
    const { IssoActions } = await loadPart(import('./isso-actions.js'));
    signal?.throwIfAborted();
    return new IssoActions(server, this.#options.thread);
  }

  async #fetch(query: Query, signal: AbortSignal | undefined): Promise<unknown> {
    const server = this.#connect();
    const asked = { uri: this.#options.thread, nested_limit: REPLIES, ...query };
    const answer = await server.get('./', asked, { signal });
    if (!Array.isArray(field(answer.json, 'replies'))) throw loadError(answer, server.name);
    return answer.json;
  }

  #connect(): CommentServer {
    this.#server ??= new CommentServer('Isso', this.#options.endpoint);
    return this.#server;
  }
}
