import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comment, CommentDraft } from '../models/comment.js';
import { countComments } from '../models/count-comments.js';
import type {
  CommentOutcome,
  CommentPage,
  CommentSort,
  CommentSource,
  CommentSourceCapabilities,
  LoadOptions,
} from '../sources/comment-source.js';

/** What is known of a thread at this moment. Never changed, only replaced. */
export interface ThreadState {
  /** `failed` tells of a first page, `failed-more` of a later one. */
  readonly status: 'idle' | 'ready' | `${'loading' | 'failed'}${'' | '-more'}`;
  /** In the order to show. */
  readonly comments: readonly Comment[];
  /** Where the following comments begin; absent on the last page. */
  readonly next?: string | undefined;
  /** How many comments there are, those that are not loaded included. */
  readonly total: number;
  /** Cursors of all pages, where the source can go to any of them. */
  readonly pages?: readonly string[] | undefined;
  /** The page that was loaded last; absent for the first. */
  readonly cursor?: string | undefined;
  readonly sort: CommentSort;
  readonly closed?: boolean;
  readonly capabilities?: CommentSourceCapabilities;
  /** Why the last load failed; until one succeeds. */
  readonly error?: unknown;
}

export interface ThreadOptions {
  /** Empty for the source's own order. */
  sort: CommentSort | '';
  /** Threads per page. */
  pageSize: number;
}

const NOTHING: ThreadState = { status: 'idle', comments: [], total: 0, sort: 'oldest' };

/** Gives comments of a source, in the place of the page that is asked for. */
export type PageLoader = (source: CommentSource, options: LoadOptions) => Promise<CommentPage>;

const loadPage: PageLoader = (source, options) => source.load(options);

/**
 * Keeps the truth about one thread for its owner. Answers that come after the question has changed
 * are ignored, and loads end with the host's connection. A submit does not: the server may have
 * stored the comment, and the form waits for the outcome.
 */
export class CommentSourceController implements ReactiveController {
  state = NOTHING;
  /** As they were asked for with the last first page; `undefined` before that. */
  options: ThreadOptions | undefined;
  /** The source, once it is there. */
  source: CommentSource | undefined;
  /** Submits on their way. */
  submitting = 0;
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => ThreadOptions;
  readonly #settled: () => void;
  #open: (() => Promise<CommentSource>) | undefined;
  #opening: Promise<CommentSource> | undefined;
  /** The page that is shown, or wanted. */
  #cursor: string | undefined;
  #loading = new AbortController();

  /**
   * @param ask - What to ask the source for, once it is there.
   * @param settled - Called each time when a load has ended.
   */
  constructor(host: ReactiveControllerHost, ask: () => ThreadOptions, settled: () => void) {
    this.#host = host;
    this.#ask = ask;
    this.#settled = settled;
    host.addController(this);
  }

  /** Ends with the load that runs now, or ran last. */
  get signal(): AbortSignal {
    return this.#loading.signal;
  }

  hostConnected(): void {
    const { status } = this.state;
    // The first load, or one that was cut off when the element was moved.
    if (status === 'loading') void this.reload();
    else if (status === 'loading-more') {
      this.update({ status: 'ready' });
      void this.loadMore();
    } else if (this.signal.aborted) this.#loading = new AbortController();
  }

  hostDisconnected(): void {
    this.#loading.abort();
  }

