import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../../controllers/light-content.js';
import { SurroundingArticleController } from '../../controllers/surrounding-article.js';
import { autonym, canonicalTag } from '../../localization/language-names.js';
import { directionOf } from '../../localization/locales.js';
import { msg } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import type { ArticleAlternate } from '../../models/article.js';
import { safeUrl } from '../../sanitize/url.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import { lightStyles, styles } from './article-languages.styles.js';

/**
 * Leads to an article in other languages, each by its own name ("العربية"), and shows which one this
 * is. Links inside of it are used as they are; without any, they are made from `alternates`.
 *
 * @tag article-languages
 * @summary Links to an article in other languages.
 * @slot - Links, `<a href="/zh/" hreflang="zh" lang="zh">中文</a>`. Works without script.
 * @csspart nav - Everything.
 * @csspart label - The words before the links.
 * @cssstate empty - There is no other language. Takes no place.
 */
export class ArticleLanguages extends Localized(ReactiveElement) {
  static readonly catalog = 'article-languages';
  static override styles = [tokens, hostStyles, styles];
  static override properties = { alternates: { attribute: false } };

  /** The article in each of its languages, this one's included or not. */
  alternates: readonly ArticleAlternate[] | null = [];

  readonly #nav = document.createElement('nav');
  readonly #label = document.createElement('span');
  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'article-languages');
  readonly #article = new SurroundingArticleController(this);
  #drawn: readonly [alternates: readonly ArticleAlternate[] | null, locale: string] = [[], ''];
  #links: readonly HTMLAnchorElement[] = [];
  /** The author's link that was given `aria-current`. */
  #marked: HTMLAnchorElement | undefined;

  constructor() {
    super();
    this.#content.addStyles(lightStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unmark();
  }

  /** What was written into it is there before the words for its label are. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#label.id = 'label';
    this.#label.part.add('label');
    this.#nav.part.add('nav');
    this.#nav.setAttribute('aria-labelledby', 'label');
    this.#nav.append(this.#label, document.createElement('slot'));
    root.append(this.#nav);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { alternates, locale, direction } = this;
    const [drawn, language] = this.#drawn;
    if (alternates !== drawn || locale !== language) {
      this.#drawn = [alternates, locale];
      // What a page gives may have holes.
      const given = (alternates ?? []) as readonly (ArticleAlternate | null)[];
      this.#links = given.flatMap((alternate) => (alternate?.url ? this.#drawLink(alternate) : []));
    }
    this.#content.show('', this.#links);
    this.#nav.lang = locale;
    this.#nav.dir = direction;
    this.#label.textContent = msg('Read this article in', { id: 'article-languages.label' });

    this.#unmark();
    const links = [...this.querySelectorAll('a')];
    const current = this.#currentOf(links);
    if (current && !current.hasAttribute('aria-current')) {
      current.setAttribute('aria-current', 'page');
      this.#marked = current;
    }
    const hasOthers = links.some((link) => link !== current);
    this.#internals.states[hasOthers ? 'delete' : 'add']('empty');
  }

  #drawLink({ lang, url, original }: ArticleAlternate): HTMLAnchorElement[] {
    const address = safeUrl(url, '', 'link');
    const tag = canonicalTag(lang);
    if (!address || !tag) return [];
    const link = document.createElement('a');
    link.href = address;
    link.hreflang = tag;
    link.lang = tag;
    link.dir = directionOf(tag);
    link.append(autonym(tag));
    if (original) {
      const flag = document.createElement('small');
      flag.lang = this.locale;
      flag.dir = this.direction;
      // The space parts them where there are no styles, and is not underlined where there are.
      flag.append(' ', msg('Original', { id: 'article-languages.original' }));
      link.append(flag);
    }
    return [link];
  }

  /** The link that its author has marked, else the one to this address, else the one to this language. */
  #currentOf(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
    const { url, lang } = this.#article;
    const tag = canonicalTag(lang) ?? '';
    const tagOf = (link: HTMLAnchorElement): string =>
      canonicalTag(link.hreflang || link.lang) ?? '';
    const primary = (language: string): string => language.split('-', 1)[0] ?? '';
    const related = links.filter((link) => primary(tagOf(link)) === primary(tag));
    return (
      links.find((link) => link.hasAttribute('aria-current')) ??
      links.find(({ href }) => href === url || href === location.href.replace(/#.*/, '')) ??
      links.find((link) => tagOf(link) === tag) ??
      // "en" is this one in an article in "en-GB", unless there is "en-US" too.
      (related.length === 1 ? related[0] : undefined)
    );
  }

  #unmark(): void {
    this.#marked?.removeAttribute('aria-current');
    this.#marked = undefined;
  }
}
