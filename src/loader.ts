/**
 * Defines the elements that stand on the page, and those that come later, also in open shadow
 * roots. Nobody hears of a shadow root that a script opens on an element which is already on the
 * page: call `discover(root)` for such a one.
 */
import { modules } from './generated/modules.js';
import { warnOnce } from './internal/warn-once.js';

const loading = new Set<string>();
const observed = new WeakSet<Node>();

/** On a server there is no page to look at, but programs that run on both sides import this. */
const observer =
  typeof MutationObserver === 'undefined'
    ? undefined
    : new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const node of addedNodes) if (node instanceof Element) visit(node);
        }
      });

function load(tag: string): void {
  const module = Object.hasOwn(modules, tag) ? modules[tag] : undefined;
  if (module === undefined || loading.has(tag) || customElements.get(tag) !== undefined) return;
  loading.add(tag);
  module().catch((error: unknown) => {
    warnOnce(
      tag,
      `its module could not be loaded; serve the folder of the loader whole. ${String(error)}`,
    );
  });
}

function visit(element: Element): void {
  visitOne(element);
  for (const descendant of element.querySelectorAll('*')) visitOne(descendant);
}

function visitOne(element: Element): void {
  const { localName, shadowRoot } = element;
  load(localName);
  if (shadowRoot !== null) {
    discover(shadowRoot);
  } else if (localName.includes('-') && customElements.get(localName) === undefined) {
    // An element gets its shadow root when it is defined, which no observer tells.
    void customElements.whenDefined(localName).then(
      () => {
        if (element.shadowRoot !== null) discover(element.shadowRoot);
      },
      () => undefined, // not a name that can be defined, e.g. "font-face" of SVG
    );
  }
}

/** Defines the elements of this library in `root`, now and when more of them come. */
export function discover(root: Document | ShadowRoot): void {
  if (observed.has(root)) return;
  observed.add(root);
  observer?.observe(root, { childList: true, subtree: true });
  for (const element of root.querySelectorAll('*')) visitOne(element);
}

if (observer) discover(document);
