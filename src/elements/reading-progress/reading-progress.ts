import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { text } from '../../internal/text-property.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import { findArticle } from './find-article.js';
import { styles } from './reading-progress.styles.js';

/**
 * A bar at the top of the window that grows while an article is read. For the eye alone: screen
 * readers and keyboards have their own ways to know where they are, and would be told at every step.
 *
 * @tag reading-progress
 * @summary How much of an article has been read.
 * @csspart track - All of the way.
 * @csspart bar - What of it has been read.
 */
export class ReadingProgress extends ReactiveElement {
  static override styles = [tokens, hostStyles, styles];
  static override properties = { for: text };

  /** Id of the article. Without it, the article around this element, else the next `<news-article>`. */
  for = '';

  readonly #track = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #sizes = new ResizeObserver(() => {
    this.#schedule();
  });
  readonly #changes = new MutationObserver(() => {
    this.requestUpdate();
  });
  #article: HTMLElement | null = null;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // Not every page scrolls as a whole: scrolling boxes are heard on the way down.
    addEventListener('scroll', this.#schedule, { passive: true, capture: true });
    addEventListener('resize', this.#schedule);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#schedule, { capture: true });
    removeEventListener('resize', this.#schedule);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#sizes.disconnect();
    this.#changes.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#track.part.add('track');
    this.#track.ariaHidden = 'true';
    this.#bar.part.add('bar');
    this.#track.append(this.#bar);
    root.append(this.#track);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#article = findArticle(this, this.for);
    this.#sizes.disconnect();
    this.#changes.disconnect();
    if (this.#article) this.#sizes.observe(this.#article);
    // It may come yet.
    else this.#changes.observe(this.getRootNode(), { subtree: true, childList: true });
    this.#draw();
  }

  readonly #schedule = (): void => {
    this.#frame ||= requestAnimationFrame(this.#draw);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    const progress = this.#article ? this.#progressIn(this.#article) : 0;
    this.#bar.style.setProperty('scale', `${progress} 1`);
  };

  /** From 0, the beginning at the top of the window, to 1, the end at its bottom. */
  #progressIn(article: HTMLElement): number {
    const { top, height } = article.getBoundingClientRect();
    const way = height - innerHeight;
    // What fits into the window is read when all of it is seen.
    if (way <= 0) return top + height <= innerHeight ? 1 : 0;
    return Math.min(Math.max(-top / way, 0), 1);
  }
}
