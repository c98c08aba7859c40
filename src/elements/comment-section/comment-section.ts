import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { announce } from '../../controllers/announcer.js';
import { CommentSourceController, type ThreadOptions } from '../../controllers/comment-source.js';
import { warnOnce } from '../../internal/warn-once.js';
import { msg } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import type { Comment } from '../../models/comment.js';
import type { CommentSort, CommentSource } from '../../sources/comment-source.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles } from '../../themes/shared.styles.js';
import type { CommentSubmitEvent } from '../comment-form/comment-form.events.js';
import type { CommentReplyEvent } from '../comment-list/comment-list.events.js';
import type { CommentList } from '../comment-list/comment-list.js';
import type { CommentDeeds } from './comment-deeds.js';
import type { CommentNews } from './comment-news.js';
import type { CommentReplies } from './comment-replies.js';
import { CommentsLoadedEvent } from './comment-section.events.js';
import { styles } from './comment-section.styles.js';
import { openSource } from './open-source.js';
import { errorText, sortLabels } from './section-labels.js';
import { LIST_PARTS, headingText, renderError, renderForm, renderSort } from './section-view.js';
import { unlessCancelled } from './unless-cancelled.js';

/**
 * Comments under an article, on the site's own comment server: heading with count, order, list,
 * pages, replies, form. It owns the thread: the elements in it show what it knows, and ask it for
 * changes by events, which a page can hear and cancel.
 *
 * @tag comment-section
 * @summary A complete comment section on a comment source.
 * @slot - Not shown. For `source="static"`, a `<script type="application/json">` with the comments.
 * @csspart section - Everything.
 * @csspart heading - How many comments there are.
 * @csspart sort - The choice of the order, with its label.
 * @csspart sort-select - The choice itself.
 * @csspart loading - The line that stands while the first comments are on their way.
 * @csspart error - What is said when comments could not be loaded.
 * @csspart retry-button - Loads again.
 * @csspart news-button - Shows comments that were written meanwhile.
 * @csspart closed - The sentence when nobody can comment.
 * @csspart list - The list; its own parts are parts of this element too.
 * @csspart hidden-people - How many people the reader has hidden.
 * @csspart unhide-button - Shows them all again.
 * @csspart edit-form - The form to change a comment in; its parts are parts of this element, like those of `form`.
 * @csspart form - The form under the list. Its parts are parts of this element too, some by another
 *   name: `form-base`, `form-heading`, `field-error`, `form-actions`, `form-status`.
 * @csspart reply-form - The form under a comment; likewise.
 * @cssstate loading - The first comments are on their way.
 * @cssstate loading-more - Further comments are on their way.
 * @cssstate ready - All comments that were asked for are there.
 * @cssstate failed - Comments could not be loaded.
 * @fires {CommentsLoadedEvent} comments-loaded - Comments have come from the source.
 */
export class CommentSection extends Localized(LitElement) {
  static override styles = [tokens, hostStyles, focusRing, control, styles];

  /** Where comments come from: `wordpress`, `local`, `static`; as a property also a `CommentSource`. */
  @property() source: string | CommentSource = '';

  /** Base URL of the server; for `static` the address of the file. WordPress pages name it themselves. */
  @property() endpoint = '';

  /** What the comments belong to: for WordPress the post's id, for others the path of the page. */
  @property() thread = '';

  /** The order: `oldest`, `newest` or `top`. Without it, the source's own. Follows the reader's choice. */
  @property() sort: CommentSort | '' = '';

  /** Threads per page, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 30;

  /** Levels of replies that are indented, 0 to 8. */
  @property({ type: Number, attribute: 'max-depth' }) maxDepth = 4;

  /** Level of the heading, 1 to 6. Comments and forms are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Seconds between looks for new comments; 0 for none. */
  @property({ type: Number }) live = 0;

  /** Nobody can comment. */
  @property({ type: Boolean }) closed = false;

  /** Readers can report comments although the source takes no reports: the page answers `comment-report`. */
  @property({ type: Boolean }) reportable = false;

