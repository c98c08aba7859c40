import type { PropertyValues } from 'lit';
import { announce } from '../../controllers/announcer.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import { requestedLanguage } from '../../localization/localized.js';
import { buildTree, layOutTree } from '../../models/comment-tree.js';
import type { Comment } from '../../models/comment.js';
import { CommentReplyEvent } from './comment-list.events.js';
import type { CommentList } from './comment-list.js';
import type { CommentView, ViewSettings } from './comment-view.js';
import type { ThreadActions } from './thread-actions.js';
import { ThreadRenderer } from './thread-renderer.js';
import { styles } from './thread.styles.js';

/** Deeper than this no column is wide enough, and nested boxes become dear. */
const DEEPEST = 8;

function isComment(value: Partial<Comment> | null): value is Comment {
  const valid = typeof value?.id === 'string' && typeof value.author === 'object';
  if (!valid) {
    warnOnce('comment-list', 'comments are left out that have no string `id` or no `author`.');
  }
  return valid;
}

/** Unless the code for HTML can be had: what it says, as text. */
const withoutTags = ({ bodyHtml = '' }: Comment): Node =>
  new Text(bodyHtml.replace(/<[^>]*>/g, ''));

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
  #settings: ViewSettings | undefined;
  #settingsKey = '';
  #ids: readonly string[] = [];
  #answered: string | null = null;
  /** The comments that were there when more were asked for. */
  #known: ReadonlySet<string> | undefined;
  #loadingHtml: Promise<void> | undefined;
  #drawHtml: ViewSettings['drawHtml'] = withoutTags;
  #actions: ThreadActions | undefined;
  #offered: CommentList['actions'];

  constructor(host: CommentList, root: ShadowRoot, localize: ViewSettings['localize']) {
    const { list } = this;
    this.#host = host;
    this.#root = root;
    this.#localize = localize;
    this.#renderer = new ThreadRenderer(list, root);
    this.#slot.name = 'reply';
    list.setAttribute('part', 'comments');
    // The list is no control itself: the buttons in it have no listeners of their own.
    list.addEventListener('click', this.#onClick);
    list.addEventListener('focusout', this.#onFocusOut);
    list.addEventListener('beforematch', this.#onBeforeMatch);
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
  }

  /** Loads what the comments of the host need. */
  async prepare(): Promise<void> {
    if (this.#host.comments.some((comment) => isComment(comment) && comment.bodyHtml)) {
      await (this.#loadingHtml ??= this.#loadHtml());
    }
  }

  /** Draws what has changed of the host. */
  update(changed: PropertyValues<CommentList>): void {
    const { comments, maxDepth, replyingTo, loading, actions } = this.#host;
    if (this.#offered !== actions) {
      this.#offered = actions;
      this.#settingsKey = '';
      if (!this.#actions) void this.#loadActions();
    }
    const stale = this.#updateSettings();
    if (stale || changed.has('comments') || changed.has('maxDepth')) {
      const deepest = Math.min(Math.max(Math.trunc(maxDepth) || 0, 0), DEEPEST);
      if (deepest !== maxDepth) {
        warnOnce('comment-list', `max-depth must be a whole number from 0 to ${DEEPEST}.`);
      }
      this.list.style.setProperty('--_levels', String(deepest || 1));
      const rows = layOutTree(buildTree(comments.filter(isComment)), deepest);
      this.#ids = rows.map(({ comment }) => comment.id);
      this.#actions?.leave(this.#ids);
      if (this.#settings) this.#renderer.draw(rows, this.#settings);
    }
    this.#answer(replyingTo);
    this.#actions?.update();
    if (this.#ids.some((id) => this.#known?.has(id) === false)) this.#arrive();
    else if (changed.has('loading') && !loading) this.#known = undefined;
  }

  /** Settles when all comments are drawn. */
  async drawn(): Promise<void> {
    await this.#renderer.drawn();
    // What was answered may have been drawn just now.
    this.#answer(this.#answered);
    this.#actions?.update();
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
    view.article.tabIndex = -1;
    view.article.focus();
    return true;
  }

  focusReplyButton(id: string): void {
    this.#replyButton(id)?.focus();
  }

  /** The reader has asked for more comments: the focus goes on to the first of them. */
  expectMore(): void {
    this.#known = new Set(this.#ids);
  }

  #arrive(): void {
    const { locale, formatLocale } = this.#host;
    const fresh = this.#ids.filter((id) => !this.#known?.has(id));
    this.#known = undefined;
    const number = formatNumber(fresh.length, formatLocale);
    announce(msg(str`More comments loaded: ${number}`, { id: 'comment-list.loaded' }), locale);
    if (this.#root.activeElement?.className === 'more-button') this.focus(fresh[0] ?? '');
  }

  /** Says whether the settings are others than before. */
  #updateSettings(): boolean {
    const host = this.#host;
    const { formatLocale, closed, headingLevel, locale } = host;
    const values = {
      formatLocale,
      closed,
      headingLevel,
      contentLanguage: requestedLanguage(host),
      baseUrl: host.baseUrl || document.baseURI,
    };
    const key = JSON.stringify([locale, values]);
    if (key === this.#settingsKey) return false;
    this.#settingsKey = key;
    const drawHtml: ViewSettings['drawHtml'] = (...args) => this.#drawHtml(...args);
    const drawActions: ViewSettings['drawActions'] = (view) => this.#actions?.draw(view);
    this.#settings = { ...values, localize: this.#localize, drawHtml, drawActions };
    return true;
  }

  async #loadHtml(): Promise<void> {
    try {
      const { drawHtml, prepareHtml } = await import('./comment-html.js');
      await prepareHtml(this.#root);
      this.#drawHtml = drawHtml;
    } catch {
      this.#loadingHtml = undefined;
    }
  }

  async #loadActions(): Promise<void> {
    try {
      const { ThreadActions } = await import('./thread-actions.js');
      this.#actions ??= new ThreadActions(this, this.#host, this.#root, this.#localize);
      this.#settingsKey = '';
      this.#host.requestUpdate();
    } catch (error) {
      warnOnce('comment-list', `the code for actions could not be loaded. ${String(error)}`);
    }
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

  #viewAround(node: Element): CommentView | undefined {
    return this.#renderer.view(node.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null);
  }

  readonly #onClick = ({ target }: MouseEvent): void => {
    const node = target as Element;
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
      // The rail is the padding of the list of replies.
      case 'replies':
      case 'branch-button':
        // The focus must not stay in what is hidden.
        if (view.replies?.contains(this.#root.activeElement)) view.parts['branch-button']?.focus();
        this.#toggleBranch(view);
        break;
      default:
        this.#actions?.act(view, node);
    }
  };

  readonly #onFocusOut = ({ target }: FocusEvent): void => {
    const node = target as Element;
    if (node.localName === 'article') node.removeAttribute('tabindex');
  };

  readonly #onBeforeMatch = ({ target }: Event): void => {
    const view = this.#viewAround(target as Element);
    if (view?.hiddenLabel) this.#toggleBranch(view);
  };
}
