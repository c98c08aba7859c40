import { allLocales, sourceLocale } from './generated/locale-codes.js';

export type SupportedLocale = (typeof allLocales)[number];

const RIGHT_TO_LEFT_SCRIPTS = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Syrc|Thaa)$/;

const parse = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    // WebKitGTK without a locale says "C"; pages say "english". Both mean: unknown.
    return undefined;
  }
};

/**
 * The locale of ours that serves a reader of `tag` best: the tag itself, then the tag with its
 * likely script (`zh-CN` is `zh-Hans`), then the language alone (BCP 47 lookup, RFC 4647 §3.4),
 * then any script of that language, then English.
 */
export function negotiateLocale(tag: string): SupportedLocale {
  const locale = parse(tag);
  if (locale === undefined) return sourceLocale;
  const { language, script } = locale.maximize();
  const wanted = [locale.baseName, `${language}-${script ?? ''}`, language];
  return (
    allLocales.find((ours) => wanted.includes(ours)) ??
    allLocales.find((ours) => ours.split('-', 1)[0] === language) ??
    sourceLocale
  );
}

/**
 * The tag to format dates and numbers with, so that they agree with the words around them: the
 * reader's own (`en-GB`, `ar-EG-u-nu-latn`) where our strings are in that language, ours otherwise,
 * with the calendar and the digits that the page asks for (`fa-u-ca-persian` is `en-u-ca-persian`).
 */
export function formattingLocale(tag: string, locale: SupportedLocale): string {
  const parsed = parse(tag);
  return parsed?.language === parse(locale)?.language
    ? (parsed?.toString() ?? locale)
    : locale + (/-u-.+/.exec(String(parsed))?.[0] ?? '');
}

/** The writing direction of a language, by its likely script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT_SCRIPTS.test(parse(tag)?.maximize().script ?? '') ? 'rtl' : 'ltr';
}
