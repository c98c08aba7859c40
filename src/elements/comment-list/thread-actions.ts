import { nothing, render, type ReactiveController } from 'lit';
import { announce } from '../../controllers/announcer.js';
import { noticeTexts, renderRemarks, renderReplacement } from './action-notice.js';
import { ActionRequests } from './action-requests.js';
import { ActionRow, secondsLeft } from './action-row.js';
import { styles } from './comment-actions.styles.js';
import type { CommentActions, CommentList } from './comment-list.js';
import { element, nameOf, type CommentView, type ViewSettings } from './comment-view.js';
import type { Thread } from './thread.js';

const MINUTE = 60;
const NONE: CommentActions = {};

/** The nodes that a comment has for its actions. */
interface ActionNodes {
  /** Which buttons the row was made with. */
  readonly shape: string;
  readonly row: ActionRow;
  /** What is said beside a comment, or in its place; once there is something to say. */
  notice?: HTMLElement | undefined;
}

/**
 * Shows what readers can do with the comments of a thread beside answering them, and what came of it.
 * Loaded once a list has actions to offer, errors and forms included, so that whoever is offline
 * then is told.
 */
export class ThreadActions implements ReactiveController {
  readonly #thread: Thread;
  readonly #host: CommentList;
  readonly #root: ShadowRoot;
  readonly #requests: ActionRequests;
  readonly #nodes = new WeakMap<CommentView, ActionNodes>();
  readonly #slot = document.createElement('slot');
  /** The actions that `#shape` tells of. */
  #shaped: CommentActions | undefined;
  #shape = '';
  #editing: string | null = null;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(
    thread: Thread,
    host: CommentList,
    root: ShadowRoot,
    localize: ViewSettings['localize'],
  ) {
    this.#thread = thread;
    this.#host = host;
    this.#root = root;
    this.#requests = new ActionRequests(host, localize);
    this.#slot.name = 'edit';
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
    thread.list.addEventListener('focusout', this.#onFocusOut);
    host.addController(this);
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#clock);
  }

  /** Adds the actions to a comment that is being drawn. */
  draw(view: CommentView): void {
    const { actions = NONE, formatLocale, locale } = this.#host;
    const { comment } = view.row;
    const { article } = view;
    const { id, author, state } = comment;
    const standing = this.#requests.standing(id);
    const nodes = this.#nodesOf(view, actions);
    const { row } = nodes;
    const focused = this.#root.activeElement as HTMLElement | null;
    const hadFocus = focused !== article && article.contains(focused);

    if (state === 'deleted') delete standing.deletion;
    const { news } = standing;
    if (news && news.before !== comment) {
      delete standing.news;
      announce(news.text(comment), locale);
    }
    const isHidden = !!actions.isHidden?.(author);
    const isMuted = isHidden && !standing.isShown && state !== 'deleted';
    const wasReported = !!actions.isReported?.(id);
    row.update(comment, {
      actions,
      formatLocale,
      busy: !!standing.isBusy,
      expanded: !!standing.isExpanded,
      reported: !!standing.isReported || wasReported,
      hidden: isHidden,
    });
    if (isMuted) article.ariaLabel = noticeTexts.hidden();
    const replacement = renderReplacement(standing, isMuted, nameOf(comment));
    view.item.classList.toggle('replaced', replacement !== nothing);
    const content =
      replacement === nothing
        ? [renderRemarks(standing, wasReported, formatLocale), this.#requests.renderReport(view)]
        : [replacement];
    const isEmpty = content.every((part) => part === nothing);
    if (!isEmpty && !nodes.notice) view.article.append((nodes.notice = element('div', 'notice')));
    if (nodes.notice) {
      nodes.notice.hidden = isEmpty;
      render(content, nodes.notice);
    }

    if (hadFocus && !focused?.checkVisibility()) {
      this.#focus(view, nodes.notice?.querySelector('button'), row.button(standing.landing ?? ''));
    }
  }

  /** Draws what has changed of the host beside its comments. */
  update(): void {
    const { editing } = this.#host;
    const before = this.#editing;
    const view = this.#thread.view(editing);
    const hadFocus = this.#slot.assignedElements().some((node) => node.matches(':focus-within'));
    if (before !== editing) this.#thread.view(before)?.item.classList.remove('editing');
    this.#editing = editing;
    view?.item.classList.add('editing');
    // Without its comment the form goes to the end: it may hold text.
    const { list } = this.#thread;
    if (editing === null) this.#slot.remove();
    else if (view && this.#slot.nextElementSibling !== view.actions)
      view.actions.before(this.#slot);
    else if (!view && this.#slot.previousElementSibling !== list) list.after(this.#slot);
    const edited = this.#thread.view(before);
    if (edited && editing === null && hadFocus) {
      this.#focus(edited, this.#nodes.get(edited)?.row.button('edit'));
    }
    this.#tick();
  }

  /** Does what a button is for. */
  act(view: CommentView, button: Element): void {
    this.#requests.act(view, button);
  }

  #nodesOf(view: CommentView, actions: CommentActions): ActionNodes {
    const shape = this.#shapeOf(actions);
    const before = this.#nodes.get(view);
    if (before?.shape === shape) return before;
    const row = new ActionRow(actions);
    before?.row.element.remove();
    view.actions.insertBefore(row.element, view.parts['branch-button'] ?? null);
    const nodes = { shape, row, notice: before?.notice };
    this.#nodes.set(view, nodes);
    return nodes;
  }

  #shapeOf(actions: CommentActions): string {
    if (actions !== this.#shaped) {
      const { vote, reactions, edit, delete: take, report, hide } = actions;
      this.#shape = JSON.stringify([vote, reactions, edit, take, report, hide]);
      this.#shaped = actions;
    }
    return this.#shape;
  }

  /** Gives the focus to the first of these buttons that can be seen, or to the comment. */
  #focus(view: CommentView, ...buttons: (HTMLElement | null | undefined)[]): void {
    const button = buttons.find((candidate) => candidate?.checkVisibility());
    if (button) button.focus();
    else this.#thread.focus(view.row.comment.id);
  }

  /** Says how long comments can be changed, and takes the buttons away when that is over. */
  #tick(): void {
    clearTimeout(this.#clock);
    const timed = (this.#host.comments ?? []).filter(({ editable }) => editable?.until);
    const waits = timed
      .map((comment) => secondsLeft(comment) ?? 0)
      .filter((seconds) => seconds > 0);
    if (waits.length === 0 || !this.#host.isConnected) return;
    const wait = Math.min(...waits.map((seconds) => seconds % MINUTE || MINUTE));
    this.#clock = setTimeout(
      () => {
        for (const { id } of timed) this.#thread.view(id)?.redraw();
        this.#tick();
      },
      Math.ceil(wait * 1000),
    );
  }

  readonly #onFocusOut = ({ target }: FocusEvent): void => {
    const id = (target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
    // What is of no use any more has stood there only for the focus.
    if ((target as Element).ariaDisabled === 'true') {
      queueMicrotask(() => this.#thread.view(id ?? null)?.redraw());
    }
  };
}
