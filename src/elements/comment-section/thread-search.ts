import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { foldText, searchComments, type CommentSearch } from '../../models/comment-search.js';
import type { Comment } from '../../models/comment.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import type { CommentSection } from './comment-section.js';
import { SearchMarks } from './search-marks.js';
import { styles } from './thread-search.styles.js';

/** Long enough for a word to be typed, so that not every letter is answered. */
const UNTIL_TYPED = 700;
const BLOCK_END = /<(?:br|\/(?:p|div|h\d|li|blockquote|pre))\b/gi;

const texts = new WeakMap<Comment, string>();

function foldedText(comment: Comment): string {
  let text = texts.get(comment);
  if (text === undefined) {
    const { author, bodyHtml, bodyText } = comment;
    const body = bodyHtml === undefined ? bodyText : htmlToText(bodyHtml.replace(BLOCK_END, ' $&'));
    texts.set(comment, (text = foldText(`${author.name} ${body ?? ''}`)));
  }
  return text;
}

/**
 * A field that leaves of the comments only those that hold what is typed, which is marked in them, and
 * what they answer. Loaded for sections that are `searchable`.
 */
export class ThreadSearch implements ReactiveController {
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  #query = '';
  #comments: readonly Comment[] = [];
  #result: CommentSearch | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #marks = new SearchMarks();
  /** What is marked now, or about to be. */
  #marked: CommentSearch | undefined;

  constructor(section: CommentSection, thread: CommentSourceController) {
    this.#section = section;
    this.#thread = thread;
    const root = section.renderRoot as ShadowRoot;
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
    // Whoever writes wants to see it.
    root.addEventListener('comment-submitted', this.clear);
    section.addController(this);
  }

  hostUpdated(): void {
    if (this.#marked !== this.#result) void this.#mark();
  }

  hostDisconnected(): void {
    this.#marks.clear();
    this.#marked = undefined;
  }

  /** The comments to show. */
  filter(comments: readonly Comment[]): readonly Comment[] {
    const query = this.#query.trim();
    if (!query) return comments;
    if (!this.#result || comments !== this.#comments) {
      this.#comments = comments;
      this.#result = searchComments(comments, query, foldedText);
    }
    return this.#result.comments;
  }

  /** Shows all comments again, unless this one is shown already. */
  reveal(id: string): void {
    if (this.#result?.comments.some((comment) => comment.id === id) === false) this.clear();
  }

  readonly clear = (): void => {
    this.#query = '';
    this.#result = undefined;
    this.#section.requestUpdate();
  };

  render(): TemplateResult | typeof nothing {
    const { comments, next, pages } = this.#thread.state;
    if (comments.length < 2) return nothing;
    this.filter(comments);
    const isPaged = this.#section.paging === 'pages' && (pages?.length ?? 0) > 1;
    const isPart = next !== undefined || isPaged;
    return html`<div class="search" part="search">
      <label>
        ${msg('Search these comments', { id: 'comment-reading.search' })}
        <input type="search" part="search-input" .value=${this.#query} @input=${this.#onInput} />
      </label>
      ${this.#result ? html`<p part="search-result">${this.#tell(isPart)}</p>` : nothing}
    </div>`;
  }

  async #mark(): Promise<void> {
    const result = (this.#marked = this.#result);
    this.#marks.clear();
    const list = this.#section.shadowRoot?.querySelector('comment-list');
    if (!result || !list?.shadowRoot) return;
    await list.updateComplete;
    if (result !== this.#marked) return;
    const items = [...list.shadowRoot.querySelectorAll<HTMLElement>('[data-id] > article')];
    const found = items.filter(({ parentElement }) =>
      result.found.has(parentElement?.dataset['id'] ?? ''),
    );
    this.#marks.show(list.shadowRoot, found, this.#query);
  }

  #tell(isPart: boolean): string {
    const { formatLocale } = this.#section;
    const [found, all] = [this.#result?.found.size ?? 0, this.#comments.length].map((count) =>
      formatNumber(count, formatLocale),
    );
    const sentence = msg(str`Found in ${found} of ${all}.`, { id: 'comment-reading.found' });
    if (!isPart) return sentence;
    const rest = msg('Comments that are not loaded yet were not searched.', {
      id: 'comment-reading.found-part',
    });
    return `${sentence} ${rest}`;
  }

  readonly #onInput = (event: Event): void => {
    const section = this.#section;
    this.#query = (event.target as HTMLInputElement).value;
    this.#result = undefined;
    section.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const text = section.shadowRoot?.querySelector('[part=search-result]')?.textContent;
      if (text) announce(text, section.locale);
    }, UNTIL_TYPED);
  };
}
