import type { CommentRow } from '../../models/comment-tree.js';
import { CommentView, type ViewSettings } from './comment-view.js';

/** A screenful at once, so that the reader sees comments. */
const FIRST_SLICE = 20;
/** Milliseconds of the others between two answers to the reader, who notices what takes 50. */
const SLICE_TIME = 12;
/** From here on containment saves more than it costs: off screen it empties names in Firefox and WebKit. */
const MANY = 200;

/** Lets the browser paint what is there. A tab in the background paints nothing. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = (): void => {
      setTimeout(resolve);
    };
    if (document.hidden) soon();
    else requestAnimationFrame(soon);
  });

/** Lets the browser answer the reader, and paint when it is time to. */
const yielded = (): Promise<void> =>
  // Not in WebKit, nor in Chromium before 129.
  (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ??
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Draws a thread into a list: a cloned template for each comment, kept by the comment's id and
 * updated in place, in slices. Half the cost of a Lit template for each comment, see
 * docs/decisions/0003-one-shadow-root-per-thread.md.
 */
export class ThreadRenderer {
  readonly #list: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #views = new Map<string, CommentView>();
  /** Per list of replies: what stands where the next row goes. */
  readonly #cursors = new Map<Element, Element | null>();
  #drawing: Promise<void> | undefined;
  #run = 0;

  /** @param list - Belongs to the renderer: nobody else may change its children. */
  constructor(list: HTMLElement, root: ShadowRoot) {
    this.#list = list;
    this.#root = root;
    // WebKit takes the role from lists without markers.
    list.role = 'list';
  }

  view(id: string | null): CommentView | undefined {
    return this.#views.get(id ?? '');
  }

  views(): Iterable<CommentView> {
    return this.#views.values();
  }

  /** Draws the first rows at once and the others little by little. A later call takes over. */
  draw(rows: readonly CommentRow[], settings: ViewSettings): void {
    const ids = new Set(rows.map(({ comment }) => comment.id));
    for (const [id, { item }] of this.#views) {
      if (ids.has(id)) continue;
      item.remove();
      this.#views.delete(id);
    }
    this.#list.classList.toggle('many', rows.length > MANY);
    this.#cursors.clear();
    this.#drawing = this.#drawSlices(rows, settings, ++this.#run);
  }

  /** Settles when all rows of the last `draw` are there. */
  async drawn(): Promise<void> {
    for (let drawing; drawing !== this.#drawing;) await (drawing = this.#drawing);
  }

  async #drawSlices(
    rows: readonly CommentRow[],
    settings: ViewSettings,
    run: number,
  ): Promise<void> {
    let next = 0;
    for (let isFirst = true; run === this.#run; isFirst = false) {
      const end = performance.now() + SLICE_TIME;
      settings.localize(() => {
        for (let drawn = 0; isFirst ? drawn < FIRST_SLICE : performance.now() < end; next += 1) {
          const row = rows[next];
          if (!row) break;
          // Comments that are up to date cost next to nothing and do not count.
          drawn += this.#drawRow(row, settings);
        }
      });
      if (next >= rows.length) break;
      await (isFirst ? painted() : yielded());
    }
  }

  #drawRow(row: CommentRow, settings: ViewSettings): number {
    const { comment, holder, count } = row;
    let view = this.#views.get(comment.id);
    if (!view) this.#views.set(comment.id, (view = new CommentView(comment.id)));
    const drawn = view.update(row, settings);
    // What the browser reckons with while the thread is off screen.
    if (drawn && !holder) view.item.style.setProperty('--_comments', String(count + 1));
    this.#place(view.item, (holder && this.view(holder.comment.id)?.replies) ?? this.#list);
    return drawn ? 1 : 0;
  }

  #place(item: HTMLElement, list: Element): void {
    const cursors = this.#cursors;
    let cursor = cursors.get(list);
    if (cursor === undefined) cursor = list.firstElementChild;
    if (cursor === item) {
      cursors.set(list, item.nextElementSibling);
      return;
    }
    cursors.set(list, cursor);
    const { parentElement: from, nextElementSibling: after } = item;
    if (from && cursors.get(from) === item) cursors.set(from, after);
    const { activeElement } = this.#root;
    list.insertBefore(item, cursor);
    // A node that is moved loses the focus.
    if (activeElement !== this.#root.activeElement) {
      (activeElement as HTMLElement).focus({ preventScroll: true });
    }
  }
}
