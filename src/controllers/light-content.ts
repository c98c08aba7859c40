import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { lightContent } from '../themes/generated/light-content.styles.js';

/**
 * On whatever an element has drawn among its children. Copies of a page (`cloneNode`, `innerHTML`, the
 * snapshots of a router) bring it along, and what has it is nobody's text.
 */
const GENERATED = 'data-news-generated';

/** Children that nobody sees, or that are drawn: they are no content that an author has put in. */
const NOT_AUTHORED = `script,style,template,noscript,link,meta,[${GENERATED}]`;

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    sheets.set(css, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(css);
  }
  return sheet;
}

/**
 * Puts content into the light DOM of an element, where reader modes, search engines and
 * find-in-page meet it, and gives the tree around it the styles for all such content. What an
 * author has put in is never touched, and wins: of ours nothing is shown in the same slot.
 *
 * The style sheet stays when the last element goes: it reaches nothing else, and elements move.
 */
export class LightContentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tag: string;
  readonly #styles = [lightContent];
  #hasShown = false;

  /** @param tag - The name that the element has in our style sheet. */
  constructor(host: ReactiveControllerHost & HTMLElement, tag: string) {
    this.#host = host;
    this.#tag = tag;
    host.addController(this);
  }

  hostConnected(): void {
    this.#styles.forEach(this.#adopt);
    this.#host.shadowRoot?.addEventListener('slotchange', this.#onSlotChange);
  }

  /** Adds styles for content, in which the element has the name that was given to this controller. */
  addStyles(css: string): void {
    this.#styles.push(css);
    if (this.#host.isConnected) this.#adopt(css);
  }

  /** What the author has put into a slot; the empty name is the default slot. */
  authored(slot = ''): ChildNode[] {
    return [...this.#host.childNodes].filter((node) =>
      node instanceof Element
        ? node.slot === slot && !node.matches(NOT_AUTHORED)
        : !slot && node instanceof Text && node.data.trim() !== '',
    );
  }

  /** Whether a node is one of ours, or inside of one. */
  contains(node: Node): boolean {
    return this.#generated().some((element) => element.contains(node));
  }

  /**
   * Shows elements in a slot, in the place of those that were shown there before. What another
   * instance has drawn, of which this one is a copy, can be read until there is something to show.
   */
  show(slot: string, elements: readonly Element[]): void {
    const before = this.#generated().filter((element) => element.slot === slot);
    const wanted = this.authored(slot).length > 0 ? [] : elements;
    this.#hasShown ||= wanted.length > 0;
    const isThere = (element: Element, index: number): boolean => element === before[index];
    if (!this.#hasShown || (wanted.length === before.length && wanted.every(isThere))) return;
    const next = before.at(-1)?.nextSibling ?? null;
    for (const element of before) element.remove();
    for (const element of wanted) {
      if (slot) element.slot = slot;
      element.toggleAttribute(GENERATED, true);
      this.#host.insertBefore(element, next);
    }
  }

  #generated(): Element[] {
    return [...this.#host.children].filter((element) => element.hasAttribute(GENERATED));
  }

  readonly #onSlotChange = (): void => {
    this.#host.requestUpdate();
  };

  /** A page may have registered the element by a name of its own. */
  readonly #adopt = (css: string): void => {
    const root = this.#host.getRootNode();
    const sheet = sheetOf(css.replaceAll(this.#tag, this.#host.localName));
    if (
      (root instanceof Document || root instanceof ShadowRoot) &&
      !root.adoptedStyleSheets.includes(sheet)
    ) {
      root.adoptedStyleSheets.push(sheet);
    }
  };
}
