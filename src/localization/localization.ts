/**
 * The one place that configures `@lit/localize`. Every message of ours goes through the `msg` of
 * this module, so that whoever can say a string has set the library up. The reentrant mode asks for
 * the locale at every message: an element sets it around its own work (`withLocale`), and elements
 * of several languages stand on one page. Our builds carry their own copy of the library, since a
 * copy can be configured only once and the host page may use it too.
 */
import { msg, str, type LocaleModule } from '@lit/localize';
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { warnOnce } from '../internal/warn-once.js';
import { importCatalog } from './generated/catalogs.js';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import type { SupportedLocale } from './locales.js';

export { msg, str };

/**
 * The strings of a locale come in catalogs, by the element that they are for: a page loads those of
 * the elements that stand on it. `core` has the strings of the elements that most pages use, so
 * that such a page needs one file; scripts/split-locales.mjs says which these are.
 */
const CORE = 'core';

const modules = new Map<string, LocaleModule>();
const loaded = new Set<string>();
const loading = new Map<string, Promise<SupportedLocale>>();
let current: SupportedLocale = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales],
  getLocale: () => current,
  loadLocaleSync: (locale) => modules.get(locale) ?? { templates: {} },
});

/** Runs `work` with every message in `locale`. Synchronous only: an `await` inside would leak the locale. */
export function withLocale<Result>(locale: SupportedLocale, work: () => Result): Result {
  const outer = current;
  current = locale;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Whether the strings of a catalog can be used right now, without `loadLocale`. */
export const isLoaded = (locale: SupportedLocale, catalog = CORE): boolean =>
  locale === sourceLocale || loaded.has(`${locale}/${catalog}`);

/**
 * Fetches a catalog of a locale once. Gives the locale to use: English when the file cannot be had.
 * Never rejects.
 */
export function loadLocale(locale: SupportedLocale, catalog = CORE): Promise<SupportedLocale> {
  if (locale === sourceLocale) return Promise.resolve(locale);
  const key = `${locale}/${catalog}`;
  let promise = loading.get(key);
  if (promise === undefined) {
    promise = importCatalog(locale, catalog).then(
      ({ templates }) => {
        modules.set(locale, { templates: { ...modules.get(locale)?.templates, ...templates } });
        loaded.add(key);
        return locale;
      },
      () => {
        // The next element may have more luck.
        loading.delete(key);
        warnOnce(
          'news-elements',
          `the strings for "${locale}" could not be loaded; English is shown. Serve the locales folder beside the script.`,
        );
        return sourceLocale;
      },
    );
    loading.set(key, promise);
  }
  return promise;
}

const pluralRules = new Map<string, Intl.PluralRules>();

/**
 * Picks the message for a count by its CLDR category (https://cldr.unicode.org/index/cldr-spec/plural-rules),
 * in the locale of the moment. `@lit/localize` has no plurals (lit/lit#1891), so each category is
 * a message of its own; all six are asked for because a translation may need any of them.
 */
export function plural(count: number, forms: Record<Intl.LDMLPluralRule, () => string>): string {
  let rules = pluralRules.get(current);
  if (rules === undefined) pluralRules.set(current, (rules = new Intl.PluralRules(current)));
  return forms[rules.select(count)]();
}
