import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { announce } from '../../controllers/announcer.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { Localized, requestedLanguage } from '../../localization/localized.js';
import { buildTree, layOutTree, type CommentRow } from '../../models/comment-tree.js';
import type { Comment } from '../../models/comment.js';
import { control, focusRing, hostStyles } from '../../themes/shared.styles.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { CommentsMoreEvent } from './comment-list.events.js';
import { styles } from './comment-list.styles.js';
import type { ViewSettings } from './comment-view.js';
import type { ThreadActions } from './thread-actions.js';
import { ThreadRenderer } from './thread-renderer.js';

/** Deeper than this no column is wide enough, and nested boxes become dear. */
const DEEPEST = 8;

function isComment(value: Partial<Comment> | null): value is Comment {
  const valid = typeof value?.id === 'string' && typeof value.author === 'object';
  if (!valid) {
    warnOnce('comment-list', 'comments are left out that have no string `id` or no `author`.');
  }
  return valid;
}

/** Until, or unless, the code for HTML is there: its text, which is shown as text. */
const withoutTags = ({ bodyHtml = '' }: Comment): Node =>
  new Text(bodyHtml.replace(/<[^>]*>/g, ''));

/**
 * A thread of comments, of any depth and length, in one shadow root. It shows what it is given and
 * asks for everything else by events: `<comment-section>`, or a page, is its owner.
 *
 * @tag comment-list
 * @summary Shows a thread of comments.
 * @slot reply - Stands after the actions of the comment that is being answered: put one form here.
 * @slot empty - Shown while there are no comments.
 * @csspart comments - The list of threads.
 * @csspart item - A comment together with its replies.
 * @csspart comment - A comment. Also has its state as a part: `pending`, `rejected`, `deleted`, `collapsed`.
 * @csspart parent-button - Leads to the comment that this one answers.
 * @csspart meta - The line with author and time.
 * @csspart author - The author's name.
 * @csspart author-link - The author's name, where it leads to their site.
 * @csspart badges - What is to be known of the author or the comment.
 * @csspart time - When the comment was written.
 * @csspart status - The sentence on a comment that is not simply there.
 * @csspart body - What the author wrote.
 * @csspart text - What the author wrote, where it is plain text.
 * @csspart actions - The row of buttons.
 * @csspart reply-button - Opens the reply form.
 * @csspart branch-button - Hides and shows the replies.
 * @csspart reveal-button - Shows a comment that moderators have collapsed.
 * @csspart replies - The replies to a comment, with the rail beside them.
 * @csspart more-button - Loads the following comments.
 * @csspart empty - The sentence when there are no comments.
 * @fires {CommentReplyEvent} comment-reply - A reader wants to answer a comment, or to stop answering it.
 * @fires {CommentsMoreEvent} comments-more - A reader wants the following comments.
 */
export class CommentList extends Localized(LitElement) {
  static override styles = [tokens, hostStyles, focusRing, control, styles];

  /** Levels of replies that are indented, at most 8. What is deeper names the comment that it answers. */
  @property({ type: Number, attribute: 'max-depth' }) maxDepth = 4;

  /** Level of the comments' headings, 2 to 6; 0 for none. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** What relative addresses in comments start from. Without it, the page's own. */
  @property({ attribute: 'base-url' }) baseUrl = '';

  /** Nobody can answer: there are no Reply buttons. */
  @property({ type: Boolean }) closed = false;

  /** There are more comments to load. */
  @property({ type: Boolean }) more = false;

  /** More comments are on their way. */
  @property({ type: Boolean }) loading = false;

  /** The comments, flat, in the order to show. */
  @property({ attribute: false }) comments: readonly Comment[] = [];

  /** Id of the comment that is being answered. */
  @property({ attribute: false }) replyingTo: string | null = null;

  @query('ol') private readonly _list!: HTMLOListElement;

  #thread: ThreadRenderer | undefined;
  #rows: readonly CommentRow[] = [];
  #settings: ViewSettings | undefined;
  #settingsKey = '';
  #loadingHtml: Promise<void> | undefined;
  #drawHtml: ViewSettings['drawHtml'] = withoutTags;
  #actions: ThreadActions | undefined;
  #acting: Promise<unknown> | undefined;
  /** The comments that were there when more were asked for. */
  #known: ReadonlySet<string> | undefined;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.comments.some((comment) => isComment(comment) && comment.bodyHtml)) {
      await (this.#loadingHtml ??= this.#loadHtml());
    }
    // What moves the focus to new comments must be there when they are drawn.
    if (this.#known) await this.#acting;
    await super.scheduleUpdate();
  }

