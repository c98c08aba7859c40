import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { announce } from '../../controllers/announcer.js';
import { CommentSourceController, type ThreadOptions } from '../../controllers/comment-source.js';
import { warnOnce } from '../../internal/warn-once.js';
import { text } from '../../internal/text-property.js';
import { Localized } from '../../localization/localized.js';
import type { Comment } from '../../models/comment.js';
import { countComments } from '../../models/count-comments.js';
import type { CommentSort, CommentSource } from '../../sources/comment-source.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles } from '../../themes/shared.styles.js';
import type { CommentSubmitEvent } from '../comment-form/comment-form.events.js';
import type { CommentForm } from '../comment-form/comment-form.js';
import { settingsOf, UNTOLD } from '../comment-form/form-settings.js';
import type { CommentReplyEvent, CommentsMoreEvent } from '../comment-list/comment-list.events.js';
import type { AvatarPolicy, CommentList } from '../comment-list/comment-list.js';
import { hasPrinted } from '../comment-list/printed.js';
import { CommentsLoadedEvent } from './comment-section.events.js';
import { styles } from './comment-section.styles.js';
import { openSource } from './open-source.js';
import type { SectionExtras } from './section-extras.js';
import { errorText } from './section-labels.js';
import {
  renderClosed,
  renderError,
  renderForm,
  renderHead,
  renderList,
  renderLoading,
} from './section-view.js';
import { unlessCancelled } from './unless-cancelled.js';

/**
 * Comments under an article, on the site's own comment server: heading with count, order, list,
 * pages, replies, form. It owns the thread: the elements in it show what it knows, and ask it for
 * changes by events, which a page can hear and cancel.
 *
 * @tag comment-section
 * @summary A complete comment section on a comment source.
 * @slot - Comments as a server has printed them, e.g. WordPress's `<ol class="comment-list">`: read,
 *   and shown until the source answers. For `source="static"`, a `<script type="application/json">`
 *   with the comments.
 * @slot login - A way to sign in, for the form. Shown when the source wants to know who writes.
 * @slot challenge - A challenge, e.g. Turnstile, for the form that is written in.
 * @csspart section - Everything.
 * @csspart heading - How many comments there are.
 * @csspart sort - The choice of the order, with its label.
 * @csspart sort-select - The choice itself.
 * @csspart search - The search in the comments, with its label and its result.
 * @csspart search-input - The field to search with.
 * @csspart search-result - How many comments were found.
 * @csspart unread-button - Leads to the first comment that the reader has not seen.
 * @csspart not-found - The sentence when a link leads to a comment that is not there.
 * @csspart pages - The pages of the thread, with `paging="pages"`.
 * @csspart page-button - Leads to a page. The one that is shown also has the part `current-page`.
 * @csspart loading - The line that stands while the first comments are on their way.
 * @csspart error - What is said when comments could not be loaded.
 * @csspart retry-button - Loads again.
 * @csspart news-button - Shows comments that have arrived in the meantime.
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
 * @cssstate failed-more - Further comments could not be loaded.
 * @cssstate idle - Nothing was asked for: the page gives the comments.
 * @fires {CommentsLoadedEvent} comments-loaded - Comments have come from the source.
 */
export class CommentSection extends Localized(LitElement) {
  static override styles = [tokens, hostStyles, focusRing, control, styles];

  /** @internal Settles when the form is defined; rejects when its code cannot be had. */
  static whenFormDefined = (): Promise<unknown> => customElements.whenDefined('comment-form');

  /**
   * Where comments come from: `wordpress`, `waline`, `isso`, `remark42`, `local` or `static`; as a
   * property also a `CommentSource`.
   */
  @property(text) source: string | CommentSource = '';

  /** Base URL of the server; for `static` the address of the file. WordPress pages name it themselves. */
  @property(text) endpoint = '';

  /** What the comments belong to: for WordPress the post's id, for others the path of the page. */
  @property(text) thread = '';

  /** The order: `oldest`, `newest` or `top`. Without it, the source's own. What the reader has once chosen on this site wins. */
  @property(text) sort: CommentSort | '' = '';

  /** Threads per page, 1 to 100. */
  @property({ type: Number, attribute: 'page-size', useDefault: true }) pageSize = 30;

  /** How readers come to further comments: `more` adds them below, `pages` turns pages where the source can. */
  @property(text) paging: 'more' | 'pages' = 'more';

  /** Levels of replies that are indented, 0 to 8. */
  @property({ type: Number, attribute: 'max-depth', useDefault: true }) maxDepth = 4;

  /** Shows all comments in one row, without levels; each names the one that it answers. */
  @property({ type: Boolean }) flat = false;

  /** Pictures of authors: `none`, `initials`, or those of the `source`. Only the last makes requests. */
  @property(text) avatars: AvatarPolicy = 'none';

  /** Readers can search in the comments that are loaded. */
  @property({ type: Boolean }) searchable = false;

  /** Marks what is new since the reader's last visit, which is remembered in the browser. */
  @property({ type: Boolean, attribute: 'mark-new' }) markNew = false;

  /** Level of the heading, 1 to 6. Comments and forms are one below. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Seconds between looks for new comments; 0 for none. */
  @property({ type: Number }) live = 0;

  /** Nobody can comment. */
  @property({ type: Boolean }) closed = false;

