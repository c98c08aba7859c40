import type { ReactiveElement } from 'lit';
import { withHosts } from '../internal/tree.js';
import { sourceLocale } from './generated/locale-codes.js';
import { isLoaded, loadLocale, withLocale } from './localization.js';
import { directionOf, formattingLocale, negotiateLocale, type SupportedLocale } from './locales.js';

/**
 * TypeScript asks for `any[]` here: only such a constructor type may be a mixin's. Abstract, since
 * Lit declares `ReactiveElement` so.
 */
type Constructor<Type> = abstract new (...args: any[]) => Type;

const connected = new Set<{ resolveLocale(): void }>();
const observed = new WeakSet<Node>();
const languageObserver =
  typeof MutationObserver === 'undefined'
    ? undefined
    : new MutationObserver(() => {
        for (const element of connected) element.resolveLocale();
      });

/** The language that the page asks for at this place: the nearest `lang`, through shadow roots, else the browser's. */
export function requestedLanguage(element: Element): string {
  for (const node of withHosts(element)) {
    const language = node.closest('[lang]')?.getAttribute('lang');
    if (language != null) return language || navigator.language;
  }
  return navigator.language;
}

/** A shadow root's observer does not see its own host, that of the next root outside does: observe them all. */
function observeLanguages(element: Element): void {
  for (const node of withHosts(element)) {
    const root = node.getRootNode();
    if (observed.has(root)) continue;
    observed.add(root);
    languageObserver?.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }
}

export declare class LocalizedInterface {
  /** The locale of our strings in this element. */
  readonly locale: SupportedLocale;
  /** The tag for `Intl`: the reader's own where our strings are in that language. */
  readonly formatLocale: string;
  /** The direction of `locale`, for `dir` inside the shadow root. */
  readonly direction: 'ltr' | 'rtl';
  /**
   * Loads the strings of a part that is loaded on demand, for this and each later language.
   * Resolves when they are there, and updates the element then. What cannot be had is said in English.
   */
  addCatalog(name: string): Promise<void>;
  /** Runs `work` in this element's language; for messages outside of the update cycle. */
  protected localize<Result>(work: () => Result): Result;
}

/**
 * Gives an element its own language: it follows the nearest `lang` attribute, also when that
 * changes later, loads the strings on demand and re-renders in place. Put `lang=${this.locale}
 * dir=${this.direction}` on an element inside the shadow root: `:lang()` there does not see the
 * host's attribute in Firefox.
 *
 * Until the strings are there, the first render waits, so that no reader sees a flash of English;
 * an element that shows slotted content sets `static rendersBeforeLocale = true` instead. An element
 * whose strings are not in the core catalog names its own: `static readonly catalog = '<tag>'`.
 */
export function Localized<Base extends Constructor<ReactiveElement>>(
  base: Base,
): Base & Constructor<LocalizedInterface> {
  abstract class LocalizedElement extends (base as Constructor<ReactiveElement>) {
    static rendersBeforeLocale = false;
    static catalog: string | undefined;

    #locale: SupportedLocale = sourceLocale;
    #requested: string = sourceLocale;
    #firstLocale: Promise<unknown> | undefined;
    readonly #catalogs = [(this.constructor as typeof LocalizedElement).catalog];

    get locale(): SupportedLocale {
      return this.#locale;
    }

    get formatLocale(): string {
      return formattingLocale(this.#requested, this.#locale);
    }

    get direction(): 'ltr' | 'rtl' {
      return directionOf(this.#locale);
    }

    override connectedCallback(): void {
      this.resolveLocale();
      observeLanguages(this);
      connected.add(this);
      super.connectedCallback();
    }

    override disconnectedCallback(): void {
      connected.delete(this);
      super.disconnectedCallback();
    }

    /** @internal */
    resolveLocale(): void {
      const requested = requestedLanguage(this);
      if (requested === this.#requested) return;
      this.#requested = requested;
      const wanted = negotiateLocale(requested);
      const catalogs = this.#catalogs;
      if (catalogs.every((name) => isLoaded(wanted, name))) {
        this.#useLocale(wanted);
        return;
      }
      const loading = catalogs.map((name) => loadLocale(wanted, name));
      const load = Promise.all(loading).then(([locale = sourceLocale]) => {
        // A later change of language wins over a slow file.
        if (requested === this.#requested) this.#useLocale(locale);
      });
      if (!this.hasUpdated) this.#firstLocale = load;
    }

    async addCatalog(name: string): Promise<void> {
      if (!this.#catalogs.includes(name)) this.#catalogs.push(name);
      const locale = negotiateLocale(this.#requested);
      if (isLoaded(locale, name)) return;
      await loadLocale(locale, name);
      this.requestUpdate();
    }

    #useLocale(locale: SupportedLocale): void {
      this.#locale = locale;
      this.requestUpdate();
    }

    protected override scheduleUpdate(): void | Promise<unknown> {
      const { rendersBeforeLocale } = this.constructor as typeof LocalizedElement;
      if (this.hasUpdated || rendersBeforeLocale || this.#firstLocale === undefined) {
        return super.scheduleUpdate();
      }
      return this.#firstLocale.then(() => super.scheduleUpdate());
    }

    protected override performUpdate(): void {
      withLocale(this.#locale, () => {
        super.performUpdate();
      });
    }

    protected localize<Result>(work: () => Result): Result {
      return withLocale(this.#locale, work);
    }
  }
  return LocalizedElement as unknown as Base & Constructor<LocalizedInterface>;
}
