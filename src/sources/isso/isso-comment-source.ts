import type { CommentDraft } from '../../models/comment.js';
import { field, listField, numberField } from '../../models/read-json.js';
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
import { readIssoBranch } from './read-isso-comment.js';
import { LONGEST, submitIssoComment } from './submit-isso-comment.js';

const CAPABILITIES: Omit<CommentSourceCapabilities, 'guestFields'> = {
  sorts: ['oldest', 'newest', 'top'],
  consent: false,
  // An answer to an answer is moved up by the server.
  maxDepth: 2,
  maxLength: LONGEST,
  vote: false,
  edit: false,
  delete: false,
  report: false,
  preview: false,
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

/** The comments of a page on an Isso server, 0.14 or newer. The cursor is the index of a page's first root. */
export class IssoCommentSource implements CommentSource {
  readonly #options: IssoCommentSourceOptions;
  #server: CommentServer | undefined;
  #config: unknown;

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
    return {
      ...CAPABILITIES,
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
    const isLast = roots.length === 0 || !((numberField(thread, 'hidden_replies') ?? 0) > 0);
    return {
      comments: roots.flatMap(readIssoBranch),
      ...(total !== undefined && { total }),
      ...(!isLast && { next: String(offset + roots.length) }),
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
    return submitIssoComment(this.#connect(), thread, title || thread, draft, signal);
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
