import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SurroundingArticleController } from '../../controllers/surrounding-article.js';
import { Lazy } from '../../internal/lazy.js';
import { text } from '../../internal/text-property.js';
import { warnOnce } from '../../internal/warn-once.js';
import { msg } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles, visuallyHidden } from '../../themes/shared.styles.js';
import { ArticleSaveEvent } from './article-tools.events.js';
import { styles } from './article-tools.styles.js';
import { saveArticle, savedArticles } from './saved-articles.js';
import {
  TEXT_SIZES,
  applyTextSize,
  keepTextSize,
  readTextSize,
  releaseTextSize,
  type TextSize,
} from './text-size.js';
import { printIcon, saveIcon, speechIcons, stopIcon } from './tool-icons.js';
import { sizeLabels, speechLabels } from './tool-messages.js';

/** All of the page: what a reader does with one, the others show. */
const instances = new Set<ArticleTools>();

/**
 * What a reader can do with an article: hear it, choose the size of its text, save it, print it.
 * Listening is there only where the browser has a voice for the article's language.
 *
 * @tag article-tools
 * @summary Listen, text size, save and print, for one article.
 * @slot - Further tools.
 * @csspart tools - Everything.
 * @csspart listen-button - Begins to read aloud, pauses, goes on.
 * @csspart stop-button - Ends the reading.
 * @csspart text-size - The choice of a size.
 * @csspart size - One size.
 * @csspart save-button - Saves the article, or forgets it.
 * @csspart print-button - Prints the page.
 * @fires {ArticleSaveEvent} article-save - A reader wants to save the article, or to forget it.
 */
export class ArticleTools extends Localized(LitElement) {
  static readonly catalog = 'article-tools';
  static override styles = [tokens, hostStyles, focusRing, visuallyHidden, control, styles];

  /** Which tools to show, in which order: `listen`, `text-size`, `save`, `print`. */
  @property(text) tools = 'listen text-size save print';

  /** The id of the article; without it, the one that this element stands in. */
  @property(text) for = '';

  /** The reader has saved the article. */
  @property({ type: Boolean, reflect: true }) saved = false;

  /** What speaks: the browser, unless it cannot. */
  @property({ attribute: false })
  synthesis: SpeechSynthesis | null = 'speechSynthesis' in window ? speechSynthesis : null;

  @state() private _size: TextSize = 'medium';
  @query('.listen button') private readonly _listenButton!: HTMLButtonElement | null;

