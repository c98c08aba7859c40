import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str, withLocale } from '../../localization/localization.js';
import type { CommentSection } from './comment-section.js';
import type { FocusFirst } from './section-extras.js';
import { loadingText } from './section-labels.js';
import { styles } from './thread-pages.styles.js';

/**
 * The pages to offer: the first, the last, the current one and its neighbours. `undefined` stands
 * for those between, where it saves room.
 */
export function pagesToOffer(current: number, count: number): (number | undefined)[] {
  const offered: (number | undefined)[] = [];
  for (let page = 0; page < count; page += 1) {
    const isNear = Math.abs(page - current) <= 1;
    const isEdge = page === 0 || page === count - 1;
    // A gap of one page is no smaller than the page.
    const isAlone = (page === 1 && current === 3) || (page === count - 2 && current === count - 4);
    if (isNear || isEdge || isAlone) offered.push(page);
    else if (offered.at(-1) !== undefined) offered.push(undefined);
  }
  return offered;
}

/** Goes through a thread page by page. Loaded for sections with `paging="pages"`. */
export class ThreadPages {
  readonly #section: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #focusFirst: FocusFirst;

  constructor(section: CommentSection, thread: CommentSourceController, focusFirst: FocusFirst) {
    this.#section = section;
    this.#thread = thread;
    this.#focusFirst = focusFirst;
    const root = section.renderRoot as ShadowRoot;
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
  }

  render(): TemplateResult | typeof nothing {
    const { pages = [] } = this.#thread.state;
    if (pages.length < 2) return nothing;
    const current = this.#current;
    return html`<nav
      class="pages"
      part="pages"
      aria-label=${msg('Pages of comments', { id: 'comment-reading.pages' })}
    >
      <ol>
        ${this.#renderStep(current - 1, msg('Previous', { id: 'comment-reading.previous' }))}
        ${pagesToOffer(current, pages.length).map((page) => this.#renderPage(page))}
        ${this.#renderStep(current + 1, msg('Next', { id: 'comment-reading.next' }))}
      </ol>
    </nav>`;
  }

  get #current(): number {
    const { pages = [], cursor } = this.#thread.state;
    return Math.max(0, pages.indexOf(cursor ?? ''));
  }

  #number(page: number): string {
    return formatNumber(page + 1, this.#section.formatLocale);
  }

  #renderPage(page: number | undefined): TemplateResult {
    if (page === undefined) return html`<li aria-hidden="true">…</li>`;
    const number = this.#number(page);
    const isCurrent = page === this.#current;
    return html`<li>
      <button
        type="button"
        part=${isCurrent ? 'page-button current-page' : 'page-button'}
        aria-label=${msg(str`Page ${number}`, { id: 'comment-reading.page' })}
        aria-current=${isCurrent ? 'page' : 'false'}
        @click=${() => this.#goTo(page)}
      >
        ${number}
      </button>
    </li>`;
  }

  #renderStep(page: number, text: string): TemplateResult | typeof nothing {
    const isThere = this.#thread.state.pages?.[page] !== undefined;
    if (!isThere) return nothing;
    return html`<li>
      <button type="button" part="page-button" @click=${() => this.#goTo(page)}>${text}</button>
    </li>`;
  }

  async #goTo(page: number): Promise<void> {
    const { status, pages = [] } = this.#thread.state;
    if (status === 'loading' || page === this.#current) return;
    const { locale } = this.#section;
    announce(withLocale(locale, loadingText), locale);
    await this.#thread.goTo(pages[page]);
    const { state } = this.#thread;
    // A reader who went on to another page meanwhile, or an error, which the section tells.
    if (state.status !== 'ready' || state.cursor !== pages[page]) return;
    await this.#focusFirst(new Set(state.comments.map(({ id }) => id)));
    this.#say(page, state.pages?.length ?? pages.length);
  }

  #say(page: number, count: number): void {
    const { locale } = this.#section;
    const [number, all] = [this.#number(page), this.#number(count - 1)];
    const text = withLocale(locale, () =>
      msg(str`Page ${number} of ${all}`, { id: 'comment-reading.page-of' }),
    );
    announce(text, locale);
  }
}
