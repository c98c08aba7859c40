import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { lightContent } from '../themes/generated/light-content.styles.js';

/**
 * On whatever an element has drawn among its children. Copies of a page (`cloneNode`, `innerHTML`, the
 * snapshots of a router) bring it along, and what has it is nobody's text.
 */
export const GENERATED = 'data-news-generated';

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
  readonly #shown = new Map<string, readonly Element[]>();
  readonly #styles = [lightContent];
  #listening = false;

  /** @param tag - The name that the element has in our style sheet. */
  constructor(host: ReactiveControllerHost & HTMLElement, tag: string) {
    this.#host = host;
    this.#tag = tag;
    host.addController(this);
  }

  hostConnected(): void {
    this.#styles.forEach(this.#adopt);
    if (this.#listening) return;
    this.#listening = true;
    this.#host.shadowRoot?.addEventListener('slotchange', () => {
      this.#host.requestUpdate();
    });
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
        : slot === '' && node instanceof Text && node.data.trim() !== '',
    );
  }

  /** Whether a node is one of ours, or inside of one. */
  contains(node: Node): boolean {
    return [...this.#shown.values()].flat().some((element) => element.contains(node));
  }

  /**
   * Shows elements in a slot, in the place of those that were shown there before. What another
   * instance has drawn, of which this one is a copy, can be read until there is something to show.
   */
  show(slot: string, elements: readonly Element[]): void {
    const before = this.#shown.get(slot) ?? [];
    const wanted = this.authored(slot).length > 0 ? [] : elements;
    if (wanted.length > 0) {
      for (const copy of this.#host.querySelectorAll(`:scope > [${GENERATED}]:not(script)`)) {
        if (!this.contains(copy)) copy.remove();
      }
    }
    const isThere = (element: Element, index: number): boolean =>
      element === before[index] && element.parentNode === this.#host;
    if (wanted.length === before.length && wanted.every(isThere)) return;
    const next = before.at(-1)?.nextSibling ?? null;
    for (const element of before) element.remove();
    for (const element of wanted) {
      if (slot) element.slot = slot;
      element.toggleAttribute(GENERATED, true);
      this.#host.insertBefore(element, next);
    }
    this.#shown.set(slot, wanted);
  }

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