  /** Also waits until all comments are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#thread?.drawn();
    await this.#acting;
    return settled;
  }

  protected override update(changed: PropertyValues<this>): void {
    const stale = this.#prepare(changed);
    // New comments first: the focus goes to them before the button for more is taken away.
    if (this.#thread) this.#draw(this.#thread, stale, changed);
    super.update(changed);
    if (this.#thread) return;
    // The list is no control itself: the buttons in it have no listeners of their own.
    this._list.addEventListener('click', this.#onClick);
    this.#draw((this.#thread = new ThreadRenderer(this._list)), true, changed);
  }

  protected override render(): TemplateResult {
    const empty = this.#rows.length === 0;
    const { loading } = this;
    return html`
      <div class="list" lang=${this.locale} dir=${this.direction}>
        <slot name="empty" ?hidden=${!empty}>
          <p class="empty" part="empty">
            ${msg('There are no comments yet', { id: 'comment-list.empty' })}
          </p>
        </slot>
        <ol part="comments" ?hidden=${empty}></ol>
        ${
          this.more
            ? html`<button
                class="more-button"
                part="more-button"
                type="button"
                aria-disabled=${loading}
                @click=${this.#onMore}
              >
                ${
                  loading
                    ? msg('Loading comments…', { id: 'comment-list.loading' })
                    : msg('Load more comments', { id: 'comment-list.more' })
                }
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /**
   * Moves the focus to a comment, opening the branches that it stands in. Comes true when the
   * comment is there.
   */
  async focusComment(id: string): Promise<boolean> {
    await this.updateComplete;
    return (await this.#act((actions) => actions.focus(id))) ?? false;
  }

  /** Moves the focus to the Reply button of a comment, e.g. after its form was closed. */
  async focusReplyButton(id: string): Promise<void> {
    await this.#act((actions) => {
      actions.focusReplyButton(id);
    });
  }

  async #loadHtml(): Promise<void> {
    try {
      const { drawHtml, prepare } = await import('./comment-html.js');
      if (this.shadowRoot) await prepare(this.shadowRoot);
      this.#drawHtml = drawHtml;
    } catch {
      this.#loadingHtml = undefined;
    }
  }

  /** Says whether anything of the thread is to be drawn. */
  #prepare(changed: PropertyValues<this>): boolean {
    const settingsChanged = this.#updateSettings();
    if (!changed.has('comments') && !changed.has('maxDepth')) return settingsChanged;
    const deepest = Math.min(Math.max(Math.trunc(this.maxDepth) || 0, 0), DEEPEST);
    if (deepest !== this.maxDepth) {
      warnOnce('comment-list', `max-depth must be a whole number from 0 to ${DEEPEST}.`);
    }
    this.style.setProperty('--_levels', String(deepest || 1));
    this.#rows = layOutTree(buildTree(this.comments.filter(isComment)), deepest);
    return true;
  }

  #updateSettings(): boolean {
    const { formatLocale, closed, headingLevel } = this;
    const values = {
      formatLocale,
      closed,
      headingLevel,
      contentLanguage: requestedLanguage(this),
      baseUrl: this.baseUrl || document.baseURI,
    };
    const key = JSON.stringify([this.locale, values]);
    if (key === this.#settingsKey) return false;
    this.#settingsKey = key;
    this.#settings = {
      ...values,
      localize: (work) => this.localize(work),
      drawHtml: (...args) => this.#drawHtml(...args),
    };
    return true;
  }

  #draw(thread: ThreadRenderer, stale: boolean, changed: PropertyValues<this>): void {
    if (stale && this.#settings) thread.draw(this.#rows, this.#settings);
    const { replyingTo } = this;
    if (replyingTo !== null || this.#actions) {
      void this.#act((actions) => {
        actions.answer(replyingTo);
      });
    }
    const known = this.#known;
    if (!known) return;
    const fresh = this.#rows.filter(({ comment }) => !known.has(comment.id));
    const [first] = fresh;
    if (first || (changed.has('loading') && !this.loading)) this.#known = undefined;
    if (!first) return;
    const number = formatNumber(fresh.length, this.formatLocale);
    announce(msg(str`More comments loaded: ${number}`, { id: 'comment-list.loaded' }), this.locale);
    if (this.shadowRoot?.activeElement?.className === 'more-button') {
      this.#actions?.focus(first.comment.id);
    }
  }

  async #act<Result>(work: (actions: ThreadActions) => Result): Promise<Result | undefined> {
    const load = async (): Promise<Result | undefined> => {
      if (!this.#actions && this.#thread) {
        const { ThreadActions } = await import('./thread-actions.js');
        this.#actions ??= new ThreadActions(this.#thread);
      }
      return this.#actions && work(this.#actions);
    };
    const acting = load();
    this.#acting = acting;
    return acting;
  }

  readonly #onMore = (): void => {
    if (this.loading) return;
    this.#known = new Set(this.#rows.map(({ comment }) => comment.id));
    void this.#act(() => undefined);
    if (!this.dispatchEvent(new CommentsMoreEvent())) this.#known = undefined;
  };

  readonly #onClick = ({ target }: MouseEvent): void => {
    const node = target as Element;
    // What is slotted stands in the page's tree, with the page's own attributes.
    if (!this._list.contains(node)) return;
    void this.#act((actions) => {
      actions.click(node);
    });
  };
}
