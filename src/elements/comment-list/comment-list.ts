import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { warnOnce } from '../../internal/warn-once.js';
import { msg } from '../../localization/localization.js';
import { text } from '../../internal/text-property.js';
import { Localized } from '../../localization/localized.js';
import type { Comment, CommentAuthor } from '../../models/comment.js';
import type { ThreadSort } from '../../models/thread-page.js';
import { control, focusRing, hostStyles } from '../../themes/shared.styles.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { styles } from './comment-list.styles.js';
import { hasPrinted } from './printed.js';
import type { Thread } from './thread.js';

/** Whose pictures are shown: nobody's, initials instead, or those that the source names. */
export type AvatarPolicy = 'none' | 'initials' | 'source';

/**
 * What readers can do with comments beside answering them, so that no button is shown that would
 * fail. Each asks by an event of its own, which the owner of the list answers. Never changed, only replaced.
 */
export interface CommentActions {
  vote?: false | 'up' | 'up-down';
  /** Names of the reactions to offer, e.g. emoji. */
  reactions?: readonly string[];
  /** Comments that are `editable` can be changed. */
  edit?: boolean;
  /** Comments that are `editable` can be taken back. */
  delete?: boolean;
  report?: boolean;
  /** Readers can hide what a person writes. */
  hide?: boolean;
  /** Whom the reader has hidden. */
  isHidden?(author: CommentAuthor): boolean;
  /** What the reader has reported, by the comment's id. */
  isReported?(id: string): boolean;
}

/**
 * A thread of comments, of any depth and length, in one shadow root. It shows what it is given and
 * asks for everything else by events: `<comment-section>`, or a page, is its owner.
 *
 * @tag comment-list
 * @summary Shows a thread of comments.
 * @slot - Comments as a server has printed them, e.g. WordPress's `<ol class="comment-list">`: read,
 *   then shown as comments.
 * @slot reply - Stands after the actions of the comment that is being answered: put one form here.
 * @slot edit - Stands in the place of what was written in the comment that is being changed.
 * @slot empty - Shown while there are no comments.
 * @csspart comments - The list of threads.
 * @csspart item - A comment together with its replies.
 * @csspart comment - A comment. Also has its state as a part: `pending`, `rejected`, `deleted`, `collapsed`.
 * @csspart parent-button - Leads to the comment that this one answers.
 * @csspart meta - The line with author and time.
 * @csspart author - The author's name.
 * @csspart author-link - The author's name, where it leads to their site.
 * @csspart badges - What is to be known of the author or the comment.
 * @csspart permalink - The link to the comment, round its time.
 * @csspart avatar - The author's picture or initials.
 * @csspart new-badge - Marks a comment that is new to the reader.
 * @csspart time - When the comment was written.
 * @csspart status - The sentence on a comment that is not simply there.
 * @csspart body - What the author wrote.
 * @csspart text - What the author wrote, where it is plain text.
 * @csspart actions - The row of buttons.
 * @csspart reply-button - Opens the reply form.
 * @csspart branch-button - Hides and shows the replies.
 * @csspart reveal-button - Shows a comment that moderators have collapsed.
 * @csspart vote-button - Votes for or against a comment. Also has the part `upvote-button` or `downvote-button`.
 * @csspart vote-count - How many have voted so.
 * @csspart reaction-button - Gives a reaction, or takes it back.
 * @csspart edit-button - Opens the form to change a comment.
 * @csspart delete-button - Takes a comment back.
 * @csspart time-left - How long a comment can be changed.
 * @csspart extras-button - Shows the buttons that are not needed every day.
 * @csspart report-button - Opens the form to report a comment.
 * @csspart hide-button - Hides what a person writes, or shows it again.
 * @csspart notice - What has come of an action, or has to be said in the place of a comment.
 * @csspart undo-button - Keeps a comment that is about to be deleted.
 * @csspart show-button - Shows a comment of a person whom the reader has hidden.
 * @csspart failure - Why an action has failed.
 * @csspart report-form - The form to report a comment.
 * @csspart next-button - Leads to the next comment that is new to the reader.
 * @csspart replies - The replies to a comment, with the rail beside them.
 * @csspart more-button - Loads the following comments.
 * @csspart all-button - Loads all comments that are not there yet.
 * @csspart empty - The sentence when there are no comments.
 * @fires {CommentReplyEvent} comment-reply - A reader wants to answer a comment, or to stop answering it.
 * @fires {CommentVoteEvent} comment-vote - A reader votes on a comment.
 * @fires {CommentReactEvent} comment-react - A reader reacts to a comment.
 * @fires {CommentEditOpenEvent} comment-edit-open - A reader wants to be given a form to change a comment in.
 * @fires {CommentDeleteEvent} comment-delete - A reader wants to take a comment back.
 * @fires {CommentReportEvent} comment-report - A reader finds that moderators should see a comment.
 * @fires {CommentReportedEvent} comment-reported - A report has been taken.
 * @fires {CommentHideEvent} comment-hide - A reader does not want to read a person any more, or wants to again.
 * @fires {CommentSeenEvent} comment-seen - Comments that were marked as unread have come into view.
 * @fires {CommentsMoreEvent} comments-more - A reader wants the following comments.
 */
