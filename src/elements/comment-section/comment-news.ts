import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import type { Comment } from '../../models/comment.js';
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

const dateOf = ({ published }: Comment): number => Date.parse(published) || 0;

/**
 * Comments that come while the reader reads. What is shown is brought up to date in place; what is
 * new waits behind a button, so that nothing moves. Loaded when there is something to look for.
 */
export class CommentNews implements ReactiveController {
  readonly #host: CommentSection;
  readonly #thread: CommentSourceController;
  #news: readonly Comment[] = [];
  #announced = 0;
  /** Date of the newest comment that is no news. */
  #newest: number;
  #wanted = false;

  constructor(host: CommentSection, thread: CommentSourceController, loadedAt: number) {
    this.#host = host;
    this.#thread = thread;
    const { comments, next, sort } = thread.state;
    // Of what later pages hold nothing is known: what was written before the load is no news.
    this.#newest = next === undefined || sort === 'newest' ? 0 : loadedAt;
    this.#acknowledge(comments);
    host.addController(this);
  }

  hostUpdate(): void {
    const ids = new Set(this.#thread.state.comments.map(({ id }) => id));
    this.#news = this.#news.filter(({ id }) => !ids.has(id));
  }

  hostUpdated(): void {
    if (this.#news.length > this.#announced) {
      announce(newsText(this.#news.length, this.#host.formatLocale), this.#host.locale);
    }
    this.#announced = this.#news.length;
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
    const { state, source, signal, options } = thread;
    // The answer to a submit names the reader's own comment, which must not count as news.
    this.#wanted = state.status !== 'ready' || thread.submitting > 0;
    if (this.#wanted) return;
    const sort = state.capabilities?.sorts.includes('newest') ? 'newest' : state.sort;
    try {
      const page = await source?.load({ sort, pageSize: options.pageSize, signal });
      this.#wanted = signal.aborted || thread.submitting > 0;
      if (page && !this.#wanted) this.#notice(page.comments);
    } catch {
      // Nobody asked for it. The next look tries again.
    }
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
