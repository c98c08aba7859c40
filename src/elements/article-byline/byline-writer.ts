import { formatList } from '../../localization/formats.js';
import { fillHoles, hole } from '../../localization/sentence.js';
import type { Contributor, ContributorRole } from '../../models/article.js';
import { safeUrl } from '../../sanitize/url.js';
import type { LightWriter } from '../light-element.js';
import type { ArticleByline } from './article-byline.js';
import { affiliated, sentences } from './byline-messages.js';

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

function writeSentence(
  role: ContributorRole,
  { contributors, locale, formatLocale, direction }: ArticleByline,
): HTMLElement[] {
  const nodes: Node[] = [];
  const place = (node: Node): string => hole(nodes.push(node) - 1);
  const names = contributors
    .filter((contributor) => contributor.role === role && contributor.name)
    .map(({ name, url, affiliation }) => {
      const person = place(named(name, url, role === 'author' ? 'author' : ''));
      return affiliation?.name
        ? affiliated(person, place(named(affiliation.name, affiliation.url, '')))
        : person;
    });
  if (names.length === 0) return [];
  const sentence = document.createElement('span');
  // By this name, Readability and its kin know a byline that has no link.
  if (role === 'author') sentence.className = 'byline';
  sentence.lang = locale;
  sentence.dir = direction;
  // The space parts it from the next sentence where there are no styles.
  sentence.append(...fillHoles(sentences[role](formatList(names, formatLocale)), nodes), ' ');
  return [sentence];
}

/** One sentence for each role that somebody has. */
export class BylineWriter implements LightWriter {
  readonly #byline: ArticleByline;
  #contributors: readonly Contributor[] = [];
  #language = '';
  #sentences: readonly HTMLElement[] = [];

  constructor(byline: ArticleByline) {
    this.#byline = byline;
  }

  draw(): readonly HTMLElement[] {
    const { contributors, formatLocale } = this.#byline;
    if (contributors !== this.#contributors || formatLocale !== this.#language) {
      this.#contributors = contributors;
      this.#language = formatLocale;
      this.#sentences = ROLES.flatMap((role) => writeSentence(role, this.#byline));
    }
    return this.#sentences;
  }
}
