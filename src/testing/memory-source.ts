import type {
  Comment,
  CommentDraft,
  CommentReaction,
  CommentVote,
  CommentVotes,
} from '../models/comment.js';
import { countComments } from '../models/count-comments.js';
import { pageOfComment, pageOfThread } from '../models/thread-page.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentPage,
  type CommentReport,
  type CommentSource,
  type CommentSourceCapabilities,
  type LoadOptions,
} from '../sources/comment-source.js';

/** A comment with as much of it as a test cares about. */
export const makeComment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  parentId: null,
  author: { name: `Author ${id}` },
  bodyText: `Text of ${id}.`,
  published: '2026-03-01T08:00:00Z',
  state: 'published',
  ...more,
});

/** A source without a server, for tests and stories. What it holds is public, to be changed from outside. */
export class MemorySource implements CommentSource {
  comments: Comment[];
  closed = false;
  /** What the next call rejects with. */
  failure: Error | undefined;
  /** What becomes of the next comments. `comment` is left out when this says so. */
  outcome: CommentOutcome['state'] = 'published';
  givesComment = true;
  /** Calls wait for it, e.g. to see what is shown meanwhile. */
  gate: Promise<unknown> = Promise.resolve();
  readonly loads: LoadOptions[] = [];
  readonly drafts: CommentDraft[] = [];
  readonly reports: ({ id: string } & CommentReport)[] = [];
  /** Ids of the comments that were to be deleted, in the order of the requests. */
  readonly deletions: string[] = [];
  readonly listeners = new Set<() => void>();
  readonly #capabilities: CommentSourceCapabilities;

  constructor(
    comments: readonly Comment[] = [],
    capabilities: Partial<CommentSourceCapabilities> = {},
  ) {
    this.comments = [...comments];
    this.#capabilities = {
      sorts: ['oldest', 'newest'],
      guestFields: [{ field: 'name', required: false }],
      consent: false,
      maxDepth: Infinity,
      maxLength: Infinity,
      vote: false,
      edit: false,
      delete: false,
      report: false,
      preview: false,
      live: true,
      ...capabilities,
    };
  }

  capabilities(): Promise<CommentSourceCapabilities> {
    return Promise.resolve(this.#capabilities);
  }

  async load(options: LoadOptions): Promise<CommentPage> {
    this.loads.push(options);
    await this.#answer();
    const { sort, pageSize, cursor, signal } = options;
    signal?.throwIfAborted();
    const { comments, next } = pageOfThread(this.comments, sort, pageSize, Number(cursor ?? 0));
    return {
      comments,
      total: countComments(this.comments),
      closed: this.closed,
      ...(next !== undefined && { next: String(next) }),
    };
  }

  locate(id: string, { sort, pageSize }: LoadOptions): Promise<{ cursor?: string } | null> {
    const first = pageOfComment(this.comments, id, sort, pageSize);
    return Promise.resolve(first === undefined ? null : { cursor: String(first) });
  }

  async submit(draft: CommentDraft): Promise<CommentOutcome> {
    this.drafts.push(draft);
    await this.#answer();
    const state = this.outcome;
    const comment = makeComment(`new-${this.drafts.length}`, {
      parentId: draft.parentId,
      author: { name: draft.name },
      bodyText: draft.body,
      published: new Date().toISOString(),
      state: state === 'unknown' ? 'published' : state,
      own: true,
    });
    this.comments.push(comment);
    this.changed();
    return { state, ...(this.givesComment && { comment }) };
  }

  async vote(id: string, vote: CommentVote | null): Promise<CommentVotes> {
    await this.#answer();
    const { mine, ...counts }: CommentVotes = this.#find(id).votes ?? { up: 0, down: 0 };
    if (mine) counts[mine] = (counts[mine] ?? 0) - 1;
    if (vote) counts[vote] = (counts[vote] ?? 0) + 1;
    const votes = { ...counts, ...(vote && { mine: vote }) };
    this.#change(id, { votes });
    return votes;
  }

  async react(id: string, name: string, given: boolean): Promise<readonly CommentReaction[]> {
    await this.#answer();
    const before = this.#find(id).reactions ?? [];
    const count = before.find((reaction) => reaction.name === name)?.count ?? 0;
    const reactions = [
      ...before.filter((reaction) => reaction.name !== name),
      { name, count: count + (given ? 1 : -1), mine: given },
    ].filter((reaction) => reaction.count > 0);
    this.#change(id, { reactions });
    return reactions;
  }

  async loadText(id: string): Promise<string> {
    await this.#answer();
    return this.#find(id).bodyText ?? '';
  }

  async edit(id: string, body: string): Promise<CommentOutcome> {
    await this.#answer();
    const state = this.outcome;
    const comment = this.#change(id, {
      bodyText: body,
      modified: new Date().toISOString(),
      state: state === 'unknown' ? 'published' : state,
    });
    return { state, ...(this.givesComment && { comment }) };
  }

  async delete(id: string): Promise<Comment | null> {
    this.deletions.push(id);
    await this.#answer();
    this.#find(id);
    this.comments = this.comments.filter((comment) => comment.id !== id);
    return null;
  }

  async report(id: string, report: CommentReport): Promise<void> {
    await this.#answer();
    this.reports.push({ id, ...report });
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => {
      this.listeners.delete(changed);
    };
  }

  /** Tells who has subscribed. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  #find(id: string): Comment {
    const comment = this.comments.find((candidate) => candidate.id === id);
    if (!comment) throw new CommentSourceError('unknown', `There is no comment ${id}.`);
    return comment;
  }

  #change(id: string, change: Partial<Comment>): Comment {
    const comment = { ...this.#find(id), ...change };
    this.comments = this.comments.map((before) => (before.id === id ? comment : before));
    return comment;
  }

  async #answer(): Promise<void> {
    await this.gate;
    const { failure } = this;
    this.failure = undefined;
    if (failure) throw failure;
  }
}
