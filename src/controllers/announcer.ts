import { flatParent } from '../internal/tree.js';

/** A live region has to be known to the screen reader before its text comes. */
const UNTIL_KNOWN = 100;
/** Long enough to be read out, short enough not to be met by whoever reads through the page. */
const UNTIL_READ = 10_000;

let region: HTMLElement | undefined;

/**
 * In the page, not in a shadow root: some screen readers hear nothing of live regions in there.
 * Styled through the CSSOM, which needs no `style-src`, and against style sheets of the page.
 */
function createRegion(): HTMLElement {
  const element = document.createElement('div');
  // A status is read whole at every change, unless it says otherwise.
  element.role = 'status';
  element.ariaAtomic = 'false';
  const style: [string, string][] = [
    ['position', 'fixed'],
    ['inset', '0 auto auto 0'],
    ['inline-size', '1px'],
    ['block-size', '1px'],
    ['overflow', 'hidden'],
    ['clip-path', 'inset(50%)'],
    ['pointer-events', 'none'],
  ];
  for (const [name, value] of style) element.style.setProperty(name, value, 'important');
  return element;
}

/**
 * Outside of an open modal dialog all is inert, live regions too. The focus is in the one on top,
 * which may be in the shadow root that what has the focus is slotted into.
 */
function findPlace(): Element {
  let element = document.activeElement ?? undefined;
  while (element && !element.matches('dialog:modal')) element = flatParent(element);
  return element ?? document.querySelector('dialog:modal') ?? document.body;
}

/**
 * Says something to those who use a screen reader, when they have heard what is being read. Every
 * call is one announcement, also of the same text again.
 *
 * @param text - A sentence in the language of `locale`.
 * @param locale - Its BCP 47 tag, for the voice.
 */
export function announce(text: string, locale: string): void {
  const place = findPlace();
  // A page that is drawn anew by a script may have thrown it away.
  if (region?.parentElement !== place) {
    region?.remove();
    place.append((region = createRegion()));
  }
  const line = document.createElement('p');
  line.lang = locale;
  line.textContent = text;
  setTimeout(() => region?.append(line), UNTIL_KNOWN);
  setTimeout(() => {
    line.remove();
  }, UNTIL_READ);
}