  /** Readers can report comments although the source takes no reports: the page answers `comment-report`. */
  @property({ type: Boolean }) reportable = false;

  @query('h2') private readonly _heading!: HTMLElement | null;
  @query('comment-list') private readonly _list!: CommentList;

  readonly #thread = new CommentSourceController(
    this,
    () => this.#options,
    () => {
      this.#onSettled();
    },
  );
  readonly #internals = this.attachInternals();
  #hasForm = false;
  #extras: SectionExtras | undefined;
  /** The extras are there, or cannot be had. */
  #ready: Promise<unknown> | undefined;

  /** The comments that are shown. Set it to show comments that the page has. */
  @property({ attribute: false })
  get comments(): readonly Comment[] {
    return this.#thread.state.comments;
  }
  set comments(given: readonly Comment[] | null | undefined) {
    const comments = given?.filter(Boolean) ?? [];
    this.#thread.update({ comments, total: countComments(comments) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ready ??= this.#loadExtras();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { source, hasUpdated } = this;
    if (!hasUpdated || changed.has('source') || changed.has('endpoint') || changed.has('thread')) {
      this.#hasForm = false;
      const open = (): Promise<CommentSource> => openSource(source, this, this.#ready);
      this.#thread.start(source ? open : undefined);
      if (!source && this.comments.length === 0 && !hasPrinted(this)) {
        warnOnce('comment-section', 'set `source`, e.g. source="wordpress", or `comments`.');
      }
    } else if (changed.has('sort') || changed.has('pageSize')) {
      this.#thread.refresh();
    }
    const { status, capabilities, error } = this.#thread.state;
    // Before it is known what the server asks for, fields would change under the reader's hands.
    // A form that was shown stays: it may hold text.
    const known = !source || (status !== 'loading' && !!capabilities);
    const form = this.renderRoot.querySelector<CommentForm>('comment-form:not([slot])');
    this.#hasForm = this.closed ? !!form?.hasText : this.#hasForm || (known && !this.#isClosed);
    this.#internals.states.clear();
    this.#internals.states.add(status);
    // The button goes away with the error.
    if (!error && this.shadowRoot?.activeElement?.matches('.error *')) this._heading?.focus();
  }

  protected override render(): TemplateResult {
    const { state, source } = this.#thread;
    const { capabilities } = state;
    const settings = source && capabilities ? settingsOf(source, capabilities) : UNTOLD;
    const extras = this.#extras;
    const isReplying = !!extras?.replies?.openFor;
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
        ${renderHead(state, this, extras)} ${extras?.search.value?.render()}
        ${extras?.unread.value?.render()} ${renderLoading(state)} ${extras?.permalink?.render()}
        <div class="thread">
          ${extras?.news?.render()} ${renderList(state, this, extras, settings, this.#isClosed)}
        </div>
        ${extras?.pages.value?.render()} ${extras?.actions.value?.renderHidden()}
        ${renderError(state, this.#onRetry)} ${this.#isClosed ? renderClosed() : nothing}
        ${this.#hasForm ? renderForm(settings, this, !isReplying) : nothing}
      </section>
    `;
  }

  /** Moves the focus to a comment. Resolves to whether it is there. */
  async focusComment(id: string): Promise<boolean> {
    this.#extras?.search.value?.reveal(id);
    await this.updateComplete;
    return this._list.focusComment(id);
  }

  /** What `<skip-links>` leads to: a place inside, since no browser enters a host reliably. */
  getSkipTarget(): HTMLElement | null {
    return this._heading;
  }

  get #options(): ThreadOptions {
    const { pageSize, sort } = this;
    const roots = Math.min(Math.max(Math.trunc(pageSize) || 30, 1), 100);
    if (roots !== pageSize) warnOnce('comment-section', 'page-size goes from 1 to 100.');
    return { sort, pageSize: roots };
  }

  get #isClosed(): boolean {
    const { closed, capabilities } = this.#thread.state;
    return this.closed || !!closed || !!capabilities?.readOnly;
  }

  async #loadExtras(): Promise<void> {
    try {
      const { SectionExtras } = await import('./section-extras.js');
      this.#extras = new SectionExtras(this, this.#thread);
      await this.#extras.ready;
    } catch (error) {
      warnOnce('comment-section', `its code could not be loaded. ${String(error)}`);
    }
  }

  #onSettled(): void {
    const { comments, total, error } = this.#thread.state;
    if (error) {
      announce(this.localize(errorText), this.locale);
      if (error instanceof Error) warnOnce('comment-section', error.message);
      return;
    }
    this.dispatchEvent(new CommentsLoadedEvent({ comments, total }));
  }

  readonly #onRetry = (): void => {
    if (this.#thread.state.status !== 'loading') void this.#thread.reload();
  };

  readonly #onMore = (event: CommentsMoreEvent): void => {
    unlessCancelled(event, () =>
      event.detail.all ? this.#extras?.loadAll() : this.#thread.loadMore(),
    );
  };

  readonly #onReply = (event: CommentReplyEvent): void => {
    unlessCancelled(event, async () => {
      await this.#ready;
      await this.#extras?.reply(event.detail);
    });
  };

  readonly #onSubmit = (event: CommentSubmitEvent): void => {
    // Without a source, the page does the rest.
    if (this.source) event.respondWith(() => this.#thread.submit(event.detail));
  };
}
