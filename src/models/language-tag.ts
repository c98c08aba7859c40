/** A language tag as browsers know it (BCP 47); `en_US` and the like are common. */
export function languageTag(lang: string | undefined): string | undefined {
  try {
    return lang && Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
