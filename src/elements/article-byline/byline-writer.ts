import { Lazy } from '../../internal/lazy.js';
import { formatList } from '../../localization/formats.js';
import { canonicalTag, languageName } from '../../localization/language-names.js';
import { fillHoles, hole } from '../../localization/sentence.js';
import type { Contributor, ContributorRole } from '../../models/article.js';
import { safeUrl } from '../../sanitize/url.js';
import type { LightWriter } from '../light-element.js';
import type { ArticleByline, ArticleOriginal } from './article-byline.js';
import { affiliated, readOriginal, sentences, translatedFrom } from './byline-messages.js';
import type { drawPortraits } from './portraits.js';

const ROLES = Object.keys(sentences) as ContributorRole[];

function named(name: string, url: string | undefined, rel: string): HTMLElement {
  const isolated = document.createElement('bdi');
  isolated.append(name);
  const address = url && safeUrl(url, '', 'link');
  if (!address) return isolated;
  const link = document.createElement('a');
  link.href = address;
  link.rel = rel;
  link.append(isolated);
  return link;
}

function sentenceOf(
  { locale, direction }: ArticleByline,
  ...nodes: (Node | string)[]
): HTMLElement {
  const sentence = document.createElement('span');
  sentence.lang = locale;
  sentence.dir = direction;
  // The space parts it from the next sentence where there are no styles.
  sentence.append(...nodes, ' ');
  return sentence;
}

/** Those who have a name: what a page gives may have holes. */
const namedIn = ({ contributors }: ArticleByline): readonly Contributor[] =>
  ((contributors ?? []) as readonly (Contributor | null)[]).filter(
    (one) => !!one?.name,
  ) as Contributor[];

function writeRole(role: ContributorRole, byline: ArticleByline): HTMLElement[] {
  const nodes: Node[] = [];
  const place = (node: Node): string => hole(nodes.push(node) - 1);
  const names = namedIn(byline)
    .filter((contributor) => contributor.role === role)
    .map(({ name, url, affiliation }) => {
      const person = place(named(name, url, role === 'author' ? 'author' : ''));
      return affiliation?.name
        ? affiliated(person, place(named(affiliation.name, affiliation.url, '')))
        : person;
    });
  if (names.length === 0) return [];
  const text = sentences[role](formatList(names, byline.formatLocale));
  const sentence = sentenceOf(byline, ...fillHoles(text, nodes));
  // By this name, Readability and its kin know a byline that has no link.
  if (role === 'author') sentence.className = 'byline';
  return [sentence];
}

function writeOriginal({ url, lang, name }: ArticleOriginal, byline: ArticleByline): HTMLElement[] {
  const tag = canonicalTag(lang ?? '');
  const written: HTMLElement[] = [];
  if (name) {
    const source = named(name, '', '');
    written.push(sentenceOf(byline, ...fillHoles(translatedFrom(hole(0)), [source])));
  }
  const address = url && safeUrl(url, '', 'link');
  if (address) {
    const link = document.createElement('a');
    link.href = address;
    if (tag) link.hreflang = tag;
    link.append(readOriginal(tag ? languageName(tag, byline.formatLocale) : ''));
    written.push(sentenceOf(byline, link));
  }
  return written;
}

function writeDateline(dateline: string): HTMLElement {
  const line = document.createElement('span');
  // By this name, the article can be read again.
  line.className = 'dateline';
  line.dir = 'auto';
  line.append(dateline, ' ');
  return line;
}

/** One sentence for each role that somebody has, for the original, and for the place. */
export class BylineWriter implements LightWriter {
  readonly #byline: ArticleByline;
  readonly #portraits: Lazy<typeof drawPortraits>;
  #drawn: readonly unknown[] = [];
  #sentences: readonly HTMLElement[] = [];

  constructor(byline: ArticleByline) {
    this.#byline = byline;
    this.#portraits = new Lazy(byline, async () => {
      const { drawPortraits, styles } = await import('./portraits.js');
      byline.addStyles(styles);
      return drawPortraits;
    });
  }

  get loading(): Promise<void> | undefined {
    return this.#portraits.loading;
  }

  draw(): readonly HTMLElement[] {
    const { contributors, original, dateline, portraits, formatLocale } = this.#byline;
    const people = namedIn(this.#byline);
    if (portraits !== 'none' && people.some(({ image }) => image)) this.#portraits.start();
    const draw = this.#portraits.value;
    const wanted = [contributors, original, dateline, portraits, formatLocale, draw];
    if (wanted.some((value, index) => value !== this.#drawn[index])) {
      this.#drawn = wanted;
      this.#sentences = [
        ...(draw?.(people, portraits) ?? []),
        ...ROLES.flatMap((role) => writeRole(role, this.#byline)),
        ...(original ? writeOriginal(original, this.#byline) : []),
        ...(dateline ? [writeDateline(dateline)] : []),
      ];
    }
    return this.#sentences;
  }
}
