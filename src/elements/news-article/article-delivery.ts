import { render } from 'lit';
import { announce } from '../../controllers/announcer.js';
import type { LightContentController } from '../../controllers/light-content.js';
import { LoadController, type LoadState } from '../../controllers/load.js';
import { warnOnce } from '../../internal/warn-once.js';
import type { NewsArticle as Article } from '../../models/article.js';
import { readParts } from '../../models/read-article.js';
import { sanitizerIsReady, sanitizerReady } from '../../sanitize/sanitize.js';
import { createArticleSource } from '../../sources/create-article-source.js';
import { control, focusRing } from '../../themes/shared.styles.js';
import { drawArticle, SLOTS, type ArticleParts } from './article-content.js';
import { errorText } from './article-messages.js';
import { ArticlePen } from './article-pen.js';
import { renderStatus } from './article-status.js';
import { styles } from './article-status.styles.js';
import { Fragments } from './fragments.js';
import { keepPlace } from '../keep-place.js';
import { moveFocus } from '../move-focus.js';
import { ArticleErrorEvent, ArticleLoadEvent } from './news-article.events.js';
import type { NewsArticle } from './news-article.js';

let instances = 0;

/**
 * What `<news-article>` needs for an article that is not written into the page: gets it from its
 * source, tells the reader how that goes, and draws it.
 */
export class ArticleDelivery {
  /** Settles when HTML can be drawn. */
  preparing: Promise<void> | undefined;
  readonly #host: NewsArticle;
  readonly #content: LightContentController;
  readonly #status = document.createElement('div');
  readonly #fragments: Fragments;
  readonly #source: LoadController<Article>;
  readonly #idPrefix: string;
  #question = '';
  #known: Article | null = null;
  #drawn: readonly [article: Article | null, level: number] = [null, 0];
  #parts: ArticleParts = new Map();
  #pen: ArticlePen | undefined;
  #told: LoadState<Article> | undefined;

  /** @param body - The place of the text, in the host's shadow root. */
  constructor(host: NewsArticle, content: LightContentController, body: HTMLElement) {
    this.#host = host;
    this.#content = content;
    instances += 1;
    this.#idPrefix = `user-content-${instances}-`;
    this.#fragments = new Fragments(host, this.#idPrefix);
    body.before(this.#status);
    for (const { styleSheet } of [focusRing, control, styles]) {
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
    this.#source = new LoadController(host, this.#onSettled);
    if (!sanitizerIsReady()) {
      this.preparing = sanitizerReady().then(() => {
        this.preparing = undefined;
        host.requestUpdate();
      });
    }
  }

  /** What the reader is told of; nothing when all is well. */
  get status(): 'loading' | 'failed' | undefined {
    const { status } = this.#source.state;
    return status === 'loading' || status === 'failed' ? status : undefined;
  }

  /** Asks for what the host's attributes name now. */
  ask(): void {
    const { src, format, article } = this.#host;
    const question = src && `${format} ${src}`;
    if (question !== this.#question) {
      this.#question = question;
      this.#source.start(src ? (signal) => this.#load(src, format, signal) : undefined);
    } else if (article !== this.#known && this.status) {
      // An article that the page gives wins over one that is on its way.
      this.#source.start(undefined);
    }
    this.#known = article;
  }

  /** Shows what there is, in the language of the moment. */
  update(): void {
    const { activeElement } = document;
    const isArriving = this.#host.article !== this.#drawn[0];
    // What has the focus may stand below, and has to stay in view.
    keepPlace(isArriving && activeElement ? [activeElement] : [], () => {
      if (!this.preparing) this.#draw();
      this.#showState();
    });
  }

  #draw(): void {
    const { article, headingLevel } = this.#host;
    const [drawn, level] = this.#drawn;
    if (article !== drawn || headingLevel !== level) {
      this.#drawn = [article, headingLevel];
      this.#pen = undefined;
      this.#parts = new Map();
      if (article) {
        // What a page gives may have holes.
        const model = readParts(article);
        this.#pen = new ArticlePen(model, { headingLevel, idPrefix: this.#idPrefix });
        this.#parts = drawArticle(model, this.#pen, headingLevel);
      }
    }
    // Only few articles say what kind they are, or how many comments they have.
    if (article?.comments ?? (article?.type ?? 'news') !== 'news') {
      void this.#host.addCatalog('story-card');
    }
    this.#pen?.sayWords(this.#host);
    for (const slot of SLOTS) this.#content.show(slot, this.#parts.get(slot) ?? []);
    if (article === drawn) return;
    this.#fragments.follow();
    void this.#define();
  }

  /** Elements that few articles have come with the first one that is drawn with them. */
  async #define(): Promise<void> {
    const { definitions } = this.#host.constructor as typeof NewsArticle;
    const tags = new Set([...this.#parts.values()].flat().map(({ localName }) => localName));
    try {
      await Promise.all([...tags].map(async (tag) => definitions[tag]?.()));
    } catch (error) {
      warnOnce('news-article', `a part of it could not be loaded. ${String(error)}`);
    }
  }

  #showState(): void {
    const { locale, direction, shadowRoot } = this.#host;
    const { state } = this.#source;
    const hadFocus = this.#status.contains(shadowRoot?.activeElement ?? null);
    const hasText = this.#parts.get('')?.some(({ localName }) => localName !== 'article-notice');
    const isLocked = this.#host.article?.access === 'protected' && !hasText;
    render(renderStatus({ ...state, isLocked }, locale, direction, this.#onRetry), this.#status);
    if (state.status === 'failed' && state !== this.#told) announce(errorText(state.error), locale);
    this.#told = state;
    // The button goes away with the error.
    if (hadFocus && !shadowRoot?.activeElement) moveFocus(this.#host.getSkipTarget());
  }

  async #load(src: string, format: string, signal: AbortSignal): Promise<Article> {
    const url = new URL(src, document.baseURI).href;
    const source = await createArticleSource(format, { url });
    signal.throwIfAborted();
    return source.load(signal);
  }

  readonly #onSettled = ({ value, error }: LoadState<Article>): void => {
    const host = this.#host;
    const article = value ?? null;
    this.#known = article;
    host.article = article;
    if (error instanceof Error) warnOnce('news-article', error.message);
    void host.updateComplete.then(() => {
      host.dispatchEvent(article ? new ArticleLoadEvent(article) : new ArticleErrorEvent(error));
    });
  };

  readonly #onRetry = (): void => {
    if (this.status !== 'loading') void this.#source.load();
  };
}
