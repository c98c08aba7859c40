import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../../controllers/light-content.js';
import { Lazy } from '../../internal/lazy.js';
import { text } from '../../internal/text-property.js';
import { warnOnce } from '../../internal/warn-once.js';
import { Localized } from '../../localization/localized.js';
import type { NewsArticle as Article } from '../../models/article.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import { styles } from './news-article.styles.js';

function slotNamed(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = name;
  return slot;
}

function box<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.part.add(part);
  element.append(...children);
  return element;
}

/**
 * An article. All of its content is light DOM: written into the page by its author, or put there
 * by this element from `src` or `article`. Where both have something for a slot, the author's stays.
 *
 * @tag news-article
 * @summary An article, written into the page or loaded from an address.
 * @slot kicker - The section or the theme, above the headline. Also the way there: `<nav aria-label="Breadcrumbs"><ol>…`.
 * @slot headline - The headline: a heading, e.g. `<h1 slot="headline">`. It names the article.
 * @slot standfirst - The sentence between headline and text.
 * @slot byline - Who made the article: `<article-byline>`.
 * @slot dates - When it was published: `<article-dates>`.
 * @slot media - The picture, film or gallery above the text.
 * @slot - The text.
 * @slot gate - What stands where the text ends for those who have no access: how to get it.
 * @slot credit - Translators, agencies, sources, below the text.
 * @slot notices - Corrections and clarifications.
 * @slot tags - Topics of the article.
 * @slot tools - Sharing, printing and the like. Not printed.
 * @slot related - Further articles. Not printed.
 * @csspart article - Everything.
 * @csspart header - Kicker, headline, standfirst, byline and dates.
 * @csspart meta - Byline and dates.
 * @csspart body - The text.
 * @csspart gate - The place where the text ends for those who have no access.
 * @csspart gate-text - What is said there, unless the page says it.
 * @csspart loading - The line that stands while the article is on its way.
 * @csspart locked - What is said when the text is for some readers only.
 * @csspart error - What is said when the article could not be loaded.
 * @csspart retry-button - Loads again.
 * @cssstate loading - The article is on its way.
 * @cssstate ready - There is something to read.
 * @cssstate failed - The article could not be loaded.
 * @fires {ArticleLoadEvent} article-load - The article that `src` leads to has come.
 * @fires {ArticleErrorEvent} article-error - The article that `src` leads to could not be had.
 */
export class NewsArticle extends Localized(ReactiveElement) {
  static override styles = [tokens, hostStyles, styles];
  // The headline and the text need no strings of ours.
  static rendersBeforeLocale = true;
  static override properties = {
    src: text,
    format: text,
    headingLevel: { type: Number, attribute: 'heading-level' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    dropCap: { type: Boolean, attribute: 'drop-cap', reflect: true },
    article: { attribute: false },
  };

  /** @internal How to define, when an article is drawn with them, the elements that few articles have. */
  static definitions: Readonly<Record<string, () => Promise<unknown>>> = {};

  /** Address of an article to load, relative to the page. */
  src = '';

  /** What `src` gives; `auto` finds out. `rss` is RSS or Atom, `schema-org` a page or file with JSON-LD. */
  format: 'auto' | 'wordpress' | 'json-feed' | 'rss' | 'schema-org' = 'auto';

  /** Level of the headline of a loaded article, 1 to 6. Headings in its text are below. */
  headingLevel = 1;

  /** Describes the article to search engines, by schema.org's `NewsArticle` as JSON-LD. */
  structuredData = false;

  /** Begins the text with an initial of three lines, in scripts that have such: Latin, Greek, Cyrillic. */
  dropCap = false;

  /** The article to show, or the one that came from `src`. */
  article: Article | null = null;

  readonly #headline = slotNamed('headline');
  readonly #meta = box('div', 'meta', slotNamed('byline'), slotNamed('dates'));
  readonly #body = box('div', 'body', document.createElement('slot'));
  readonly #article: HTMLElement = box(
    'article',
    'article',
    box('div', 'header', slotNamed('kicker'), this.#headline, slotNamed('standfirst'), this.#meta),
    slotNamed('media'),
    this.#body,
    ...['gate', 'credit', 'notices', 'tags', 'tools', 'related'].map(slotNamed),
  );
  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'news-article');
  /** What few articles need, or late. */
  readonly #details = new Lazy(this, async () => {
    const { ArticleDetails } = await import('./article-details.js');
    return new ArticleDetails(this, this.#content);
  });
  readonly #delivery = new Lazy(this, async () => {
    // The text does not wait for what is said of its delivery.
    void this.addCatalog('article-delivery');
    const { ArticleDelivery } = await import('./article-delivery.js');
    return new ArticleDelivery(this, this.#content, this.#body);
  });
  readonly #structuredData = new Lazy(this, async () => {
    const { StructuredData } = await import('./structured-data.js');
    return new StructuredData(this, this.#content);
  });
  readonly #reader = new Lazy(this, async () => {
    const { ArticleReader } = await import('./article-reader.js');
    return new ArticleReader(this, this.#content);
  });

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Neither language nor direction: the content has its own, and would take these.
    this.#article.classList.add('base');
    const container = document.createElement('div');
    container.className = 'container';
    container.append(this.#article);
    root.append(container);
    return root;
  }

  protected override willUpdate(): void {
    if (this.src || this.article) this.#delivery.start();
    this.#delivery.value?.ask();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#details.start();
    this.#delivery.value?.update();
    this.#details.value?.update();
    if (this.structuredData) this.#structuredData.start();
    this.#structuredData.value?.update();

    this.#article.ariaLabelledByElements = this.#headline.assignedElements({ flatten: true });
    this.#meta.hidden = !this.querySelector(':scope > :is([slot=byline], [slot=dates])');
    this.#showStatus();
  }

  /** Also waits for what is loaded on demand, but not for `src`. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    const loading = [this.#details, this.#delivery, this.#structuredData]
      .map((part) => part.loading)
      .concat(this.#delivery.value?.preparing, this.#details.value?.loading ?? [])
      .filter((promise) => promise !== undefined);
    if (loading.length === 0) return settled;
    await Promise.all(loading);
    return this.getUpdateComplete();
  }

  /** What `<skip-links>` leads to: a place inside, since no browser enters a host reliably. */
  getSkipTarget(): HTMLElement {
    return this.#article;
  }

  /** Settles when `toJSON()` can read what stands in the slots. Loads what that needs. */
  async whenReadable(): Promise<void> {
    this.#reader.start();
    await this.#reader.loading;
  }

  /**
   * The article as a model: what its author has written into the slots, for the rest `article`.
   * Before `whenReadable()` or `structured-data` has loaded what reads the slots, that alone.
   */
  toJSON(): Article | null {
    return (this.#reader.value ?? this.#structuredData.value)?.read() ?? this.article;
  }

  #showStatus(): void {
    const { loading, value } = this.#delivery;
    const status =
      value?.status ??
      ((loading ?? value?.preparing) ? 'loading' : this.firstElementChild ? 'ready' : undefined);
    this.#article.ariaBusy = String(status === 'loading');
    this.#internals.states.clear();
    if (status) this.#internals.states.add(status);
    else if (document.readyState !== 'loading') {
      warnOnce(
        'news-article',
        'there is nothing in it: put content into it, or set `src` or `article`.',
      );
    }
  }
}