  /** Begins with another thread, or with none. `open` is called again when it failed and the reader tries again. */
  start(open: (() => Promise<CommentSource>) | undefined): void {
    // What the page has given to show stands until the first answer.
    if (this.#open) this.state = NOTHING;
    this.#open = open;
    this.source = this.#opening = undefined;
    this.options = undefined;
    this.#loading.abort();
    if (open) void this.load();
  }

  /** Loads the first page. What is shown stays until the answer is there. */
  load(): Promise<void> {
    return this.goTo(undefined);
  }

  /** Loads the page that is shown, or that could not be loaded. */
  reload(): Promise<void> {
    return this.goTo(this.#cursor);
  }

  /** Loads the first page by other options, unless nobody has asked for them yet. */
  refresh(): void {
    if (this.options) void this.load();
  }

  /** Loads the page at `cursor`, or the first, in the place of what is shown. */
  async goTo(cursor: string | undefined): Promise<void> {
    this.#cursor = cursor;
    const before = new Set(this.state.comments.map(({ id }) => id));
    await this.#request('', async (signal) => {
      const source = await this.#connect();
      signal.throwIfAborted();
      const options = (this.options = this.#ask());
      const capabilities = this.state.capabilities ?? (await source.capabilities(signal));
      signal.throwIfAborted();
      // Kept also when the comments do not come: readers can write some.
      this.state = { ...this.state, capabilities };
      const { sorts } = capabilities;
      const sort = sorts.find((known) => known === options.sort) ?? sorts[0] ?? 'oldest';
      const at = cursor === undefined ? {} : { cursor };
      const page = await source.load({ ...options, ...at, sort, signal });
      return () => {
        const written = this.state.comments.filter(({ id }) => !before.has(id));
        this.update({ sort, cursor });
        this.#take(page, page.comments, page.next);
        // The answer may be older than what the reader has written meanwhile.
        const ids = new Set(page.comments.map(({ id }) => id));
        this.add(written.filter(({ id }) => !ids.has(id)));
      };
    });
  }

  /** Loads what follows, or the page at `cursor`, by `load`. */
  async loadMore(cursor = this.state.next, load = loadPage): Promise<void> {
    const { sort } = this.state;
    const { source, options } = this;
    if (!source || !options || cursor === undefined) return;
    await this.#request('-more', async (signal) => {
      const page = await load(source, { ...options, sort, cursor, signal });
      const ids = new Set(page.comments.map(({ id }) => id));
      return () => {
        const { comments, next } = this.state;
        // What came earlier by another way, e.g. the reader's own, now gets its place.
        const before = comments.filter(({ id }) => !ids.has(id));
        this.#take(page, [...before, ...page.comments], cursor === next ? page.next : next);
      };
    });
  }

  /**
   * Sends a comment and takes in what became of it.
   *
   * @throws CommentSourceError as the source gives it, or as its creation does.
   */
  async submit(draft: CommentDraft): Promise<CommentOutcome> {
    this.submitting += 1;
    try {
      const source = await this.#connect();
      const outcome = await source.submit(draft);
      if (source === this.source) {
        if (outcome.comment) this.add([outcome.comment]);
        else void this.#renew();
      }
      return outcome;
    } finally {
      this.submitting -= 1;
      this.#host.requestUpdate();
    }
  }

  /** Takes comments in. Threads read on at their end; only a list with the newest first gets new threads in front. */
  add(added: readonly Comment[]): void {
    const { comments, total, sort } = this.state;
    const replaced = new Map(added.map((comment) => [comment.id, comment]));
    const kept = comments.map((comment) => {
      const newer = replaced.get(comment.id);
      replaced.delete(comment.id);
      return newer ?? comment;
    });
    const fresh = [...replaced.values()];
    const inFront = fresh.filter(({ parentId }) => sort === 'newest' && parentId === null);
    const behind = fresh.filter((comment) => !inFront.includes(comment));
    const now = [...inFront.reverse(), ...kept, ...behind];
    this.update({
      comments: now,
      total: total + countComments(now) - countComments(comments),
    });
  }

  update(change: Partial<ThreadState>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }

  /** Brings the page that is shown up to date, and keeps the others. */
  async #renew(): Promise<void> {
    const { source, options } = this;
    if (!source || !options) return this.reload();
    const { sort, cursor } = this.state;
    const at = cursor === undefined ? {} : { cursor };
    await this.#request('-more', async (signal) => {
      const { comments } = await source.load({ ...options, ...at, sort, signal });
      return () => {
        this.update({ status: 'ready', error: undefined });
        this.add(comments);
      };
    });
  }

  #take(page: CommentPage, comments: readonly Comment[], next: string | undefined): void {
    this.update({
      status: 'ready',
      error: undefined,
      comments,
      next,
      pages: page.pages,
      total: Math.max(page.total ?? this.state.total, countComments(comments)),
      closed: page.closed ?? false,
    });
  }

  async #request(
    which: '' | '-more',
    ask: (signal: AbortSignal) => Promise<() => void>,
  ): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this;
    this.update({ status: `loading${which}` });
    try {
      const take = await ask(signal);
      if (signal.aborted) return;
      take();
    } catch (error) {
      if (signal.aborted) return;
      this.update({ status: `failed${which}`, error });
    }
    this.#settled();
  }

  async #connect(): Promise<CommentSource> {
    const open = this.#open;
    if (!open) throw new Error('There is no source.');
    const opening = (this.#opening ??= open());
    try {
      const source = await opening;
      if (opening === this.#opening) this.source = source;
      return source;
    } catch (error) {
      if (opening === this.#opening) this.#opening = undefined;
      throw error;
    }
  }
}
