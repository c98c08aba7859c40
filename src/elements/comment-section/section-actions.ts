import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { RememberedSet } from '../../controllers/remembered-set.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import type { Comment, CommentAuthor } from '../../models/comment.js';
import type { CommentSource } from '../../sources/comment-source.js';
import type {
  CommentDeleteEvent,
  CommentHideEvent,
  CommentReactEvent,
  CommentReportEvent,
  CommentReportedEvent,
  CommentVoteEvent,
} from '../comment-list/comment-list.events.js';
import type { CommentActions, CommentList } from '../comment-list/comment-list.js';
import { CommentEdits } from './comment-edits.js';
import type { CommentSection } from './comment-section.js';
import { LIST_PARTS } from './list-parts.js';

const ACTION_PARTS =
  'vote-button,upvote-button,downvote-button,vote-count,reaction-button,edit-button,delete-button,' +
  'time-left,extras-button,report-button,hide-button,notice,undo-button,show-button,failure,report-form';

const hiddenPeople = new RememberedSet('hidden-people');
const reports = new RememberedSet('reports');
/** Deletions on their way. A page that is left may not live to finish one: the next page does. */
const deletions = new RememberedSet('deletions');

/** People have no ids: a name, and where they say they are at home. */
const personKey = ({ name, url = '' }: CommentAuthor): string => JSON.stringify([name, url]);

/**
 * What readers do with comments beside writing new ones: answers the requests of the list by asking
 * the source, and takes what that says into the thread. Loaded beside the first comments.
 */
export class SectionActions {
  /** The parts of a list with actions. */
  readonly listParts = `${LIST_PARTS},${ACTION_PARTS}`;
  readonly edits: CommentEdits;
  readonly #host: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #root: ShadowRoot;
  #offered: CommentActions | undefined;
  /** Ids of comments whose deletion has begun here. */
  readonly #deleting = new Set<string>();
  /** What the actions were made from. */
  #basis: readonly unknown[] = [];

