import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg } from '../../localization/localization.js';
import { Localized, requestedLanguage } from '../../localization/localized.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { focusRing, hostStyles } from '../../themes/shared.styles.js';
import { findArticle } from '../reading-progress/find-article.js';
import { decodeFragment, moveFocus } from '../move-focus.js';
import { styles } from './article-toc.styles.js';
import { CurrentSectionController } from './current-section.js';
import { nestSections, sectionsOf, type Section } from './sections.js';

const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };
/** Where there is room, the contents are open. */
const ROOM = '(min-width: 48rem)';

/**
 * The contents of an article: links to its headings, with the section that is being read marked.
 * Where there are fewer than two headings, nothing is shown.
 *
 * @tag article-toc
 * @summary Table of contents of an article.
 * @csspart nav - Everything.
 * @csspart summary - The title, which opens and closes the list.
 * @csspart list - A list of links, one in another.
 * @csspart link - Leads to a section.
 * @csspart current - The link to the section that is being read.
 */
export class ArticleToc extends Localized(LitElement) {
  static readonly catalog = 'article-toc';
  static override styles = [tokens, hostStyles, focusRing, styles];
  static override properties = {
    for: { useDefault: true },
    depth: { type: Number, useDefault: true },
  };

  /** Id of the article. Without it, the article around this element, else the next `<news-article>`. */
  for = '';

  /** How many levels of headings are shown, from the highest that the text has. */
  depth = 2;

  #sections: readonly Section[] = [];
  #isOpen: boolean | undefined;
  #hasFollowed = false;
  readonly #room = matchMedia(ROOM);
  readonly #current = new CurrentSectionController(this);
  readonly #changes = new MutationObserver(() => {
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room.addEventListener('change', this.#onRoomChange);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.removeEventListener('change', this.#onRoomChange);
    this.#changes.disconnect();
  }

  protected override willUpdate(): void {
    const article = findArticle(this, this.for);
    this.#changes.disconnect();
    // An article that is not there yet may come.
    this.#changes.observe(article ?? this.getRootNode(), CHANGES);
    const sections = article ? sectionsOf(article, this.depth) : [];
    this.#sections = sections.length > 1 ? sections : [];
    this.#current.observe(this.#sections.map(({ heading }) => heading));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#sections.length === 0) return nothing;
    const label = msg('Contents', { id: 'article-toc.contents' });
    const [first] = this.#sections;
    const isRightToLeft = first && getComputedStyle(first.heading).direction === 'rtl';
    return html`<nav
      part="nav"
      class="base"
      aria-label=${label}
      lang=${this.locale}
      dir=${this.direction}
    >
      <details .open=${this.#isOpen ?? this.#room.matches} @toggle=${this.#onToggle}>
        <summary part="summary">${label}</summary>
        <div dir=${isRightToLeft ? 'rtl' : 'ltr'}>${this.#renderList(this.#sections)}</div>
      </details>
    </nav>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#hasFollowed || this.#sections.length === 0) return;
    this.#hasFollowed = true;
    // The browser has looked for the place before its heading had an id.
    const id = decodeFragment(location.hash.slice(1));
    const section = this.#sections.find(({ heading, isNamed }) => isNamed && heading.id === id);
    if (section) moveFocus(section.heading);
  }

  #renderList(sections: readonly Section[]): TemplateResult {
    return html`<ol part="list">
      ${nestSections(sections).map(
        ({ section, inner }) =>
          html`<li>
            ${this.#renderLink(section)}${inner.length > 0 ? this.#renderList(inner) : nothing}
          </li>`,
      )}
    </ol>`;
  }

  #renderLink({ heading, text }: Section): TemplateResult {
    const isCurrent = heading === this.#current.heading;
    return html`<a
      part=${isCurrent ? 'link current' : 'link'}
      href=${`#${encodeURIComponent(heading.id)}`}
      lang=${requestedLanguage(heading)}
      aria-current=${isCurrent ? 'location' : 'false'}
      @click=${(event: MouseEvent) => {
        this.#onClick(event, heading);
      }}
      >${text}</a
    >`;
  }

  readonly #onRoomChange = (): void => {
    this.#isOpen = undefined;
    this.requestUpdate();
  };

  readonly #onToggle = ({ target }: Event): void => {
    this.#isOpen = (target as HTMLDetailsElement).open;
  };

  /** By script: the browser looks into no shadow root, and leaves the page where there is a `<base>`. */
  #onClick(event: MouseEvent, heading: HTMLElement): void {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const hash = `#${encodeURIComponent(heading.id)}`;
    if (location.hash !== hash) location.hash = hash;
    moveFocus(heading);
  }
}