  @query('h2') private readonly _heading!: HTMLElement | null;
  @query('comment-list') private readonly _list!: CommentList;

  readonly #thread = new CommentSourceController(this, () => {
    this.#onSettled();
  });
  readonly #internals = this.attachInternals();
  #hasForm = false;
  #loadedAt = 0;
  #sortChosen = false;
  #replies: CommentReplies | undefined;
  #news: CommentNews | undefined;
  #deeds: CommentDeeds | undefined;
  #unwatch: (() => void) | undefined;

  /** The comments that are shown. Set it to show comments that the page has. */
  @property({ attribute: false })
  get comments(): readonly Comment[] {
    return this.#thread.state.comments;
  }
  set comments(comments: readonly Comment[]) {
    this.#thread.update({ comments, total: comments.length });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followLink);
    this.#watch();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#followLink);
    this.#unwatch?.();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { source } = this;
    if (changed.has('source') || changed.has('endpoint') || changed.has('thread')) {
      this.#unwatch?.();
      if (this.#news) this.removeController(this.#news);
      this.#news = undefined;
      this.#loadedAt = 0;
      this.#hasForm = false;
      this.#thread.start(source ? () => openSource(source, this) : undefined, this.#options());
      if (!source && this.comments.length === 0) {
        warnOnce('comment-section', 'set `source`, e.g. source="wordpress", or `comments`.');
      }
    } else if (changed.has('sort') || changed.has('pageSize')) {
      if (source) void this.#thread.load(this.#options());
    } else if (changed.has('live')) {
      this.#watch();
    }
    if (this.comments.length > 0) void this.#offerDeeds();
    const { status, capabilities, error } = this.#thread.state;
    // Before it is known what the server asks for, fields would change under the reader's hands.
    // A form that was shown stays: it may hold text.
    const known = status !== 'loading' || !!capabilities;
    this.#hasForm = !this.closed && (this.#hasForm || (known && !this.#isClosed));
    this.#internals.states.clear();
    this.#internals.states.add(status);
    // The button goes away with the error.
    if (!error && this.shadowRoot?.activeElement?.matches('.error *')) this._heading?.focus();
  }

  protected override render(): TemplateResult {
    const { state } = this.#thread;
    const { status, comments, next } = state;
    const empty = comments.length === 0;
    const replied = this.#replies?.detail;
    return html`
      <section
        part="section"
        aria-labelledby="heading"
        lang=${this.locale}
        dir=${this.direction}
        @comment-reply=${this.#onReply}
        @comments-more=${this.#onMore}
        @comment-submit=${this.#onSubmit}
      >
        <div class="head">
          <h2 id="heading" part="heading" tabindex="-1" aria-level=${this.headingLevel}>
            ${headingText(state, this.formatLocale)}
          </h2>
          ${renderSort(state, this.sort, this.#onSort)}
        </div>
        ${
          status === 'loading' && empty
            ? html`<p class="loading" part="loading">
                ${msg('Loading comments…', { id: 'comment-section.loading' })}
              </p>`
            : nothing
        }
        <div class="thread">
          ${this.#news?.render()}
          <comment-list
            part="list"
            exportparts=${this.#deeds?.listParts ?? LIST_PARTS}
            aria-busy=${status === 'loading'}
            ?hidden=${empty}
            ?closed=${this.#isClosed}
            ?more=${next !== undefined}
            ?loading=${status === 'loading-more'}
            .maxDepth=${this.maxDepth}
            .headingLevel=${this.headingLevel + 1}
            .comments=${comments}
            .replyingTo=${this.#replies?.openFor ?? null}
            .actions=${this.#deeds?.actions}
            .editing=${this.#deeds?.edits.openFor ?? null}
          >
            ${replied ? renderForm(state, this, replied) : nothing}
            ${this.#deeds?.edits.renderForm()}
          </comment-list>
        </div>
        ${this.#deeds?.renderHidden()} ${renderError(state, this.#onRetry)}
        ${
          this.#isClosed
            ? html`<p part="closed">
                ${msg('Comments are closed.', { id: 'comment-section.closed' })}
              </p>`
            : nothing
        }
        ${this.#hasForm ? renderForm(state, this) : nothing}
      </section>
    `;
  }

  /** Moves the focus to a comment. Comes true when the comment is there. */
  async focusComment(id: string): Promise<boolean> {
    await this.updateComplete;
    return this._list.focusComment(id);
  }

  /** What `<skip-links>` leads to: a place inside, since no browser enters a host reliably. */
  getSkipTarget(): HTMLElement | null {
    return this._heading;
  }

  get #isClosed(): boolean {
    return this.closed || !!this.#thread.state.closed;
  }

  #options(): ThreadOptions {
    const { pageSize, sort } = this;
    const roots = Math.min(Math.max(Math.trunc(pageSize) || 30, 1), 100);
    if (roots !== pageSize) warnOnce('comment-section', 'page-size goes from 1 to 100.');
    return { sort, pageSize: roots };
  }

  #watch(): void {
    this.#unwatch?.();
    const { source } = this.#thread;
    if (!source) return;
    const look = (): void => {
      void import('./comment-news.js').then(({ CommentNews }) => {
        this.#news ??= new CommentNews(this, this.#thread, this.#loadedAt);
        return this.#news.look();
      });
    };
    const { live } = this;
    const unsubscribe = source.subscribe?.(look);
    const lookIfSeen = (): void => {
      if (!document.hidden) look();
    };
    const timer = live > 0 ? setInterval(lookIfSeen, Math.max(live, 1) * 1000) : undefined;
    this.#unwatch = () => {
      unsubscribe?.();
      clearInterval(timer);
    };
  }

  /** What readers do beside writing comments; once there are any. */
  async #offerDeeds(): Promise<void> {
    if (this.#deeds) return;
    try {
      const { CommentDeeds } = await import('./comment-deeds.js');
      this.#deeds ??= new CommentDeeds(this, this.#thread);
      this.requestUpdate();
    } catch (error) {
      warnOnce('comment-section', `the code for actions could not be loaded. ${String(error)}`);
    }
  }

  #onSettled(): void {
    const { comments, total, sort, error } = this.#thread.state;
    const say = (text: () => string): void => {
      announce(this.localize(text), this.locale);
    };
    if (error) {
      say(errorText);
      if (error instanceof Error) warnOnce('comment-section', error.message);
      return;
    }
    if (this.#sortChosen) say(sortLabels[sort]);
    this.#sortChosen = false;
    const first = this.#loadedAt === 0;
    this.#loadedAt = Date.now();
    if (first) {
      this.#watch();
      this.#followLink();
    }
    this.dispatchEvent(new CommentsLoadedEvent({ comments, total }));
  }

  readonly #followLink = (): void => {
    const id = /^#comment-(.+)$/.exec(location.hash)?.[1];
    // The page may have an element of that id itself.
    if (!id || document.getElementById(`comment-${id}`)) return;
    void import('./permalink.js')
      .then(({ loadPageOf }) => loadPageOf(id, this.#thread))
      .then((found) => found && this.focusComment(id));
  };

  readonly #onSort = (event: Event): void => {
    this.#sortChosen = true;
    this.sort = (event.target as HTMLSelectElement).value as CommentSort;
  };

  readonly #onRetry = (): void => {
    if (this.#thread.state.status !== 'loading') void this.#thread.load();
  };

  readonly #onMore = (event: Event): void => {
    unlessCancelled(event, () => this.#thread.loadMore());
  };

  readonly #onReply = (event: CommentReplyEvent): void => {
    unlessCancelled(event, async () => {
      const { CommentReplies } = await import('./comment-replies.js');
      const root = this.renderRoot as ShadowRoot;
      await (this.#replies ??= new CommentReplies(this, root)).ask(event.detail);
    });
  };

  readonly #onSubmit = (event: CommentSubmitEvent): void => {
    // Without a source, the page does the rest.
    if (this.source) event.respondWith(() => this.#thread.submit(event.detail));
  };
}
