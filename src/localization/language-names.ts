/** A language tag as browsers know it (BCP 47); `en_US` and the like are common. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * What a language is called in another one; the tag where nobody knows.
 *
 * @param tag - A canonical tag.
 */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a language calls itself, with a capital letter, as it stands alone. */
export function autonym(tag: string): string {
  const [first = '', ...rest] = languageName(tag, tag);
  return first.toLocaleUpperCase(tag) + rest.join('');
}
