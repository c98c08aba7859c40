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
import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import type { SupportedLocale } from './locales.js';

export { msg, str };

const loaders: Record<(typeof targetLocales)[number], () => Promise<LocaleModule>> = {
  ar: () => import('./generated/ar.js'),
  'zh-Hans': () => import('./generated/zh-Hans.js'),
};

const loaded = new Map<string, LocaleModule>();
const loading = new Map<string, Promise<SupportedLocale>>();
let current: SupportedLocale = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales],
  getLocale: () => current,
  loadLocaleSync: (locale) => loaded.get(locale) ?? { templates: {} },
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

/** Whether `locale` can be used right now, without `loadLocale`. */
export const isLoaded = (locale: SupportedLocale): boolean =>
  locale === sourceLocale || loaded.has(locale);

/** Fetches a locale once. Gives the locale to use: English when the file cannot be had. Never rejects. */
export function loadLocale(locale: SupportedLocale): Promise<SupportedLocale> {
  if (locale === sourceLocale || loaded.has(locale)) return Promise.resolve(locale);
  let promise = loading.get(locale);
  if (promise === undefined) {
    promise = loaders[locale]().then(
      (module) => {
        loaded.set(locale, module);
        return locale;
      },
      () => {
        loading.delete(locale);
        warnOnce(
          'news-elements',
          `the strings for "${locale}" could not be loaded; English is shown. Serve the locales folder beside the script.`,
        );
        return sourceLocale;
      },
    );
    loading.set(locale, promise);
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