  readonly #article = new SurroundingArticleController(this);
  readonly #speech = new Lazy(this, async () => {
    const { SpeechController } = await import('./speech-controller.js');
    return new SpeechController(this, this.#article);
  });
  /** The article whose text has been given the reader's size. */
  #sized: HTMLElement | null = null;
  /** The address that was looked up among the saved ones. */
  #lookedUp = '';
  /** `saved` comes from our list, not from the page. */
  #isListed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    instances.add(this);
    addEventListener('storage', this.#refresh);
    // Before the strings are there: no text may jump.
    this.#refresh();
    this.#applySize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    instances.delete(this);
    removeEventListener('storage', this.#refresh);
    if (this.#sized) releaseTextSize(this.#sized);
    this.#sized = null;
    for (const other of instances) other.#applySize();
  }

  protected override willUpdate(): void {
    this.#applySize();
    this.#lookUpSaved();
    const synthesis = this.#wanted.includes('listen') ? this.synthesis : null;
    if (synthesis) this.#speech.start();
    this.#speech.value?.update(synthesis);
    // The button goes away with the speech.
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (this.#speech.value?.state === 'silent' && activeElement?.matches('.stop')) {
      this._listenButton?.focus();
    }
  }

  /** Also waits for what is loaded on demand. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    const { loading = this.#speech.value?.loading } = this.#speech;
    if (!loading) return settled;
    await loading;
    return this.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const tools: Readonly<Record<string, () => TemplateResult | typeof nothing>> = {
      listen: () => this.#renderListen(),
      'text-size': () => this.#renderSizes(),
      save: () => this.#renderSave(),
      print: () => this.#renderPrint(),
    };
    const wanted = new Set(this.#wanted);
    for (const tool of wanted) {
      if (Object.hasOwn(tools, tool)) continue;
      wanted.delete(tool);
      warnOnce(
        'article-tools',
        `"${tool}" is no tool; there are ${Object.keys(tools).join(', ')}.`,
      );
    }
    return html`
      <div
        class="tools"
        part="tools"
        role="group"
        aria-label=${msg('Article tools', { id: 'article-tools.label' })}
        lang=${this.locale}
        dir=${this.direction}
      >
        ${[...wanted].map((tool) => tools[tool]?.())}
        <slot></slot>
      </div>
    `;
  }

  #renderListen(): TemplateResult | typeof nothing {
    const state = this.#speech.value?.state;
    if (!state) return nothing;
    return html`<div class="listen">
      <button class="quiet" type="button" part="listen-button" @click=${this.#onListen}>
        ${speechIcons[state]} ${speechLabels[state]()}
      </button>
      ${
        state === 'silent'
          ? nothing
          : html`<button class="quiet stop" type="button" part="stop-button" @click=${this.#onStop}>
              ${stopIcon} ${msg('Stop', { id: 'article-tools.stop' })}
            </button>`
      }
    </div>`;
  }

  #renderSizes(): TemplateResult | typeof nothing {
    if (!this.#sized) return nothing;
    return html`<div class="sizes" part="text-size" role="radiogroup" aria-labelledby="sizes">
      <span id="sizes">${msg('Text size', { id: 'article-tools.text-size' })}</span>
      ${TEXT_SIZES.map(
        (size) =>
          html`<label class="size ${size}" part="size">
            <input
              class="visually-hidden"
              type="radio"
              name="size"
              value=${size}
              aria-label=${sizeLabels[size]()}
              .checked=${size === this._size}
              @change=${this.#onSize}
            />
            <span aria-hidden="true">${msg('A', { id: 'article-tools.letter' })}</span>
          </label>`,
      )}
    </div>`;
  }

  #renderSave(): TemplateResult {
    return html`<button
      class="quiet"
      type="button"
      part="save-button"
      aria-pressed=${this.saved}
      @click=${this.#onSave}
    >
      ${saveIcon} ${msg('Save', { id: 'article-tools.save' })}
    </button>`;
  }

  #renderPrint(): TemplateResult {
    return html`<button class="quiet" type="button" part="print-button" @click=${this.#onPrint}>
      ${printIcon} ${msg('Print', { id: 'article-tools.print' })}
    </button>`;
  }

  get #wanted(): string[] {
    return this.tools.split(/\s+/).filter(Boolean);
  }

  /** The size is the reader's, whether this element offers the choice or not. */
  #applySize(): void {
    const { element } = this.#article;
    if (element !== this.#sized && this.#sized) releaseTextSize(this.#sized);
    this.#sized = element;
    if (element) applyTextSize(element, this._size);
    else if (this.isConnected && document.readyState !== 'loading') {
      warnOnce('article-tools', 'it stands in no article: name one by `for` with its id.');
    }
  }

  /** What the page says (`saved`) stays as long as our list does not know better; that knows of one article. */
  #lookUpSaved(): void {
    const { url } = this.#article;
    if (url === this.#lookedUp) return;
    this.#lookedUp = url;
    this.saved &&= !this.#isListed;
    this.#isListed = !this.saved && savedArticles().some((article) => article.url === url);
    this.saved ||= this.#isListed;
  }

  readonly #refresh = (): void => {
    this._size = readTextSize();
    this.requestUpdate();
  };

  readonly #onListen = (): void => {
    this.#speech.value?.toggle();
  };

  readonly #onStop = (): void => {
    this.#speech.value?.stop();
  };

  readonly #onSize = (event: Event): void => {
    keepTextSize((event.target as HTMLInputElement).value as TextSize);
    for (const each of instances) each.#refresh();
  };

  readonly #onSave = (): void => {
    // A page that gives another article does not tell.
    this.#lookUpSaved();
    const { url, headline } = this.#article;
    const saved = !this.saved;
    if (!this.dispatchEvent(new ArticleSaveEvent({ url, headline, saved }))) return;
    saveArticle(url, headline, saved);
    for (const each of instances) {
      if (each.#article.url === url) each.#isListed = each.saved = saved;
    }
  };

  readonly #onPrint = (): void => {
    print();
  };
}
