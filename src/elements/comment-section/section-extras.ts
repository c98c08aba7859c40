import type { ReactiveController } from 'lit';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { announce } from '../../controllers/announcer.js';
import { Lazy } from '../../internal/lazy.js';
import { loadModule } from '../../internal/load-module.js';
import type { CommentSource } from '../../sources/comment-source.js';
import { hasPrinted } from '../comment-list/printed.js';
import type { CommentReplyDetail } from '../comment-list/comment-list.events.js';
import type { SectionActions } from './section-actions.js';
import type { CommentNews } from './comment-news.js';
import type { CommentReplies } from './comment-replies.js';
import type { CommentSection } from './comment-section.js';
import { LIST_PARTS } from './list-parts.js';
import type { Permalink } from './permalink.js';
import type { ThreadPages } from './thread-pages.js';
import type { ThreadSearch } from './thread-search.js';
import { closedText } from './section-labels.js';
import { ThreadSort } from './thread-sort.js';
import type { UnreadComments } from './unread-comments.js';

/** The page's address leads to a comment. */
const isLink = (): boolean => location.hash.startsWith('#comment-');

/** Moves the focus to the first of these comments, in the order on the page. */
export type FocusFirst = (ids: ReadonlySet<string>) => Promise<void>;

/**
 * What a section can do beside showing comments. Loaded while the source is; each part of it only
 * when the page wants it, the source can do it, or a reader asks for it. What cannot be had is done
 * without.
 */
export class SectionExtras implements ReactiveController {
  readonly sort: ThreadSort;
  readonly actions: Lazy<SectionActions>;
  readonly pages: Lazy<ThreadPages>;
  readonly search: Lazy<ThreadSearch>;
  readonly unread: Lazy<UnreadComments>;
  news: CommentNews | undefined;
  permalink: Permalink | undefined;
  replies: CommentReplies | undefined;
  /** Comments come in several loads, between which nothing has ended. */
  isLoadingAll = false;
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  /** The source whose comments are shown, and since when. */
  #source: CommentSource | undefined;
  #loadedAt = 0;
  #watching = false;
  /** Readers could write when the section was last drawn. */
  #wasOpen = false;

