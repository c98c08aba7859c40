import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { local } from '../../internal/safe-storage.js';
import { msg } from '../../localization/localization.js';
import type { CommentSort } from '../../sources/comment-source.js';
import type { CommentSection } from './comment-section.js';

/** What the reader has chosen, for all threads of the site. */
const CHOSEN = 'news-elements:comment-sort';
const DAYS = 365;

const labels: Record<CommentSort, () => string> = {
  oldest: () => msg('Oldest first', { id: 'comment-section.sort-oldest' }),
  newest: () => msg('Newest first', { id: 'comment-section.sort-newest' }),
  top: () => msg('Top rated first', { id: 'comment-section.sort-top' }),
};

/** The choice of the order, which is remembered. */
export class ThreadSort implements ReactiveController {
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  #isNew = false;

  constructor(section: CommentSection, thread: CommentSourceController) {
    this.#section = section;
    this.#thread = thread;
    const chosen = local.read(CHOSEN, DAYS)?.value as CommentSort | undefined;
    if (chosen && chosen in labels) section.sort = chosen;
    section.addController(this);
  }

  hostUpdate(): void {
    const { status, sort } = this.#thread.state;
    if (!this.#isNew || status !== 'ready') return;
    this.#isNew = false;
    announce(labels[sort](), this.#section.locale);
  }

  render(): TemplateResult | typeof nothing {
    const { capabilities, comments, sort } = this.#thread.state;
    const sorts = capabilities?.sorts ?? [];
    if (sorts.length < 2 || comments.length < 2) return nothing;
    // The reader's choice may be on its way.
    const shown = this.#section.sort || sort;
    return html`<label class="sort" part="sort">
      ${msg('Sort by', { id: 'comment-section.sort' })}
      <select part="sort-select" @input=${this.#onInput}>
        ${sorts.map(
          (value) =>
            html`<option value=${value} ?selected=${value === shown}>${labels[value]()}</option>`,
        )}
      </select>
    </label>`;
  }

  readonly #onInput = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value as CommentSort;
    this.#isNew = true;
    this.#section.sort = chosen;
    local.keep(CHOSEN, chosen);
  };
}
