import { msg, str } from '../../localization/localization.js';
import { mayHoldLandmarks, findLandmarks, type Landmark, type LandmarkKind } from './landmarks.js';

interface LandmarkLink extends Landmark {
  link: HTMLAnchorElement;
}

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['aria-hidden', 'aria-label', 'aria-labelledby', 'hidden', 'inert', 'role'],
};

const LABELS: Record<LandmarkKind, () => string> = {
  main: () => msg('Skip to content', { id: 'skip-links.content' }),
  nav: () => msg('Skip to navigation', { id: 'skip-links.navigation' }),
  search: () => msg('Skip to search', { id: 'skip-links.search' }),
  sidebar: () => msg('Skip to sidebar', { id: 'skip-links.sidebar' }),
  'left-sidebar': () => msg('Skip to left sidebar', { id: 'skip-links.left-sidebar' }),
  'right-sidebar': () => msg('Skip to right sidebar', { id: 'skip-links.right-sidebar' }),
  comments: () => msg('Skip to comments', { id: 'skip-links.comments' }),
  footer: () => msg('Skip to footer', { id: 'skip-links.footer' }),
};

const labelOf = ({ kind, name }: Landmark): string =>
  name ? msg(str`Skip to ${name}`, { id: 'skip-links.named' }) : LABELS[kind]();

/** Of several on a page, an earlier one keeps what it links to. */
const instances = new Set<LandmarkLinks>();

/**
 * The links that `<skip-links>` makes when it has none of its own. A module by itself, loaded on
 * demand: a page that writes its links, as it must for readers without script, needs none of this.
 */
export class LandmarkLinks {
  readonly #host: HTMLElement;
  readonly #nav: HTMLElement;
  readonly #changed: () => void;
  readonly #changes: MutationObserver;
  readonly #layout: ResizeObserver;
  readonly #awaited = new Set<string>();
  #observed = new WeakSet<Node>();
  #links: LandmarkLink[] = [];

  /**
   * @param nav - The links are put at its end.
   * @param changed - Is called after the page has changed, as often as that happens.
   */
  constructor(host: HTMLElement, nav: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#nav = nav;
    this.#changed = changed;
    this.#changes = new MutationObserver((records) => {
      // A page may change with every frame; to walk through all of it is for changes that matter.
      if (this.#links.some(({ region }) => !region.isConnected) || records.some(this.#concerns)) {
        changed();
      }
    });
    // A sidebar beside the content may come to stand below it.
    this.#layout = new ResizeObserver(changed);
  }

  /** Brings the links up to date with the page. Answers whether there are any. */
  update(wanted: string, max: number): boolean {
    instances.add(this);
    const taken = new Set<HTMLElement>();
    for (const other of instances) {
      if (other === this) break;
      for (const { region } of other.#links) taken.add(region);
    }
    this.#observe(document);
    this.#layout.observe(document.body);
    this.#show(
      findLandmarks(wanted, (element) => this.#visit(element))
        .filter(({ region }) => !taken.has(region))
        .slice(0, max || undefined),
    );
    return this.#links.length > 0;
  }

  /** Where a link leads at this moment; `undefined` when that has left the page. */
  regionOf(link: HTMLAnchorElement): HTMLElement | undefined {
    return this.#links.find((shown) => shown.link === link)?.region;
  }

  /** Takes the links away and stops looking at the page; `update()` starts again. */
  clear(): void {
    instances.delete(this);
    this.#changes.disconnect();
    this.#layout.disconnect();
    this.#observed = new WeakSet();
    for (const { link } of this.#links) link.remove();
    this.#links = [];
  }

  readonly #concerns = ({ type, target, addedNodes }: MutationRecord): boolean =>
    this.#links.some(({ region }) => region === target) ||
    [...(type === 'attributes' ? [target] : addedNodes)].some(
      (node) => node instanceof Element && mayHoldLandmarks(node),
    );

  #visit(element: Element): boolean {
    if (element.constructor === this.#host.constructor) return false;
    const { localName, shadowRoot } = element;
    if (shadowRoot) {
      this.#observe(shadowRoot);
    } else if (
      localName.includes('-') &&
      !this.#awaited.has(localName) &&
      element.matches(':not(:defined)')
    ) {
      // An upgrade brings a shadow root or `getSkipTarget()` without any mutation.
      this.#awaited.add(localName);
      void customElements.whenDefined(localName).then(this.#changed);
    }
    return true;
  }

  #observe(root: Node): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#changes.observe(root, CHANGES);
  }

  #show(landmarks: Landmark[]): void {
    const regions = new Set(landmarks.map(({ region }) => region));
    const before = this.#links;
    this.#links = landmarks.map((landmark) => {
      const { region, key } = landmark;
      const same =
        before.find((old) => old.region === region) ??
        // A router has put another region in this one's place.
        before.find((old) => old.key === key && !regions.has(old.region));
      const link = same?.link ?? document.createElement('a');
      link.part.add('link');
      link.href = `#${region.getRootNode() === document ? encodeURIComponent(region.id) : ''}`;
      const label = labelOf(landmark);
      if (link.textContent !== label) link.textContent = label;
      return { ...landmark, link };
    });
    this.#place(this.#links.map(({ link }) => link));
  }

  /** Puts the links in order, but never moves or removes a focused one: it would lose the focus. */
  #place(links: HTMLAnchorElement[]): void {
    const shown = [...this.#nav.querySelectorAll('a')];
    if (links.length === shown.length && links.every((link, index) => link === shown[index])) {
      return;
    }
    const focused = shown.find((link) => link.matches(':focus'));
    for (const link of shown) if (link !== focused) link.remove();
    const index = focused ? links.indexOf(focused) : -1;
    focused?.before(...links.slice(0, Math.max(index, 0)));
    this.#nav.append(...links.slice(index + 1));
  }
}
