import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import type { CommentView } from './comment-view.js';
import { CommentReplyEvent } from './comment-list.events.js';
import type { ThreadRenderer } from './thread-renderer.js';

function showReplies(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`Show ${number} replies`, { id: 'comment-list.show-replies-zero' }),
    one: () => msg(str`Show ${number} reply`, { id: 'comment-list.show-replies-one' }),
    two: () => msg(str`Show ${number} replies`, { id: 'comment-list.show-replies-two' }),
    few: () => msg(str`Show ${number} replies`, { id: 'comment-list.show-replies-few' }),
    many: () => msg(str`Show ${number} replies`, { id: 'comment-list.show-replies-many' }),
    other: () => msg(str`Show ${number} replies`, { id: 'comment-list.show-replies-other' }),
  });
}

/** What can be done with a thread that is drawn. Loaded when a reader first does something. */
export class ThreadActions {
  readonly #thread: ThreadRenderer;
  readonly #slot = document.createElement('slot');
  #answered: string | null = null;

  constructor(thread: ThreadRenderer) {
    this.#thread = thread;
    this.#slot.name = 'reply';
    thread.list.addEventListener('focusout', this.#onFocusOut);
    thread.list.addEventListener('beforematch', this.#onBeforeMatch);
  }

  /** Does what a click on this node asks for. */
  click(node: Element): void {
    const view = this.#viewAround(node);
    if (!view) return;
    const { comment, parent } = view.row;
    const [name] = node.classList;
    if (name === 'reply-button') {
      node.dispatchEvent(new CommentReplyEvent({ id: comment.id, author: comment.author.name }));
    } else if (name === 'reveal-button') {
      view.revealed = true;
      view.redraw();
      this.focus(comment.id);
    } else if (name === 'parent-button') {
      if (parent) this.focus(parent.comment.id);
    } else if (name === 'branch-button' || name === 'replies') {
      // The rail is the padding of the list of replies. The focus must not stay in what is hidden.
      const { activeElement } = node.getRootNode() as ShadowRoot;
      if (view.replies?.contains(activeElement)) view.parts['branch-button']?.focus();
      this.#toggleBranch(view);
    }
  }

  /**
   * Puts `<slot name="reply">` after the actions of a comment, `null` takes it away. What is
   * slotted there stays where it is in its own tree, so that moving it loses nothing.
   */
  answer(id: string | null): void {
    const button = (of: string | null): HTMLElement | undefined =>
      this.#thread.view(of)?.parts['reply-button'];
    button(this.#answered)?.setAttribute('aria-expanded', 'false');
    button(id)?.setAttribute('aria-expanded', 'true');
    this.#answered = id;
    // Without its comment, e.g. after a change of the order, the answer goes to the end: it may hold text.
    const place = this.#thread.view(id)?.actions ?? this.#thread.list;
    if (id === null) this.#slot.remove();
    else if (this.#slot.previousElementSibling !== place) place.after(this.#slot);
  }

  /** Moves the focus to a comment, opening the branches that it stands in. */
  focus(id: string): boolean {
    const view = this.#thread.view(id);
    for (let row = view?.row.holder; row; row = row.holder) {
      const holder = this.#thread.view(row.comment.id);
      if (holder?.hiddenLabel) this.#toggleBranch(holder);
    }
    if (!view) return false;
    view.article.tabIndex = -1;
    view.article.focus();
    return true;
  }

  focusReplyButton(id: string): void {
    this.#thread.view(id)?.parts['reply-button']?.focus();
  }

  #toggleBranch(view: CommentView): void {
    view.hiddenLabel = view.hiddenLabel ? undefined : showReplies;
    view.redraw();
  }

  #viewAround(node: Element): CommentView | undefined {
    return this.#thread.view(node.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null);
  }

  readonly #onFocusOut = ({ target }: FocusEvent): void => {
    const node = target as Element;
    if (node.localName === 'article') node.removeAttribute('tabindex');
  };

  readonly #onBeforeMatch = ({ target }: Event): void => {
    const view = this.#viewAround(target as Element);
    if (view?.hiddenLabel) this.#toggleBranch(view);
  };
}
