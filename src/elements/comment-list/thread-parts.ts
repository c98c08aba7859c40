import { loadModule } from '../../internal/load-module.js';
import type { Comment } from '../../models/comment.js';
import type { CommentList } from './comment-list.js';
import type { ViewSettings } from './comment-view.js';
import { hasPrinted } from './printed.js';
import type { ThreadActions } from './thread-actions.js';
import type { ThreadMarks } from './thread-marks.js';
import type { Thread } from './thread.js';

/** Unless the code for HTML can be had: what it says, as text. */
const withoutTags = ({ bodyHtml = '' }: Comment): Node =>
  new Text(bodyHtml.replace(/<[^>]*>/g, ''));

/** What a thread loads when its comments, or its list, need it. What cannot be had is done without. */
export class ThreadParts {
  marks: ThreadMarks | undefined;
  actions: ThreadActions | undefined;
  readonly #thread: Thread;
  readonly #host: CommentList;
  readonly #root: ShadowRoot;
  readonly #localize: ViewSettings['localize'];
  #loadingActions: Promise<void> | undefined;
  #loadingMarks: Promise<void> | undefined;
  #loadingHtml: Promise<void> | undefined;
  #drawHtml: ViewSettings['drawHtml'] = withoutTags;

  constructor(
    thread: Thread,
    host: CommentList,
    root: ShadowRoot,
    localize: ViewSettings['localize'],
  ) {
    this.#thread = thread;
    this.#host = host;
    this.#root = root;
    this.#localize = localize;
    if (hasPrinted(host)) void this.#adopt();
  }

  /** Loads what has to be there before comments are drawn. */
  async prepare(): Promise<void> {
    const host = this.#host;
    const { actions, avatars, unread } = host;
    // A page may have put in what is no comment.
    const given: readonly (Comment | null)[] | null = host.comments;
    const comments = given ?? [];
    const isRated = comments.some((comment) => comment?.votes ?? comment?.reactions);
    await Promise.all([
      (actions ?? isRated) && (this.#loadingActions ??= this.#loadActions()),
      (avatars !== 'none' || unread.size > 0) && (this.#loadingMarks ??= this.#loadMarks()),
      comments.some((comment) => comment?.bodyHtml) && (this.#loadingHtml ??= this.#loadHtml()),
    ]);
    // What came meanwhile may need more.
    const before = [actions, avatars, unread, given];
    const now = [host.actions, host.avatars, host.unread, host.comments];
    if (now.some((value, index) => value !== before[index])) await this.prepare();
  }

  drawHtml(comment: Comment, settings: ViewSettings): Node {
    return this.#drawHtml(comment, settings);
  }

  /** What a server has printed becomes data, unless the page has given some meanwhile. */
  async #adopt(): Promise<void> {
    const host = this.#host;
    const module = await this.#load(() => import('./read-markup.js'));
    const comments = await module?.readMarkup(host);
    if (comments && !host.comments?.length) host.comments = comments;
  }

  async #loadActions(): Promise<void> {
    const [module] = await Promise.all([
      this.#load(() => import('./thread-actions.js')),
      this.#host.addCatalog('comment-actions'),
    ]);
    if (module) {
      this.actions = new module.ThreadActions(this.#thread, this.#host, this.#root, this.#localize);
    } else this.#loadingActions = undefined;
  }

  async #loadMarks(): Promise<void> {
    const [module] = await Promise.all([
      this.#load(() => import('./thread-marks.js')),
      this.#host.addCatalog('comment-reading'),
    ]);
    if (module) this.marks = new module.ThreadMarks(this.#host, this.#root, this.#thread);
    else this.#loadingMarks = undefined;
  }

  async #loadHtml(): Promise<void> {
    const module = await this.#load(() => import('./comment-html.js'));
    await module?.prepareHtml(this.#root);
    if (module) this.#drawHtml = module.drawHtml;
    else this.#loadingHtml = undefined;
  }

  #load<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
    return loadModule('comment-list', load);
  }
}