export class CommentList extends Localized(LitElement) {
  static override styles = [tokens, hostStyles, focusRing, control, styles];

  /** Levels of replies that are indented, at most 8. What is deeper names the comment that it answers. */
  @property({ type: Number, attribute: 'max-depth', useDefault: true }) maxDepth = 4;

  /** Shows all comments in one row, without levels; each names the one that it answers. */
  @property({ type: Boolean }) flat = false;

  /** With `flat`: the order, `oldest`, `newest` or `top`, by votes. */
  @property(text) sort: ThreadSort = 'oldest';

  /**
   * `none` shows no pictures, `initials` draws the first letters of the name, `source` fetches the
   * pictures that the source names, from wherever they are. Only that one makes requests.
   */
  @property(text) avatars: AvatarPolicy = 'none';

  /** Level of the comments' headings, 2 to 6; 0 for none. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 3;

  /** What relative addresses in comments start from. Without it, the page's own. */
  @property({ attribute: 'base-url', useDefault: true }) baseUrl = '';

  /** Nobody can answer: there are no Reply buttons. */
  @property({ type: Boolean }) closed = false;

  /** There are more comments to load. */
  @property({ type: Boolean }) more = false;

  /** How many comments there are, those that are not loaded included. With `more`, all can be asked for. */
  @property({ type: Number }) total = 0;

  /** More comments are on their way. */
  @property({ type: Boolean }) loading = false;

  /** The comments, flat, in the order to show. */
  @property({ attribute: false }) comments: readonly Comment[] | null = [];

  /** Id of the comment that is being answered. */
  @property({ attribute: false }) replyingTo: string | null = null;

  /** What readers can do with comments. */
  @property({ attribute: false }) actions: CommentActions | undefined;

  /** Id of the comment that is being changed. */
  @property({ attribute: false }) editing: string | null = null;

  /** Ids of the comments to mark as new to the reader. */
  @property({ attribute: false }) unread: ReadonlySet<string> = new Set();

  #thread: Thread | undefined;
  #loading: Promise<void> | undefined;

  protected override async scheduleUpdate(): Promise<void> {
    // On the way together with the comments, and needed when they are there.
    const loading = (this.#loading ??= this.#load());
    if (this.comments?.length) await loading;
    await this.#thread?.prepare();
    await super.scheduleUpdate();
  }

  /** Also waits until all comments are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#thread?.drawn();
    return settled;
  }

  protected override update(changed: PropertyValues<this>): void {
    // New comments first: the focus goes to them before the button for more is taken away.
    this.#thread?.update(changed);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="list" lang=${this.locale} dir=${this.direction}>
        ${this.#renderComments()} ${this.more ? this.#thread?.renderMore() : nothing}
      </div>
    `;
  }

  #renderComments(): unknown {
    const isEmpty = !this.comments?.length;
    const list = isEmpty ? undefined : this.#thread?.list;
    if (list) return list;
    // An owner hands on what was printed into itself.
    if (hasPrinted(this) || this.querySelector('slot')) return html`<slot></slot>`;
    if (isEmpty) return this.#renderEmpty();
    return html`<p>${msg('The comments could not be shown.', { id: 'comment-list.failed' })}</p>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<slot name="empty">
      <p part="empty">${msg('There are no comments yet', { id: 'comment-list.empty' })}</p>
    </slot>`;
  }

  /**
   * Moves the focus to a comment, opening the branches that it stands in. Resolves to
   * whether it is there.
   */
  async focusComment(id: string): Promise<boolean> {
    await this.updateComplete;
    return this.#thread?.focus(id) ?? false;
  }

  /** Moves the focus to the first of these comments, in the order on the page. Resolves to whether there is one. */
  async focusFirst(ids: ReadonlySet<string>): Promise<boolean> {
    await this.updateComplete;
    return this.#thread?.focusFirst(ids) ?? false;
  }

  /** Moves the focus to the Reply button of a comment, e.g. after its form was closed. */
  focusReplyButton(id: string): void {
    this.#thread?.focusReplyButton(id);
  }

  async #load(): Promise<void> {
    try {
      const { Thread } = await import('./thread.js');
      this.#thread = new Thread(this, this.renderRoot as ShadowRoot, (work) => this.localize(work));
      this.requestUpdate();
    } catch (error) {
      this.#loading = undefined;
      warnOnce('comment-list', `its code could not be loaded. ${String(error)}`);
    }
  }
}
