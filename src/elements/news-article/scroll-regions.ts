import { msg, str } from '../../localization/localization.js';

const SCROLLERS = '.news-scroll, .wp-block-table, pre, table';

const tableLabel = (place: number): string =>
  place > 1
    ? msg(str`Table ${place}`, { id: 'news-article.table-numbered' })
    : msg('Table', { id: 'news-article.table' });
const codeLabel = (place: number): string =>
  place > 1
    ? msg(str`Code ${place}`, { id: 'news-article.code-numbered' })
    : msg('Code', { id: 'news-article.code' });

/**
 * Lets the keyboard scroll what is wider than its place, as long as it is: WebKit gives no focus to
 * a scrolling box by itself. So that readers hear where they are, it is a region with a name, too. On
 * an author's own box all of that is borrowed, and what the author has said wins.
 */
export class ScrollRegions {
  readonly #host: HTMLElement;
  readonly #sizes = new ResizeObserver(() => {
    this.#regions.forEach(this.#check);
  });
  readonly #borrowed = new WeakMap<Element, ReadonlySet<string>>();
  #regions: readonly Element[] = [];
  #labels: readonly string[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Looks for boxes that came or went, and names them in the language of the moment. */
  update(): void {
    const regions = [...this.#host.querySelectorAll(SCROLLERS)].filter(
      ({ parentElement }) => !parentElement?.closest(SCROLLERS),
    );
    const isSame = ({ length }: readonly Element[]): boolean =>
      length === regions.length &&
      regions.every((region, index) => region === this.#regions[index]);
    if (!isSame(this.#regions)) {
      this.#regions = regions;
      this.#sizes.disconnect();
      for (const region of regions) {
        this.#sizes.observe(region);
        if (region.firstElementChild) this.#sizes.observe(region.firstElementChild);
      }
    }
    let tables = 0;
    let codes = 0;
    this.#labels = regions.map(
      (region) =>
        region.querySelector('caption, figcaption')?.textContent.trim() ||
        (region.matches('pre') ? codeLabel((codes += 1)) : tableLabel((tables += 1))),
    );
    regions.forEach(this.#check);
  }

  readonly #check = (region: Element, index: number): void => {
    const borrowed = this.#borrowed.get(region);
    const overflows = region.scrollWidth > region.clientWidth;
    const wanted = Object.entries({
      tabindex: '0',
      'aria-label': this.#labels[index] ?? '',
      // A table with another role has no cells.
      ...(region.localName !== 'table' && { role: 'region' }),
    }).filter(
      ([name]) => (borrowed?.has(name) ?? false) || (overflows && !region.hasAttribute(name)),
    );
    for (const [name, value] of wanted) {
      if (overflows) region.setAttribute(name, value);
      else region.removeAttribute(name);
    }
    if (overflows) this.#borrowed.set(region, new Set(wanted.map(([name]) => name)));
    else this.#borrowed.delete(region);
  };
}
