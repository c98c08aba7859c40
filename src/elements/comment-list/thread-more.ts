import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { CommentsMoreEvent } from './comment-list.events.js';
import type { CommentList } from './comment-list.js';
import type { ViewSettings } from './comment-view.js';
import type { Thread } from './thread.js';

const loadingText = (): string => msg('Loading comments…', { id: 'comment-list.loading' });

/**
 * The buttons under a thread that goes on, for its next page and, where there is more than that, for
 * all of it; and the way of the reader to the comments that come.
 */
export class ThreadMore {
  readonly #thread: Thread;
  readonly #host: CommentList;
  readonly #root: ShadowRoot;
  readonly #localize: ViewSettings['localize'];
  #ids: readonly string[] = [];
  /** The comments that were there when more were asked for. */
  #known: ReadonlySet<string> | undefined;
  /** Some of those that were asked for are there. */
  #hasArrived = false;
  /** The button for all of them was used last. */
  #wantsAll = false;

  constructor(
    thread: Thread,
    host: CommentList,
    root: ShadowRoot,
    localize: ViewSettings['localize'],
  ) {
    this.#thread = thread;
    this.#host = host;
    this.#root = root;
    this.#localize = localize;
  }

  /** @param ids - The comments that are there now, in their order on the page. */
  update(ids: readonly string[], hasLoadingChanged: boolean): void {
    this.#ids = ids;
    const fresh = ids.filter((id) => this.#known?.has(id) === false);
    if (fresh.length > 0) this.#arrive(fresh);
    if (hasLoadingChanged && !this.#host.loading) this.#known = undefined;
  }

  render(): TemplateResult {
    const { total, comments, formatLocale } = this.#host;
    const number = formatNumber(total, formatLocale);
    return html`<div class="more">
      ${this.#renderButton(false, msg('Load more comments', { id: 'comment-list.more' }))}
      ${
        total > (comments?.length ?? 0)
          ? this.#renderButton(
              true,
              msg(str`Show all comments (${number})`, { id: 'comment-list.all' }),
            )
          : nothing
      }
    </div>`;
  }

  #renderButton(all: boolean, text: string): TemplateResult {
    const { loading } = this.#host;
    return html`<button
      class="more-button"
      part=${all ? 'all-button' : 'more-button'}
      type="button"
      aria-disabled=${loading}
      @click=${() => {
        this.#ask(all);
      }}
    >
      ${loading && this.#wantsAll === all ? loadingText() : text}
    </button>`;
  }

  #ask(all: boolean): void {
    if (this.#host.loading) return;
    if (!this.#host.dispatchEvent(new CommentsMoreEvent({ all }))) return;
    // The focus goes on to the first of them.
    this.#known = new Set(this.#ids);
    this.#hasArrived = false;
    this.#wantsAll = all;
    announce(this.#localize(loadingText), this.#host.locale);
  }

  /** Leads to what was asked for, and says how much it is once all of it is there. */
  #arrive(fresh: readonly string[]): void {
    const { locale, formatLocale, loading, more } = this.#host;
    const isAtButton = this.#root.activeElement?.className === 'more-button';
    // Later only where the button goes: a reader who went back to it wants to be there.
    if (isAtButton && (!this.#hasArrived || !more)) this.#thread.focus(fresh[0] ?? '');
    this.#hasArrived = loading;
    if (loading) return;
    this.#known = undefined;
    const number = formatNumber(fresh.length, formatLocale);
    announce(msg(str`More comments loaded: ${number}`, { id: 'comment-list.loaded' }), locale);
  }
}
