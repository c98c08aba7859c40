import type { PropertyValues, TemplateResult } from 'lit';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import { requestedLanguage } from '../../localization/localized.js';
import { buildTree, layOutFlat, layOutTree } from '../../models/comment-tree.js';
import type { Comment } from '../../models/comment.js';
import { focusPlace } from '../move-focus.js';
import { CommentReplyEvent } from './comment-list.events.js';
import type { CommentList } from './comment-list.js';
import { permalinkTo } from './comment-time.js';
import type { CommentView, ViewSettings } from './comment-view.js';
import { ThreadMore } from './thread-more.js';
import { ThreadParts } from './thread-parts.js';
import { ThreadRenderer } from './thread-renderer.js';
import { ThreadTimes } from './thread-times.js';
import { styles } from './thread.styles.js';

/** What the places of comments depend on. */
const LAYOUT = ['comments', 'maxDepth', 'flat', 'sort'] as const;
/** Deeper than this no column is wide enough, and nested boxes become dear. */
const DEEPEST = 8;

function isComment(value: Partial<Comment> | null): value is Comment {
  const valid = typeof value?.id === 'string' && typeof value.author === 'object';
  if (!valid) {
    warnOnce('comment-list', 'comments are left out that have no string `id` or no `author`.');
  }
  return valid;
}

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

/**
 * The comments of a `<comment-list>`: drawn, and answering to what readers do. The element loads it
 * while the comments themselves are on their way.
 */
export class Thread {
  /** All of it. Belongs to the thread: nobody else may change its children. */
  readonly list = document.createElement('ol');
  readonly #host: CommentList;
  readonly #root: ShadowRoot;
  readonly #localize: ViewSettings['localize'];
  readonly #renderer: ThreadRenderer;
  readonly #slot = document.createElement('slot');
  readonly #times: ThreadTimes;
  readonly #parts: ThreadParts;
  readonly #more: ThreadMore;
  #settings: ViewSettings | undefined;
  #settingsKey = '';
  #comments: readonly Comment[] = [];
  #ids: readonly string[] = [];
  #answered: string | null = null;
  #offered: CommentList['actions'];

