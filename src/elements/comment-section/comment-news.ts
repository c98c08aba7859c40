import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import type { Comment } from '../../models/comment.js';
import type { CommentSource } from '../../sources/comment-source.js';
import { styles } from './comment-news.styles.js';
import type { CommentSection } from './comment-section.js';

function newsText(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`${number} new comments`, { id: 'comment-section.news-zero' }),
    one: () => msg(str`${number} new comment`, { id: 'comment-section.news-one' }),
    two: () => msg(str`${number} new comments`, { id: 'comment-section.news-two' }),
    few: () => msg(str`${number} new comments`, { id: 'comment-section.news-few' }),
    many: () => msg(str`${number} new comments`, { id: 'comment-section.news-many' }),
    other: () => msg(str`${number} new comments`, { id: 'comment-section.news-other' }),
  });
}

/** Milliseconds between two announcements (CT-8): a lively thread must not talk all the time. */
const QUIET = 30_000;

const dateOf = ({ published }: Comment): number => Date.parse(published) || 0;

/**
 * Comments that come while the reader reads. What is shown is brought up to date in place; what is
 * new waits behind a button, so that nothing moves. Loaded after the comments, where the source
 * tells of new ones or the page wants them looked for.
 */
export class CommentNews implements ReactiveController {
  readonly #host: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #source: CommentSource | undefined;
  #news: readonly Comment[] = [];
  #announced = 0;
  /** Runs while nothing is said. */
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** Date of the newest comment that is no news. */
  #newest: number;
  #wanted = false;
  #live = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: CommentSection, thread: CommentSourceController, loadedAt: number) {
    this.#host = host;
    this.#thread = thread;
    this.#source = thread.source;
    const { comments, next, sort } = thread.state;
    // Of what later pages hold nothing is known: what was written before the load is no news.
    this.#newest = next === undefined || sort === 'newest' ? 0 : loadedAt;
    this.#acknowledge(comments);
    // Each source gets one of these, in the same root.
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    const { styleSheet } = styles;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe ??= this.#source?.subscribe?.(() => {
      void this.look();
    });
    this.#setTimer(this.#host.live);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#setTimer(0);
    this.#endQuiet();
  }

  hostUpdate(): void {
    const { live } = this.#host;
    if (this.#host.isConnected && live !== this.#live) this.#setTimer(live);
    const ids = new Set(this.#thread.state.comments.map(({ id }) => id));
    this.#news = this.#news.filter(({ id }) => !ids.has(id));
  }

  hostUpdated(): void {
    const { length } = this.#news;
    this.#announced = Math.min(this.#announced, length);
    if (length > this.#announced && this.#quiet === undefined) {
      announce(newsText(length, this.#host.formatLocale), this.#host.locale);
      this.#announced = length;
      this.#quiet = setTimeout(() => {
        this.#endQuiet();
        this.#host.requestUpdate();
      }, QUIET);
    }
    if (this.#wanted) void this.look();
  }

  render(): TemplateResult | typeof nothing {
    const { length } = this.#news;
    if (length === 0) return nothing;
    return html`<div class="news">
      <button type="button" part="news-button" @click=${this.#onClick}>
        ${newsText(length, this.#host.formatLocale)}
      </button>
    </div>`;
  }

  /** Asks the source for what has changed. */
  async look(): Promise<void> {
    const thread = this.#thread;
    const { state, signal, options } = thread;
    if (!options) return;
    // The answer to a submit names the reader's own comment, which must not count as news.
    this.#wanted = state.status !== 'ready' || thread.submitting > 0;
    if (this.#wanted) return;
    const sort = state.capabilities?.sorts.includes('newest') ? 'newest' : state.sort;
    try {
      const page = await this.#source?.load({ ...options, sort, signal });
      // An answer may be older than what the reader has done meanwhile.
      const isOld = thread.state.comments !== state.comments;
      this.#wanted = signal.aborted || thread.submitting > 0 || isOld;
      if (isOld) this.#host.requestUpdate();
      else if (page && !this.#wanted) this.#notice(page.comments);
    } catch {
      // Nobody asked for it. The next look tries again.
    }
  }

  #endQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
  }

  #setTimer(live: number): void {
    this.#live = live;
    clearInterval(this.#timer);
    const lookIfSeen = (): void => {
      if (!document.hidden) void this.look();
    };
    this.#timer = live > 0 ? setInterval(lookIfSeen, Math.max(live, 1) * 1000) : undefined;
  }

  #acknowledge(comments: readonly Comment[]): void {
    for (const comment of comments) this.#newest = Math.max(this.#newest, dateOf(comment));
  }

  #notice(comments: readonly Comment[]): void {
    const { comments: shown } = this.#thread.state;
    this.#acknowledge(shown);
    const ids = new Set(shown.map(({ id }) => id));
    this.#thread.add(comments.filter(({ id }) => ids.has(id)));
    const waiting = new Map(
      [...this.#news, ...comments].map((comment) => [comment.id, comment] as const),
    );
    this.#news = [...waiting.values()]
      .filter((comment) => !ids.has(comment.id) && dateOf(comment) > this.#newest)
      .sort((a, b) => dateOf(a) - dateOf(b));
  }

  readonly #onClick = (): void => {
    const news = this.#news;
    this.#thread.add(news);
    this.#acknowledge(news);
    const first = this.#thread.state.comments.find((comment) => news.includes(comment));
    if (first) void this.#host.focusComment(first.id);
  };
}
