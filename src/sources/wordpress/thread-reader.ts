import { field, numberField } from '../../models/read-json.js';
import { cursorsOf, namePages, pageOfComment, pageOfThread } from '../../models/thread-page.js';
import type { Comment } from '../../models/comment.js';
import { pageSizeOf } from '../comment-server.js';
import type { CommentPage, LoadOptions } from '../comment-source.js';
import { CommentLists, PER_REQUEST } from './comment-lists.js';
import type { WordPressMember } from './member.js';
import { readWordPressComments, strayIds } from './read-wordpress-comment.js';
import type { WordPressClient } from './wordpress-client.js';

/** WordPress has no order by votes. */
const orderOf = (sort: LoadOptions['sort']): string => (sort === 'newest' ? 'desc' : 'asc');

/**
 * Reads one thread. Up to 100 comments come in one request and are paged here. Of longer threads a
 * page of roots is asked for, then what answers them, level by level, so that branches are whole;
 * comments that no root leads to stand on the last page. In both cases the cursor is the index of
 * a page's first root.
 */
export class WordPressThreadReader {
  /** The reader, who is logged in. */
  member: WordPressMember | undefined;
  readonly #lists: CommentLists;
  /** `undefined` until the size of the thread is known. */
  #isLong: boolean | undefined;
  /** A thread that is not long. */
  #whole: Comment[] = [];
  #total: number | undefined;
  /** Ids given since the first page of a long thread. */
  #given = new Set<string>();

  constructor(client: WordPressClient, post: string) {
    this.#lists = new CommentLists(client, post);
  }

  async load({ sort, pageSize, cursor, signal }: LoadOptions): Promise<CommentPage> {
    const size = pageSizeOf(pageSize, PER_REQUEST);
    const from = Number(cursor) || 0;
    const isFirst = from === 0;
    if (isFirst) this.#given.clear();
    const look = isFirst || this.#isLong === undefined ? this.#look(signal) : null;
    if (!this.#isLong) await look;
    if (this.#isLong) {
      const page = this.#loadBranches(from, size, sort, signal);
      await Promise.all([look, page]);
      return this.#withStrays(await page, signal);
    }
    const page = pageOfThread(this.#whole, sort, size, from);
    return { ...cursorsOf(page), total: this.#whole.length };
  }

  async locate(
    id: string,
    { sort, pageSize, signal }: LoadOptions,
  ): Promise<{ cursor?: string } | null> {
    const size = pageSizeOf(pageSize, PER_REQUEST);
    // Comments that wait have ids of this browser.
    if (!/^\d+$/.test(id)) return null;
    if (this.#isLong === undefined) await this.#look(signal);
    if (!this.#isLong) {
      const first = pageOfComment(this.#whole, id, sort, size);
      return first === undefined ? null : { cursor: String(first) };
    }
    const comment = await this.#get(id, signal);
    if (comment === undefined) return null;
    const path = new Set([id]);
    for (let at: unknown = comment; numberField(at, 'parent') && path.size < PER_REQUEST;) {
      const parent = String(numberField(at, 'parent'));
      at = path.has(parent) ? undefined : await this.#get(parent, signal);
      if (at !== undefined) path.add(parent);
    }
    const roots = await this.#lists.all({ parent: 0, order: orderOf(sort), _fields: 'id' }, signal);
    const root = roots.findIndex((entry) => path.has(String(field(entry, 'id'))));
    // What no root leads to stands on the last page.
    const index = root < 0 ? Math.max(roots.length - 1, 0) : root;
    return { cursor: String(index - (index % size)) };
  }

  /** Asks how long the thread is, and for the thread itself unless it is known to be long. */
  async #look(signal?: AbortSignal): Promise<void> {
    const query = this.#isLong ? { per_page: 1, _fields: 'id' } : {};
    const { entries, pages, total } = await this.#lists.page(query, signal);
    this.#total = total;
    this.#isLong = this.#isLong === true || pages > 1;
    if (!this.#isLong) this.#whole = readWordPressComments(entries, this.member);
  }

  async #loadBranches(
    from: number,
    size: number,
    sort: LoadOptions['sort'],
    signal?: AbortSignal,
  ): Promise<CommentPage> {
    const page = Math.floor(from / size) + 1;
    const roots = await this.#lists.page(
      { parent: 0, per_page: size, page, order: orderOf(sort) },
      signal,
    );
    const found = new Map<string, Comment>();
    let level = readWordPressComments(roots.entries, this.member);
    while (level.length > 0) {
      for (const comment of level) found.set(comment.id, comment);
      const replies = await this.#lists.allOf(
        'parent',
        level.map(({ id }) => id),
        signal,
      );
      level = readWordPressComments(replies, this.member).filter(({ id }) => !found.has(id));
    }
    for (const id of found.keys()) this.#given.add(id);
    return {
      comments: [...found.values()],
      ...(page < roots.pages && { next: String(page * size) }),
      ...namePages(roots.pages, (index) => index * size),
    };
  }

  async #withStrays(page: CommentPage, signal?: AbortSignal): Promise<CommentPage> {
    const total = this.#total;
    const comments = [...page.comments];
    if (page.next === undefined && this.#given.size < (total ?? Infinity)) {
      const ids = strayIds(await this.#lists.all({ _fields: 'id,parent' }, signal));
      const strays = await this.#lists.allOf('include', ids, signal);
      comments.push(...readWordPressComments(strays, this.member));
    }
    return { ...page, comments, ...(total !== undefined && { total }) };
  }

  /** One comment of this thread; `undefined` when there is none of this id, or it is not for everybody. */
  async #get(id: string, signal?: AbortSignal): Promise<unknown> {
    const { entries } = await this.#lists.page({ include: id, _fields: 'id,parent' }, signal);
    return entries[0];
  }
}
