import type { LightContentController } from '../../controllers/light-content.js';
import { msg } from '../../localization/localization.js';

const SCROLLERS = '.news-scroll, .wp-block-table, pre, table';

/**
 * Lets the keyboard scroll what is wider than its place, as long as it is: WebKit gives no focus to
 * a scrolling box by itself. Boxes that this library has made also become regions with a name; on
 * an author's own, only `tabindex` is borrowed.
 */
export class ScrollRegions {
  readonly #host: HTMLElement;
  readonly #content: LightContentController;
  readonly #sizes = new ResizeObserver(() => {
    this.#regions.forEach(this.#check);
  });
  readonly #borrowed = new WeakSet<Element>();
  #regions: readonly Element[] = [];
  #labels = { table: '', code: '' };

  constructor(host: HTMLElement, content: LightContentController) {
    this.#host = host;
    this.#content = content;
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
    this.#labels = {
      table: msg('Table', { id: 'news-article.table' }),
      code: msg('Code', { id: 'news-article.code' }),
    };
    regions.forEach(this.#check);
  }

  readonly #check = (region: Element): void => {
    const overflows = region.scrollWidth > region.clientWidth;
    if (this.#content.contains(region)) {
      const caption = region.querySelector('caption, figcaption')?.textContent.trim();
      const label = caption || this.#labels[region.matches('pre') ? 'code' : 'table'];
      for (const [name, value] of Object.entries({
        tabindex: '0',
        role: 'region',
        'aria-label': label,
      })) {
        if (overflows) region.setAttribute(name, value);
        else region.removeAttribute(name);
      }
    } else if (overflows && !region.hasAttribute('tabindex')) {
      region.setAttribute('tabindex', '0');
      this.#borrowed.add(region);
    } else if (!overflows && this.#borrowed.delete(region)) {
      region.removeAttribute('tabindex');
    }
  };
}