  constructor(host: CommentList, root: ShadowRoot, localize: ViewSettings['localize']) {
    const { list } = this;
    this.#host = host;
    this.#root = root;
    this.#localize = localize;
    this.#renderer = new ThreadRenderer(list, root);
    this.#times = new ThreadTimes(host);
    this.#parts = new ThreadParts(this, host, root, localize);
    this.#more = new ThreadMore(this, host, root, localize);
    this.#slot.name = 'reply';
    list.setAttribute('part', 'comments');
    // The list is no control itself: the buttons in it have no listeners of their own.
    list.addEventListener('click', this.#onClick);
    list.addEventListener('beforematch', this.#onBeforeMatch);
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
  }

  /** Loads what the comments of the host need. */
  prepare(): Promise<void> {
    return this.#parts.prepare();
  }

  /** Draws what has changed of the host. */
  update(changed: PropertyValues<CommentList>): void {
    const { comments, maxDepth, flat, sort, replyingTo, actions } = this.#host;
    if (this.#offered !== actions) {
      this.#offered = actions;
      this.#settingsKey = '';
    }
    const stale = this.#updateSettings();
    this.#parts.marks?.update();
    if (stale || LAYOUT.some((property) => changed.has(property))) {
      const deepest = Math.min(Math.max(Math.trunc(maxDepth) || 0, 0), DEEPEST);
      if (deepest !== maxDepth) {
        warnOnce('comment-list', `max-depth must be a whole number from 0 to ${DEEPEST}.`);
      }
      this.list.style.setProperty('--_levels', String(deepest || 1));
      this.#comments = (comments ?? []).filter(isComment);
      const tree = buildTree(this.#comments);
      const rows = flat ? layOutFlat(tree, sort) : layOutTree(tree, deepest);
      const before = this.#ids;
      this.#ids = rows.map(({ comment }) => comment.id);
      this.#leave(before);
      if (this.#settings) this.#renderer.draw(rows, this.#settings);
    }
    this.#times.update(this.#comments, this.#renderer.views());
    this.#answer(replyingTo);
    this.#parts.actions?.update();
    this.#more.update(this.#ids, changed.has('loading'));
  }

  /** Settles when all comments are drawn. */
  async drawn(): Promise<void> {
    await this.#renderer.drawn();
    // What was answered may have been drawn just now.
    this.#answer(this.#answered);
    this.#parts.actions?.update();
  }

  view(id: string | null): CommentView | undefined {
    return this.#renderer.view(id);
  }

  /** Moves the focus to a comment, opening the branches that it stands in. */
  focus(id: string): boolean {
    const view = this.#renderer.view(id);
    for (let row = view?.row.holder; row; row = row.holder) {
      const holder = this.#renderer.view(row.comment.id);
      if (holder?.hiddenLabel) this.#toggleBranch(holder);
    }
    if (!view) return false;
    focusPlace(view.article);
    return true;
  }

  /** Moves the focus to the first of these comments in the order on the page, or the first after another one. */
  focusFirst(ids: ReadonlySet<string>, after?: string): boolean {
    const from = after === undefined ? 0 : this.#ids.indexOf(after) + 1;
    return this.focus(this.#ids.slice(from).find((id) => ids.has(id)) ?? '');
  }

  focusReplyButton(id: string): void {
    this.#replyButton(id)?.focus();
  }

  renderMore(): TemplateResult {
    return this.#more.render();
  }

  /** Before comments are taken away: the focus goes on to one that stays. */
  #leave(before: readonly string[]): void {
    const ids = this.#ids;
    const id = this.#idAround(this.#root.activeElement);
    if (id === undefined || ids.includes(id)) return;
    const index = before.indexOf(id);
    const near = [...before.slice(index), ...before.slice(0, index).toReversed()];
    this.focus(near.find((candidate) => ids.includes(candidate)) ?? '');
  }

  /** Says whether the settings are others than before. */
  #updateSettings(): boolean {
    const host = this.#host;
    const { formatLocale, closed, avatars, headingLevel, locale } = host;
    const values = {
      formatLocale,
      closed,
      avatars,
      headingLevel,
      contentLanguage: requestedLanguage(host),
      baseUrl: host.baseUrl || document.baseURI,
    };
    const parts = this.#parts;
    const key = JSON.stringify([locale, values, !!parts.actions]);
    if (key === this.#settingsKey) return false;
    this.#settingsKey = key;
    const settings: ViewSettings = {
      ...values,
      localize: this.#localize,
      focus: (id) => this.focus(id),
      drawHtml: (...args) => parts.drawHtml(...args),
      drawActions: (view) => parts.actions?.draw(view),
      drawMarks: (view) => parts.marks?.draw(view, settings),
    };
    this.#settings = settings;
    return true;
  }

  /**
   * Puts `<slot name="reply">` after the actions of a comment, `null` takes it away. What is
   * slotted there stays where it is in its own tree, so that moving it loses nothing.
   */
  #answer(id: string | null): void {
    this.#replyButton(this.#answered)?.setAttribute('aria-expanded', 'false');
    this.#replyButton(id)?.setAttribute('aria-expanded', 'true');
    this.#answered = id;
    // Without its comment, e.g. after a change of the order, the answer goes to the end: it may hold text.
    const place = this.#renderer.view(id)?.actions ?? this.list;
    if (id === null) this.#slot.remove();
    else if (this.#slot.previousElementSibling !== place) place.after(this.#slot);
  }

  #replyButton(id: string | null): HTMLElement | undefined {
    return this.#renderer.view(id)?.parts['reply-button'];
  }

  #toggleBranch(view: CommentView): void {
    view.hiddenLabel = view.hiddenLabel ? undefined : showReplies;
    view.redraw();
  }

  /** The focus must not stay in what is hidden, nor in a form that is slotted into it. */
  #leaveBranch({ replies, parts }: CommentView): void {
    const slots = [...(replies?.querySelectorAll('slot') ?? [])];
    const nodes = slots.flatMap((slot) => slot.assignedElements());
    const hasFocus = nodes.some((node) => node.matches(':focus-within'));
    if (hasFocus || replies?.contains(this.#root.activeElement)) parts['branch-button']?.focus();
  }

  #idAround(node: Element | null): string | undefined {
    return node?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  }

  #viewAround(node: Element): CommentView | undefined {
    return this.#renderer.view(this.#idAround(node) ?? null);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const node = event.target as Element;
    // What is slotted stands in the page's tree, with the page's own attributes.
    const view = this.list.contains(node) ? this.#viewAround(node) : undefined;
    if (!view) return;
    const { comment, parent } = view.row;
    switch (node.classList[0] ?? '') {
      case 'reply-button':
        node.dispatchEvent(new CommentReplyEvent({ id: comment.id, author: comment.author.name }));
        break;
      case 'reveal-button':
        view.revealed = true;
        view.redraw();
        this.focus(comment.id);
        break;
      case 'parent-button':
        if (parent) this.focus(parent.comment.id);
        break;
      case 'time':
      case 'permalink':
        node.closest('a')?.setAttribute('href', permalinkTo(comment.id));
        // With a key, the browser opens it elsewhere.
        if (!(event.ctrlKey || event.metaKey || event.shiftKey)) this.focus(comment.id);
        break;
      case 'next-button':
        this.#localize(() => this.#parts.marks?.goOn(comment.id));
        break;
      // The rail is the padding of the list of replies.
      case 'replies':
      case 'branch-button':
        this.#leaveBranch(view);
        this.#toggleBranch(view);
        break;
      default:
        this.#parts.actions?.act(view, node);
    }
  };

  readonly #onBeforeMatch = ({ target }: Event): void => {
    const view = this.#viewAround(target as Element);
    if (view?.hiddenLabel) this.#toggleBranch(view);
  };
}
