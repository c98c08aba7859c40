import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
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

/** Those of all sections of the page, one of which may have the comment: only one may speak. */
const permalinks = new Set<Permalink>();

/** Says that there is no such comment, in one section, once every section knows that it has none. */
function settle(id: string): void {
  const all = [...permalinks];
  const isThere = all.some((permalink) => permalink.has(id));
  if (!isThere && !all.every((permalink) => permalink.has(id) === false)) return;
  for (const permalink of all) permalink.tell(isThere || permalink !== all[0] ? undefined : id);
}

/**
 * Follows links to one comment, `#comment-<id>`, on whichever page of the thread it is. Loaded when
 * the page's address is such a link.
 */
export class Permalink implements ReactiveController {
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #isPaged: () => boolean;
  /** What the source has not got. */
  #missing: string | undefined;
  #notFound = false;
  /** What the reader was told of. */
  #told: string | undefined;

  /** @param isPaged - Whether the reader turns pages. */
  constructor(section: CommentSection, thread: CommentSourceController, isPaged: () => boolean) {
    this.#section = section;
    this.#thread = thread;
    this.#isPaged = isPaged;
    section.addController(this);
  }

  hostConnected(): void {
    permalinks.add(this);
  }

  hostDisconnected(): void {
    permalinks.delete(this);
    const id = linkedId();
    // The others have waited for this one.
    if (id !== undefined && this.has(id) === undefined) settle(id);
  }

  /** Whether the comment is in this section; `undefined` while that is not known. */
  readonly has = (id: string): boolean | undefined => {
    const { state } = this.#thread;
    if (state.comments.some((comment) => comment.id === id)) return true;
    // Without a source, what the page has given is all there is.
    return this.#section.source && this.#missing !== id ? undefined : false;
  };

  /** Goes where the page's address leads, or says that there is no such comment. */
  async follow(): Promise<void> {
    const section = this.#section;
    const id = linkedId();
    // The page may have an element of that id itself, and shows it; what we have read does not count.
    const target = id === undefined ? null : document.getElementById(`comment-${id}`);
    if (id === undefined || (target && !section.contains(target))) return;
    this.#missing = this.#told = undefined;
    const holder = (): Permalink | undefined => [...permalinks].find(({ has }) => has(id));
    if (!holder() && (await this.#load(id)) === false) this.#missing = id;
    if (id !== linkedId()) return;
    settle(id);
    if (holder() !== this) return;
    await section.updateComplete;
    await this.#show(id);
  }

  /** Says that the comment is nowhere, or takes that away. */
  tell(id: string | undefined): void {
    const section = this.#section;
    this.#notFound = id !== undefined;
    section.requestUpdate();
    if (id === undefined || id === this.#told) return;
    this.#told = id;
    void section.updateComplete.then(() => {
      section.shadowRoot?.querySelector<HTMLElement>('.not-found')?.focus();
    });
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#notFound) return nothing;
    return html`<p class="not-found" part="not-found" tabindex="-1">
      ${msg('The comment that this link leads to cannot be found.', { id: 'comment-reading.not-found' })}
    </p>`;
  }

  /** Says whether the comment is there now; `undefined` when that cannot be known. */
  async #load(id: string): Promise<boolean | undefined> {
    const thread = this.#thread;
    const { source, options, signal, state } = thread;
    // What has not answered yet will be asked when it has.
    const isFirst = state.status === 'loading' && state.comments.length === 0;
    if (!options || isFirst) return this.has(id);
    try {
      const place = await source?.locate?.(id, { ...options, sort: state.sort, signal });
      if (signal.aborted) return undefined;
      if (!place) return false;
      const { cursor } = place;
      await (this.#isPaged() ? thread.goTo(cursor) : thread.loadMore(cursor));
    } catch {
      return undefined;
    }
    if (this.has(id)) return true;
    return thread.state.error === undefined ? false : undefined;
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
