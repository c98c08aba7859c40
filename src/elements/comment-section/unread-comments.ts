import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { SeenComments } from '../../controllers/seen-comments.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import type { Comment } from '../../models/comment.js';
import type { CommentSection } from './comment-section.js';
import type { FocusFirst } from './section-extras.js';

/** What the comments of a section belong to, among all that the site has. */
const keyOf = ({ source, endpoint, thread }: CommentSection): string =>
  [typeof source === 'string' ? source : '', endpoint, thread || location.pathname].join(' ');

/**
 * Marks what a reader has not seen in an earlier visit, and leads from one such comment to the
 * next. On the first visit nothing is marked: everything would be. Loaded for sections with
 * `mark-new`.
 */
export class UnreadComments implements ReactiveController {
  /** Those that are marked, until the page is left. */
  marked: ReadonlySet<string> = new Set();
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #focusFirst: FocusFirst;
  #key = '';
  #seen: SeenComments | undefined;
  #comments: readonly Comment[] | undefined;

  constructor(section: CommentSection, thread: CommentSourceController, focusFirst: FocusFirst) {
    this.#section = section;
    this.#thread = thread;
    this.#focusFirst = focusFirst;
    section.addEventListener('comment-seen', ({ detail }) => {
      this.#seen?.add(detail.ids);
      section.requestUpdate();
    });
    section.addController(this);
  }

  hostUpdate(): void {
    const { status, comments } = this.#thread.state;
    if (status !== 'ready' || comments === this.#comments) return;
    this.#comments = comments;
    const key = keyOf(this.#section);
    if (key !== this.#key) this.#begin(key);
    const seen = this.#seen;
    const isFresh = ({ id, own, state }: Comment): boolean =>
      seen?.isFirstVisit === false && !own && state !== 'deleted' && !seen.has(id);
    const ids = new Set(comments.filter(isFresh).map(({ id }) => id));
    seen?.add(comments.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
    this.marked = new Set([...this.marked, ...ids]);
  }

  render(): TemplateResult | typeof nothing {
    const { size } = this.#unseen;
    // Comments come into view by themselves: under the focus, the button waits until that has gone on.
    const hasFocus = this.#section.shadowRoot?.activeElement?.part.contains('unread-button');
    if (size === 0 && !hasFocus) return nothing;
    const number = formatNumber(size, this.#section.formatLocale);
    return html`<div>
      <button
        type="button"
        part="unread-button"
        aria-disabled=${size === 0}
        @click=${this.#onClick}
        @blur=${this.#onBlur}
      >
        ${msg(str`Next unread (${number})`, { id: 'comment-reading.unread' })}
      </button>
    </div>`;
  }

  #begin(key: string): void {
    this.#key = key;
    this.#seen = new SeenComments(key);
    this.marked = new Set();
  }

  /** Marked, and not come into view. */
  get #unseen(): ReadonlySet<string> {
    return new Set([...this.marked].filter((id) => this.#seen?.has(id) === false));
  }

  readonly #onClick = (): void => {
    void this.#focusFirst(this.#unseen);
  };

  readonly #onBlur = (): void => {
    this.#section.requestUpdate();
  };
}
