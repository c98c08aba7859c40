import type { LightContentController } from '../../controllers/light-content.js';
import { Lazy } from '../../internal/lazy.js';
import { lightDetails } from '../../themes/generated/light-details.styles.js';
import type { NewsArticle } from './news-article.js';

/** What WordPress has laid out. */
const BLOCKS = '[class*="wp-"],[class*="align"],[class^="has-"],[class*=" has-"]';

/** A part that has something to do at each update. */
interface Detail {
  update?(): void;
}

let isRegistered = false;

/**
 * Makes the width of an article known to all that is in it. As a length it is inherited; `100cqi`
 * itself would in WebKit, for what is not slotted but inside of it, be the width of the page.
 */
function registerWidth(): void {
  if (isRegistered) return;
  isRegistered = true;
  CSS.registerProperty({
    name: '--_article-width',
    syntax: '<length>',
    inherits: true,
    initialValue: '0px',
  });
}

/** What is seen late, and what only articles need that have a table, notes, an end for some readers. */
export class ArticleDetails {
  readonly #parts: readonly (readonly [isNeeded: () => boolean, part: Lazy<Detail>])[];

  constructor(host: NewsArticle, content: LightContentController) {
    registerWidth();
    content.addStyles(lightDetails);
    const part = (load: () => Promise<Detail>): Lazy<Detail> => new Lazy(host, load);
    const has = (selector: string) => (): boolean => host.querySelector(selector) !== null;
    this.#parts = [
      [
        has(BLOCKS),
        part(async () => {
          const { lightBlocks } = await import('../../themes/generated/light-blocks.styles.js');
          content.addStyles(lightBlocks);
          return {};
        }),
      ],
      [
        has('table, pre'),
        part(async () => {
          void host.addCatalog('article-details');
          const { ScrollRegions } = await import('./scroll-regions.js');
          return new ScrollRegions(host);
        }),
      ],
      [
        has('a[href^="#"]'),
        part(async () => {
          void host.addCatalog('article-details');
          const { Footnotes } = await import('./footnotes.js');
          return new Footnotes(host, content);
        }),
      ],
      [
        has(':scope > :is(nav[slot=kicker], article-toc, [slot=gate], [slot=related])'),
        part(async () => {
          const { furniture } = await import('./furniture.styles.js');
          content.addStyles(furniture);
          return {};
        }),
      ],
      [
        () => host.article?.access === 'truncated' || has(':scope > [slot=gate]')(),
        part(async () => {
          void host.addCatalog('article-details');
          const { ArticleGate } = await import('./article-gate.js');
          return new ArticleGate(host);
        }),
      ],
    ];
  }

  /** The loads that are running. */
  get loading(): Promise<void>[] {
    return this.#parts.flatMap(([, { loading }]) => loading ?? []);
  }

  update(): void {
    for (const [isNeeded, part] of this.#parts) {
      if (isNeeded()) part.start();
      part.value?.update?.();
    }
  }
}