  constructor(section: CommentSection, thread: CommentSourceController) {
    this.#section = section;
    this.#thread = thread;
    this.actions = new Lazy(section, async () => {
      void section.addCatalog('comment-actions');
      const { SectionActions } = await import('./section-actions.js');
      return new SectionActions(section, thread);
    });
    const spoken = <Part>(load: () => Promise<Part>): Lazy<Part> =>
      new Lazy(section, async () => {
        const [part] = await Promise.all([load(), section.addCatalog('comment-reading')]);
        return part;
      });
    this.pages = spoken(async () => {
      const { ThreadPages } = await import('./thread-pages.js');
      return new ThreadPages(section, thread, this.#focusFirst);
    });
    this.search = spoken(async () => {
      const { ThreadSearch } = await import('./thread-search.js');
      return new ThreadSearch(section, thread);
    });
    this.unread = spoken(async () => {
      const { UnreadComments } = await import('./unread-comments.js');
      return new UnreadComments(section, thread, this.#focusFirst);
    });
    this.sort = new ThreadSort(section, thread);
    section.addController(this);
    this.#start();
    if (section.comments.length === 0 && hasPrinted(section)) void this.#adopt();
  }

  /** Settles when that is there which stands above the comments and would push them away later. */
  get ready(): Promise<unknown> {
    return Promise.all([this.search.loading, this.unread.loading]);
  }

  /** The parts of the list, for `exportparts`. */
  get listParts(): string {
    return this.actions.value?.listParts ?? LIST_PARTS;
  }

  /** Whether the reader turns pages. */
  get isPaged(): boolean {
    return !!this.pages.value && (this.#thread.state.pages?.length ?? 0) > 0;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#followLink);
    // Others must know that this section has not answered yet.
    if (isLink()) void this.#preparePermalink();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#followLink);
  }

  hostUpdate(): void {
    this.#start();
    const { source, state } = this.#thread;
    if (source !== this.#source) {
      this.#forgetNews();
      this.#source = undefined;
      this.#wasOpen = false;
    }
    if (state.status !== 'loading') this.#heed(this.#section.closed || !!state.closed);
    if (source && !this.#source && state.status === 'ready') {
      this.#source = source;
      this.#loadedAt = Date.now();
      this.#followLink();
    }
    if (this.#section.live > 0 || source?.subscribe) void this.#watch();
  }

  /** Tells readers when comments are closed while they are here. */
  #heed(isClosed: boolean): void {
    const section = this.#section;
    if (isClosed && this.#wasOpen) {
      announce(closedText(), section.locale);
      // What stood there, and may have had the focus, goes.
      const root = section.shadowRoot;
      if (root?.activeElement?.matches("[part='form']")) {
        void section.updateComplete.then(() => {
          if (!root.activeElement) root.querySelector<HTMLElement>("[part='closed']")?.focus();
        });
      }
    }
    this.#wasOpen = !isClosed;
  }

  readonly #focusFirst: FocusFirst = async (ids) => {
    await this.#section.updateComplete;
    await this.#section.shadowRoot?.querySelector('comment-list')?.focusFirst(ids);
  };

  async reply(detail: CommentReplyDetail): Promise<void> {
    const module = await this.#load(() => import('./comment-replies.js'));
    const root = this.#section.renderRoot as ShadowRoot;
    if (module) this.replies ??= new module.CommentReplies(this.#section, root);
    await this.replies?.ask(detail);
  }

  async loadAll(): Promise<void> {
    this.isLoadingAll = true;
    const module = await this.#load(() => import('./load-all.js'));
    await (module?.loadAll(this.#thread) ?? this.#thread.loadMore());
    this.isLoadingAll = false;
    this.#section.requestUpdate();
  }

  /** Goes to the comment that the page's address names. */
  readonly #followLink = (): void => {
    if (isLink()) void this.#goToLinked();
  };

  async #goToLinked(): Promise<void> {
    await Promise.all([this.#preparePermalink(), this.#section.addCatalog('comment-reading')]);
    await this.permalink?.follow();
  }

  async #preparePermalink(): Promise<void> {
    const module = await this.#load(() => import('./permalink.js'));
    const isPaged = (): boolean => this.isPaged;
    if (module) this.permalink ??= new module.Permalink(this.#section, this.#thread, isPaged);
  }

  /** Begins to load what the page wants. */
  #start(): void {
    const { source, comments, paging, searchable, markNew } = this.#section;
    // Comments are drawn with what readers can do: to draw them once more takes as long again.
    if (source || comments.length > 0) this.actions.start();
    if (paging === 'pages') this.pages.start();
    if (searchable) this.search.start();
    if (markNew) this.unread.start();
  }

  /** What a server has printed stands until the source answers. */
  async #adopt(): Promise<void> {
    const module = await this.#load(() => import('../comment-list/read-markup.js'));
    const comments = await module?.readMarkup(this.#section);
    const { status } = this.#thread.state;
    if (comments && this.#section.comments.length === 0 && status !== 'ready') {
      this.#section.comments = comments;
    }
  }

  /** Looks for comments that come meanwhile. */
  async #watch(): Promise<void> {
    const source = this.#source;
    if (!source || this.#watching) return;
    this.#watching = true;
    let isLate = false as boolean;
    const unsubscribe = source.subscribe?.(() => {
      isLate = true;
    });
    const module = await this.#load(() => import('./comment-news.js'));
    unsubscribe?.();
    if (!module || source !== this.#source) return;
    this.news = new module.CommentNews(this.#section, this.#thread, this.#loadedAt);
    if (isLate) void this.news.look();
  }

  #forgetNews(): void {
    this.#watching = false;
    if (!this.news) return;
    this.news.hostDisconnected();
    this.#section.removeController(this.news);
    this.news = undefined;
  }

  #load<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
    return loadModule('comment-section', load);
  }
}
