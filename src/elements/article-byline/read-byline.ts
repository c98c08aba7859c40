import { formatList } from '../../localization/formats.js';
import { isLoaded, withLocale } from '../../localization/localization.js';
import { requestedLanguage } from '../../localization/localized.js';
import { negotiateLocale } from '../../localization/locales.js';
import { hole } from '../../localization/sentence.js';
import type { Contributor, ContributorRole } from '../../models/article.js';
import { affiliated, sentences } from './byline-messages.js';

/** A sentence of ours as a pattern, with a group in the place of each hole. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
      .replace(hole(0), '(.+?)')
      .replace(hole(1), '(.+)')}$`,
    'i',
  );

/** Whether a text may list several names: where one ends cannot be known ("Ministry of Trade and Industry"). */
function isList(text: string, locale: string): boolean {
  const holes = [hole(0), hole(1), hole(2)];
  return [holes, holes.slice(1)]
    .flatMap((items) => formatList(items, locale).split(/[\ue000-\uf8ff]/))
    .some((between) => between !== '' && text.includes(between));
}

function readSentence(text: string, locale: string): Contributor[] {
  for (const [role, sentence] of Object.entries(sentences)) {
    const [, named] = patternOf(sentence(hole(0))).exec(text) ?? [];
    if (named === undefined) continue;
    const [, name = named, organization] =
      patternOf(affiliated(hole(0), hole(1))).exec(named) ?? [];
    if (isList(name, locale)) return [];
    return [
      {
        role: role as ContributorRole,
        name,
        kind: role === 'agency' ? 'org' : 'person',
        ...(organization && { affiliation: { name: organization } }),
      },
    ];
  }
  return [];
}

/**
 * The people in a byline that was written by hand: links that say `rel="author"`, or a sentence as
 * `<article-byline>` itself would write it. What is not certain is left out.
 */
export function readByline(byline: Element): Contributor[] {
  const authors = [...byline.querySelectorAll<HTMLAnchorElement>('a[rel~=author]')];
  if (authors.length > 0) {
    return authors.map(({ textContent, href }) => ({
      role: 'author',
      name: textContent.trim(),
      kind: 'person',
      url: href,
    }));
  }
  const locale = negotiateLocale(requestedLanguage(byline));
  const text = byline.textContent.replace(/\s+/g, ' ').trim();
  return isLoaded(locale) ? withLocale(locale, () => readSentence(text, locale)) : [];
}