  constructor(host: CommentSection, thread: CommentSourceController) {
    this.#host = host;
    this.#thread = thread;
    this.#root = host.renderRoot as ShadowRoot;
    this.edits = new CommentEdits(host, thread, this.#root);
    const listeners: [string, (event: never) => void][] = [
      ['comment-vote', this.#onVote],
      ['comment-react', this.#onReact],
      ['comment-delete', this.#onDelete],
      ['comment-report', this.#onReport],
      ['comment-reported', this.#onReported],
      ['comment-hide', this.#onHide],
    ];
    for (const [type, listener] of listeners) {
      this.#root.addEventListener(type, listener as (event: Event) => void);
    }
    host.addEventListener('comments-loaded', this.#onLoaded);
    this.#onLoaded();
  }

  /** What the list may offer: no button is shown that would fail. */
  get offered(): CommentActions {
    const { state, source } = this.#thread;
    const { reportable } = this.#host;
    const basis = [state.capabilities, source, reportable];
    if (this.#offered && basis.every((value, index) => value === this.#basis[index])) {
      return this.#offered;
    }
    this.#basis = basis;
    const { vote, reactions, edit, delete: take, report } = state.capabilities ?? {};
    const people = hiddenPeople.values;
    const reported = reports.values;
    return (this.#offered = {
      vote: !!source?.vote && !!vote && vote,
      ...(source?.react && reactions && { reactions }),
      edit: !!source?.edit && !!edit,
      delete: !!source?.delete && !!take,
      report: reportable || (!!source?.report && !!report),
      hide: true,
      isHidden: (author) => people.has(personKey(author)),
      isReported: (id) => reported.has(this.#keyOf(id)),
    });
  }

  /** How many people are hidden, and the way back. */
  renderHidden(): TemplateResult | typeof nothing {
    const { size } = hiddenPeople.values;
    if (size === 0 || this.#thread.state.comments.length === 0) return nothing;
    const number = formatNumber(size, this.#host.formatLocale);
    return html`<div part="hidden-people">
      ${msg(str`People you have hidden: ${number}`, { id: 'comment-section.hidden-people' })}
      <button type="button" class="quiet" part="unhide-button" @click=${this.#onUnhide}>
        ${msg('Show everyone again', { id: 'comment-section.unhide' })}
      </button>
    </div>`;
  }

  #keyOf(id: string): string {
    const { endpoint, thread } = this.#host;
    return JSON.stringify([endpoint, thread || location.pathname, id]);
  }

  #find(id: string): Comment | undefined {
    return this.#thread.state.comments.find((comment) => comment.id === id);
  }

  /** Takes what has changed of a comment into the thread, unless the thread has become another. */
  #merge(source: CommentSource | undefined, id: string, change: Partial<Comment>): void {
    const comment = this.#find(id);
    if (comment && source === this.#thread.source) this.#thread.add([{ ...comment, ...change }]);
  }

  get #list(): CommentList | null {
    return this.#root.querySelector('comment-list');
  }

  #remember(): void {
    this.#offered = undefined;
    this.#host.requestUpdate();
  }

  readonly #onVote = (event: CommentVoteEvent): void => {
    const { source } = this.#thread;
    const { id, vote } = event.detail;
    event.respondWith(async () => {
      const votes = await source?.vote?.(id, vote);
      if (votes) this.#merge(source, id, { votes });
    });
  };

  readonly #onReact = (event: CommentReactEvent): void => {
    const { source } = this.#thread;
    const { id, name, given } = event.detail;
    event.respondWith(async () => {
      const reactions = await source?.react?.(id, name, given);
      if (reactions) this.#merge(source, id, { reactions });
    });
  };

  readonly #onDelete = (event: CommentDeleteEvent): void => {
    const { source } = this.#thread;
    const { id } = event.detail;
    event.respondWith(() => this.#delete(source, id));
  };

  async #delete(source: CommentSource | undefined, id: string): Promise<void> {
    const key = this.#keyOf(id);
    deletions.add(key);
    this.#deleting.add(id);
    try {
      const left = await source?.delete?.(id);
      deletions.delete(key);
      if (source === this.#thread.source) this.#takeAway(id, left ?? null);
    } catch (error) {
      // Whatever is on its way fails when a page is left.
      if (!document.hidden) deletions.delete(key);
      throw error;
    } finally {
      this.#deleting.delete(id);
    }
  }

  /** @param left - What the source still shows of the comment. */
  #takeAway(id: string, left: Comment | null): void {
    const { comments, total } = this.#thread.state;
    const comment = this.#find(id);
    if (!comment) return;
    if (left || comments.some(({ parentId }) => parentId === id)) {
      const { parentId, published } = comment;
      const author = { name: '' };
      this.#thread.add([left ?? { id, parentId, published, author, state: 'deleted' }]);
      return;
    }
    const hadFocus = this.#root.activeElement === this.#list;
    this.#thread.update({
      comments: comments.filter((other) => other !== comment),
      total: Math.max(total - 1, 0),
    });
    // With the last comment the list goes, too.
    if (comments.length === 1 && hadFocus) this.#host.getSkipTarget()?.focus();
  }

  readonly #onLoaded = (): void => {
    const { source, state } = this.#thread;
    const { values } = deletions;
    if (values.size === 0 || !source?.delete) return;
    for (const { id } of state.comments) {
      if (!values.has(this.#keyOf(id)) || this.#deleting.has(id)) continue;
      this.#delete(source, id).catch((error: unknown) => {
        warnOnce('comment-section', `a comment could not be deleted. ${String(error)}`);
      });
    }
  };

  readonly #onReport = (event: CommentReportEvent): void => {
    const { source } = this.#thread;
    const { id, ...report } = event.detail;
    // Without one the page answers.
    if (this.#thread.state.capabilities?.report && source?.report) {
      event.respondWith(async () => source.report?.(id, report));
    }
  };

  readonly #onReported = (event: CommentReportedEvent): void => {
    reports.add(this.#keyOf(event.detail.id));
    this.#remember();
  };

  readonly #onHide = (event: CommentHideEvent): void => {
    const { author, hidden } = event.detail;
    event.respondWith(() => {
      hiddenPeople[hidden ? 'add' : 'delete'](personKey(author));
      this.#remember();
      return Promise.resolve();
    });
  };

  readonly #onUnhide = (): void => {
    const people = hiddenPeople.values;
    const first = this.#thread.state.comments.find(({ author }) => people.has(personKey(author)));
    hiddenPeople.clear();
    this.#remember();
    const { locale } = this.#host;
    announce(msg('Everyone is shown again.', { id: 'comment-section.everyone-shown' }), locale);
    // The button goes away.
    if (first) void this.#host.focusComment(first.id);
    else this.#host.getSkipTarget()?.focus();
  };
}
