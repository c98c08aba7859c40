import { field, listField, numberField, textField } from '../../models/read-json.js';
import { namePages } from '../../models/thread-page.js';
import { pageSizeOf, type CommentServer } from '../comment-server.js';
import type { CommentPage, LoadOptions } from '../comment-source.js';
import { loadError } from '../server-error.js';
import { readId, readWalineBranch } from './read-waline-comment.js';

/** The most roots that Waline gives at once. */
const MOST = 100;

const SORTS = { oldest: 'insertedAt_asc', newest: 'insertedAt_desc', top: 'like_desc' } as const;

/** What Waline wants to know of the comment that another one answers, in its own types. */
export interface WalineParent {
  pid: unknown;
  /** The root of the branch; the parent itself when that is a root. */
  rid: unknown;
}

/** What is remembered of a comment that was seen. */
interface Known {
  parent: WalineParent;
  likes: number;
  /** The id of its author, and what they typed: of members only. */
  user?: string;
  text?: string;
}

interface RootList {
  roots: readonly unknown[];
  pages: number;
  /** All comments, replies included. */
  total: number | undefined;
}

/** The header that names a reader. */
export const bearer = (token: string | undefined): Readonly<Record<string, string>> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` };

/** Reads one thread: pages of roots, each with all that answers it. The cursor is the number of a page. */
export class WalineThread {
  readonly #server: CommentServer;
  readonly #path: string;
  readonly #known = new Map<string, Known>();
  /** The reader's, sent along so that their own comments that wait are given, too. */
  token: string | undefined;

  constructor(server: CommentServer, path: string) {
    this.#server = server;
    this.#path = path;
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const page = Math.max(Number(cursor) || 1, 1);
    const { roots, pages, total } = await this.#list(
      page,
      pageSizeOf(pageSize, MOST),
      sort,
      signal,
    );
    return {
      comments: roots.flatMap(readWalineBranch),
      ...(total !== undefined && { total }),
      ...namePages(pages, (index) => index + 1),
      // An empty page is the end, whatever the totals say.
      ...(page < pages && roots.length > 0 && { next: String(page + 1) }),
    };
  }

  /** Waline cannot be asked for one comment: the thread is gone through, in pages of 100 roots. */
  async locate(
    id: string,
    { sort, pageSize, signal }: LoadOptions,
  ): Promise<{ cursor?: string } | null> {
    for (let page = 1, last = 1; page <= last; page++) {
      const { roots, pages } = await this.#list(page, MOST, sort, signal);
      const index = roots.findIndex((root) =>
        [root, ...listField(root, 'children')].some((entry) => readId(entry) === id),
      );
      if (index >= 0) {
        const place = (page - 1) * MOST + index;
        return { cursor: String(Math.floor(place / pageSizeOf(pageSize, MOST)) + 1) };
      }
      last = roots.length > 0 ? pages : 0;
    }
    return null;
  }

  /** What to say of the comment that is answered; `undefined` when the thread does not have it. */
  async parent(id: string, signal?: AbortSignal): Promise<WalineParent | undefined> {
    return (await this.find(id, signal))?.parent;
  }

  /** What is known of a comment; the thread is gone through for one that was not seen. */
  async find(id: string, signal?: AbortSignal): Promise<Known | undefined> {
    if (!this.#known.has(id)) {
      await this.locate(id, { sort: 'newest', pageSize: MOST, ...(signal && { signal }) });
    }
    return this.#known.get(id);
  }

  /** The id of the member who wrote a comment that was seen. */
  authorOf(id: string): string | undefined {
    return this.#known.get(id)?.user;
  }

  /** Remembers a comment, e.g. as one that can be answered. */
  remember(entry: unknown, rid?: unknown): void {
    const key = field(entry, 'objectId') ?? field(entry, 'id');
    const id = readId(entry) ?? readId(entry, 'id');
    if (id === undefined) return;
    const user = readId(entry, 'user_id');
    const text = textField(entry, 'orig');
    this.#known.set(id, {
      parent: { pid: key, rid: rid ?? key },
      likes: numberField(entry, 'like') ?? 0,
      ...(user !== undefined && { user, ...(text !== undefined && { text }) }),
    });
  }

  async #list(
    page: number,
    pageSize: number,
    sort: LoadOptions['sort'],
    signal?: AbortSignal,
  ): Promise<RootList> {
    const query = { path: this.#path, page, pageSize, sortBy: SORTS[sort], lang: 'en' };
    const headers = bearer(this.token);
    const answer = await this.#server.get('api/comment', query, { headers, signal });
    const data = field(answer.json, 'data');
    if (field(answer.json, 'errno') !== 0 || !Array.isArray(field(data, 'data'))) {
      const code = numberField(answer.json, 'errno')?.toString();
      throw loadError(answer, this.#server.name, { code, why: textField(answer.json, 'errmsg') });
    }
    const roots = listField(data, 'data');
    for (const root of roots) {
      this.remember(root);
      for (const child of listField(root, 'children')) {
        this.remember(child, field(root, 'objectId'));
      }
    }
    return {
      roots,
      pages: numberField(data, 'totalPages') ?? 0,
      total: numberField(data, 'count'),
    };
  }
}
