import { announce } from '../../controllers/announcer.js';
import { msg } from '../../localization/localization.js';
import { drawAvatar } from './avatar.js';
import { CommentSeenEvent } from './comment-list.events.js';
import type { CommentList } from './comment-list.js';
import type { CommentView, ViewSettings } from './comment-view.js';
import type { Thread } from './thread.js';
import { styles } from './thread-marks.styles.js';

/**
 * What not every list shows of a comment: a picture of the author, and that it is new to the
 * reader. Loaded for the first list that does.
 */
export class ThreadMarks {
  readonly #host: CommentList;
  readonly #thread: Thread;
  readonly #observer: IntersectionObserver;
  #unread: ReadonlySet<string> = new Set();

  constructor(host: CommentList, root: ShadowRoot, thread: Thread) {
    this.#host = host;
    this.#thread = thread;
    this.#observer = new IntersectionObserver(this.#onSeen);
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
  }

  draw(view: CommentView, settings: ViewSettings): void {
    const { article } = view;
    drawAvatar(view, settings);
    const isUnread = this.#unread.has(view.row.comment.id);
    const badge = isUnread ? msg('New', { id: 'comment-reading.new' }) : undefined;
    view.part('span', 'new-badge', badge, view.meta);
    const next = isUnread ? msg('Next unread', { id: 'comment-reading.next-unread' }) : undefined;
    view.part('button', 'next-button', next, view.actions);
    if (isUnread) this.#observer.observe(article);
    else this.#observer.unobserve(article);
  }

  /** Draws what has become new or is no longer. */
  update(): void {
    const before = this.#unread;
    this.#unread = this.#host.unread;
    if (before === this.#unread) return;
    for (const id of new Set([...before, ...this.#unread])) {
      if (before.has(id) !== this.#unread.has(id)) this.#thread.view(id)?.redraw();
    }
  }

  /** Moves the focus to the next comment that is new, or says that there is none. */
  goOn(id: string): void {
    if (this.#thread.focusFirst(this.#unread, id)) return;
    announce(
      msg('That was the last unread comment.', { id: 'comment-reading.last-unread' }),
      this.#host.locale,
    );
  }

  readonly #onSeen = (entries: readonly IntersectionObserverEntry[]): void => {
    const ids: string[] = [];
    for (const { target, isIntersecting } of entries) {
      const id = target.parentElement?.dataset['id'];
      if (!isIntersecting || id === undefined) continue;
      this.#observer.unobserve(target);
      ids.push(id);
    }
    if (ids.length > 0) this.#host.dispatchEvent(new CommentSeenEvent({ ids }));
  };
}
