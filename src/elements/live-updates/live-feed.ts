import type { ReactiveController } from '@lit/reactive-element';
import { announce } from '../../controllers/announcer.js';
import { LoadController } from '../../controllers/load.js';
import { warnOnce } from '../../internal/warn-once.js';
import { compareLivePosts, timeOf, type LivePost } from '../../models/live-posts.js';
import { readParts } from '../../models/read-article.js';
import { loadLivePosts } from '../../sources/live-source.js';
import { newsText } from './live-messages.js';
import type { LiveUpdates } from './live-updates.js';

/** No server is asked more often, in seconds. */
const LEAST_INTERVAL = 15;
const SECOND = 1000;

/**
 * The posts of a live blog, as time goes on: asks the source again and again while the page is
 * seen, brings what is shown up to date, and keeps what is new until the reader asks for it.
 */
export class LiveFeed implements ReactiveController {
  shown: readonly LivePost[] = [];
  fresh: readonly LivePost[] = [];
  readonly removed = new Set<string>();
  /** When the source last answered. */
  since: Date | undefined;
  readonly #host: LiveUpdates;
  readonly #latest: LoadController<LivePost[]>;
  #question = '';
  #given: readonly LivePost[] | null = null;
  #hasAnswer = false;
  #announced = 0;
  #askedAt = 0;
  #interval = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LiveUpdates) {
    this.#host = host;
    this.#latest = new LoadController(host, this.#onSettled);
    host.addController(this);
  }

  get status(): 'loading' | 'failed' | 'empty' | undefined {
    const { status, error } = this.#latest.state;
    if (error) return 'failed';
    if (this.#hasAnswer) return this.shown.length === 0 ? 'empty' : undefined;
    return status === 'loading' ? 'loading' : undefined;
  }

  get isLoading(): boolean {
    return this.#latest.state.status === 'loading';
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const { src, format, posts, interval } = this.#host;
    const question = src && `${format} ${src}`;
    if (question !== this.#question) {
      this.#question = question;
      this.#forget();
      this.#askedAt = Date.now();
      this.#latest.start(
        question === '' ? undefined : (signal) => loadLivePosts(format, src, signal),
      );
    }
    if (posts && posts !== this.#given) this.#receive(readPosts(posts));
    this.#given = posts;
    if (interval === this.#interval) return;
    this.#interval = interval;
    this.#schedule();
  }

  /** Asks the source now. */
  async load(): Promise<void> {
    if (this.isLoading || this.#question === '') return;
    clearTimeout(this.#timer);
    this.#askedAt = Date.now();
    await this.#latest.load();
  }

  /** Shows what is new. Gives those posts. */
  take(): readonly LivePost[] {
    const { fresh } = this;
    this.shown = [...fresh, ...this.shown];
    this.fresh = [];
    this.#announced = 0;
    return fresh;
  }

  #forget(): void {
    this.shown = this.fresh = [];
    this.removed.clear();
    this.since = undefined;
    this.#hasAnswer = false;
    this.#announced = 0;
  }

  #receive(latest: readonly LivePost[]): void {
    const { shown, fresh, removed } = compareLivePosts(this.shown, latest);
    const { ids, since } = this.#host.written();
    const isFirst = !this.#hasAnswer;
    this.#hasAnswer = true;
    this.since = new Date();
    this.shown = shown;
    for (const id of removed) this.removed.add(id);
    this.fresh = fresh.filter(
      (post) => !ids.has(post.id) && !ids.has(fragmentOf(post)) && (!since || timeOf(post) > since),
    );
    // Where nothing is written into the page, there is nothing yet that could be moved.
    if (isFirst && ids.size === 0) this.take();
    this.#announce();
  }

  #announce(): void {
    const { length } = this.fresh;
    const { formatLocale, locale } = this.#host;
    if (length > this.#announced) {
      announce(
        this.#host.say(() => newsText(length, formatLocale)),
        locale,
      );
    }
    this.#announced = length;
  }

  readonly #onSettled = (): void => {
    const { value, error } = this.#latest.state;
    if (error instanceof Error) warnOnce('live-updates', error.message);
    else if (value) this.#receive(value);
    this.#schedule();
    this.#host.requestUpdate();
  };

  /** The next look: when it is due, and at once when the page is seen again and it was due before. */
  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    const { interval, src } = this.#host;
    if (!src || !(interval > 0) || document.hidden || this.isLoading) return;
    const due = this.#askedAt + Math.max(interval, LEAST_INTERVAL) * SECOND;
    this.#timer = setTimeout(() => void this.load(), Math.max(due - Date.now(), 0));
  };
}

/** Posts that the page gives, which may have holes, without those that cannot be told from others. */
function readPosts(posts: readonly unknown[]): LivePost[] {
  const known = posts.map(readParts).filter(({ id }) => id !== '');
  if (known.length < posts.length) {
    warnOnce('live-updates', 'posts are left out that have neither `id` nor `url`.');
  }
  return known;
}

/** A post's own place on its page. */
const fragmentOf = ({ url }: LivePost): string => url.split('#', 2)[1] ?? '';
