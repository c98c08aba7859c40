import { html, nothing, type TemplateResult } from 'lit';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { msg } from '../../localization/localization.js';
import type { CommentSection } from './comment-section.js';

/** The id of the comment that the page's address names. */
function linkedId(): string | undefined {
  const id = /^#comment-(.+)$/.exec(location.hash)?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Follows links to one comment, `#comment-<id>`, on whichever page of the thread it is. Loaded when
 * the page's address is such a link.
 */
export class Permalink {
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #isPaged: () => boolean;
  #notFound = false;

  /** @param isPaged - Whether the reader turns pages. */
  constructor(section: CommentSection, thread: CommentSourceController, isPaged: () => boolean) {
    this.#section = section;
    this.#thread = thread;
    this.#isPaged = isPaged;
  }

  /** Goes where the page's address leads, or says that there is no such comment. */
  async follow(): Promise<void> {
    const section = this.#section;
    const id = linkedId();
    // The page may have an element of that id itself, and shows it; what we have read does not count.
    const target = id === undefined ? null : document.getElementById(`comment-${id}`);
    if (id === undefined || (target && !section.contains(target))) return;
    const isThere = await this.#load(id);
    if (isThere === undefined || id !== linkedId()) return;
    this.#notFound = !isThere;
    section.requestUpdate();
    await section.updateComplete;
    if (isThere) await this.#show(id);
    else section.shadowRoot?.querySelector<HTMLElement>('.not-found')?.focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#notFound) return nothing;
    return html`<p class="not-found" part="not-found" tabindex="-1">
      ${msg('The comment that this link leads to is not here.', { id: 'comment-reading.not-found' })}
    </p>`;
  }

  /** Says whether the comment is there now; `undefined` when that cannot be known. */
  async #load(id: string): Promise<boolean | undefined> {
    const thread = this.#thread;
    const has = (): boolean => thread.state.comments.some((comment) => comment.id === id);
    if (has()) return true;
    const { source, options, signal, state } = thread;
    if (!options) return false;
    try {
      const place = await source?.locate?.(id, { ...options, sort: state.sort, signal });
      if (signal.aborted) return undefined;
      if (!place) return false;
      const { cursor } = place;
      await (this.#isPaged() ? thread.goTo(cursor) : thread.loadMore(cursor));
    } catch {
      return undefined;
    }
    return thread.state.error === undefined ? has() : undefined;
  }

  async #show(id: string): Promise<void> {
    const section = this.#section;
    if (!(await section.focusComment(id)) || document.readyState === 'complete') return;
    // What is above may get its size only now, and not every browser then keeps the place.
    const again = (): void => {
      if (linkedId() === id && section.shadowRoot?.activeElement) void section.focusComment(id);
    };
    addEventListener('load', again, { once: true });
  }
}
