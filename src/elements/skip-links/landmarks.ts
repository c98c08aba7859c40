import { warnOnce } from '../../internal/warn-once.js';
import { findInside, flatChildren, isProvider } from './flat-tree.js';

/** What a reader can skip to; a sidebar beside the content also says on which side it stands. */
export type LandmarkKind =
  'main' | 'nav' | 'search' | 'sidebar' | 'left-sidebar' | 'right-sidebar' | 'comments' | 'footer';

/** A region of the page that a reader can skip to. */
export interface Landmark {
  kind: LandmarkKind;
  /** The name that the page has given it; empty without one. */
  name: string;
  region: HTMLElement;
  /** Equal for landmarks that would get the same label. */
  key: string;
}

/** Our words, tag names and roles (https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings). */
const KINDS = new Map<string, LandmarkKind>([
  ['main', 'main'],
  ['nav', 'nav'],
  ['navigation', 'nav'],
  ['search', 'search'],
  ['aside', 'sidebar'],
  ['complementary', 'sidebar'],
  ['sidebar', 'sidebar'],
  ['comments', 'comments'],
  ['footer', 'footer'],
  ['contentinfo', 'footer'],
]);

const isLeftOut = (element: Element): boolean =>
  element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true';

/** Also without a box of its own: with `display: contents`, what is in it is seen. */
const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) ||
  (getComputedStyle(element).display === 'contents' && flatChildren(element).some(isShown));

const nameOf = ({ ariaLabelledByElements, ariaLabel }: Element): string =>
  (ariaLabelledByElements?.map(({ textContent }) => textContent).join(' ') || (ariaLabel ?? ''))
    .replace(/\s+/g, ' ')
    .trim();

const mayBeLandmark = ({ localName, shadowRoot, attributes }: Element): boolean =>
  shadowRoot !== null ||
  localName.includes('-') ||
  KINDS.has(localName) ||
  attributes.getNamedItem('role') !== null;

/** Whether a change of this element can change what there is to skip to. */
export const mayHoldLandmarks = (element: Element): boolean =>
  mayBeLandmark(element) || findInside(element, mayBeLandmark) !== undefined;

/** On which side of the content's middle a sidebar stands on the screen, if on one. */
function sideOf(sidebar: Element, content: Element | undefined): LandmarkKind {
  const { left, right } = sidebar.getBoundingClientRect();
  const box = (content ?? document.documentElement).getBoundingClientRect();
  const middle = (box.left + box.right) / 2;
  return right <= middle ? 'left-sidebar' : left >= middle ? 'right-sidebar' : 'sidebar';
}

const known = (word: string): LandmarkKind | undefined => {
  const kind = KINDS.get(word);
  if (!kind) {
    warnOnce(
      'skip-links',
      `landmarks="${word}" is unknown; use main, nav, search, sidebar, comments, footer.`,
    );
  }
  return kind;
};

/**
 * The landmarks that a reader of the page can reach: the main content first, then in the order of
 * the flat tree, through open shadow roots and slots. Of those that would get the same label only
 * the first is given.
 *
 * @param wanted - Kinds, tag names or roles, separated by white space; empty means all.
 * @param visit - Is asked for every element; `false` leaves it out with all that is in it.
 */
export function findLandmarks(wanted: string, visit: (element: Element) => boolean): Landmark[] {
  const found: Landmark[] = [];

  const search = (parent: Element, inMain: boolean, inSection: boolean): void => {
    for (const element of flatChildren(parent)) {
      if (isLeftOut(element) || !visit(element)) continue;
      const tag = element.localName;
      const role = element.getAttribute('role') || tag;
      const provider = tag.includes('-') && isProvider(element);
      const kind = provider ? (tag.includes('comment') ? 'comments' : 'main') : KINDS.get(role);
      if (kind) {
        const name = nameOf(element);
        const partOfOther =
          (role === 'footer' && (inMain || inSection)) ||
          (role === 'aside' && inSection && !name) ||
          (provider && kind === 'main' && inMain && !name);
        const target = provider ? element.getSkipTarget() : element;
        if (!partOfOther && target && isShown(target)) {
          found.push({ kind, name, region: element as HTMLElement, key: name && `"${name}"` });
        }
      }
      // A provider answers for all that is in it, thousands of comments included.
      if (!provider) {
        search(
          element,
          inMain || kind === 'main',
          inSection || /^(article|aside|nav|section)$/.test(tag),
        );
      }
    }
  };
  search(document.body, false, false);

  const kinds = (wanted.match(/\S+/g) ?? []).map(known).filter((kind) => kind !== undefined);
  const isContent = ({ kind }: Landmark): boolean => kind === 'main';
  const content = found.find(isContent)?.region;
  const keys = new Set<string>();
  return found
    .sort((a, b) => Number(isContent(b)) - Number(isContent(a)))
    .filter((landmark) => {
      if (kinds.length > 0 && !kinds.includes(landmark.kind)) return false;
      if (landmark.kind === 'sidebar' && !landmark.name) {
        landmark.kind = sideOf(landmark.region, content);
      }
      landmark.key ||= landmark.kind;
      return !keys.has(landmark.key) && keys.add(landmark.key);
    });
}
