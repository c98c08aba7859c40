/** A section of an article, by its heading. */
export interface Section {
  heading: HTMLElement;
  level: number;
  text: string;
  /** The heading had no id and was given one. */
  isNamed: boolean;
}

interface NestedSection {
  section: Section;
  inner: Section[];
}

const HEADINGS = 'h2, h3, h4, h5, h6';
/** What stands in an article and is no section of its text. */
const OTHERS =
  '[slot], [hidden], nav, aside, blockquote, figure, dialog, article-toc, story-list, story-card, comment-section';

const named = new WeakSet<Element>();

/** What a reader reads: no marks of footnotes, no signs of permanent links. */
function textOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('sup, script, style, [aria-hidden=true]')) {
    other.remove();
  }
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * Gives a heading an id, unless its author has. It begins with a word of ours, so that no text of an
 * article becomes a name in the page's scripts.
 */
function name(heading: HTMLElement, text: string): void {
  if (heading.id) return;
  const root = heading.getRootNode() as Document | ShadowRoot;
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const id = ['section', ...words].join('-');
  let number = 1;
  heading.id = id;
  while (root.querySelectorAll(`[id="${heading.id}"]`).length > 1) {
    heading.id = `${id}-${(number += 1)}`;
  }
  named.add(heading);
}

/** The sections of an article, `depth` levels of them, each with an id. */
export function sectionsOf(article: HTMLElement, depth: number): Section[] {
  const found = [...article.querySelectorAll<HTMLElement>(HEADINGS)].flatMap((heading) => {
    const other = heading.closest(OTHERS);
    const text = textOf(heading);
    const isOther = other !== null && other !== article && article.contains(other);
    return isOther || !text ? [] : [{ heading, text, level: Number(heading.localName[1]) }];
  });
  const highest = Math.min(...found.map(({ level }) => level));
  return found
    .filter(({ level }) => level < highest + Math.max(depth, 1))
    .map((section) => {
      name(section.heading, section.text);
      return { ...section, isNamed: named.has(section.heading) };
    });
}

/** The outermost sections, each with those inside of it. A level that is left out makes no step. */
export function nestSections(sections: readonly Section[]): NestedSection[] {
  const outer: NestedSection[] = [];
  for (const section of sections) {
    const last = outer.at(-1);
    if (last && section.level > last.section.level) last.inner.push(section);
    else outer.push({ section, inner: [] });
  }
  return outer;
}
