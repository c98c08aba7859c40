import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules on how a text looks and works, which is ours. All others are on what only its author can know
 * or change: alternatives, names of links, roles, the order of headings. In what we draw, all are ours.
 */
const OF_ANY_TEXT = [
  'aria-hidden-focus',
  'avoid-inline-spacing',
  'color-contrast',
  'duplicate-id-aria',
  'link-in-text-block',
  'nested-interactive',
  'scrollable-region-focusable',
  'target-size',
];
/** Rules that a page breaks which shows many articles at once, as only this test does. */
const OF_MANY_ARTICLES = ['landmark-unique', 'page-has-heading-one'];

/** Waits until the elements on a page that have `data-item` show what there is to show. */
export async function untilSettled(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-item]')].every(
      (element) =>
        element.matches(':defined') &&
        !element.isUpdatePending &&
        !element.matches(':state(loading)') &&
        // A list that shows what it has is in no state.
        (element.localName !== 'news-article' || element.matches(':state(ready), :state(failed)')),
    ),
  );
  // Parts that come with what is shown, and draw in their turn.
  await page.evaluate(async () => {
    const partsOf = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName.includes('-') ? [element] : []),
        ...(element.shadowRoot ? partsOf(element.shadowRoot) : []),
      ]);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(partsOf(document).map((element) => element.updateComplete));
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/**
 * What is wrong with the elements on a page that have `data-item`: what axe finds, unless the item's
 * own author alone could mend it, and what sticks out of the screen.
 *
 * @param {import('playwright').Page} page
 * @returns {Promise<string[]>}
 */
export async function faultsOfElements(page, width) {
  await page.evaluate(axe);
  return page.evaluate(
    async ({ width, ofAnyText, ofManyArticles }) => {
      const items = [...document.querySelectorAll('[data-item]')];
      /** The item around a node, through shadow roots. */
      const itemOf = (node) => {
        let at = node;
        while (at && !at.dataset?.item) at = at.parentNode ?? at.host;
        return at;
      };
      const isClipped = (element) => {
        const { parentElement } = element;
        if (!parentElement || parentElement === document.body) return false;
        return getComputedStyle(parentElement).overflowX !== 'visible' || isClipped(parentElement);
      };
      const isDrawnByUs = (node) =>
        node.getRootNode() !== document || node.closest('[slot]:not([data-item])') !== null;
      const { violations } = await globalThis.axe.run(document, {
        elementRef: true,
        resultTypes: ['violations'],
      });
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ element }) => ofAnyText.includes(id) || isDrawnByUs(element))
          .filter(() => items.length === 1 || !ofManyArticles.includes(id))
          .map(
            ({ element, html }) => `${id}: ${itemOf(element)?.dataset.item} ${html.slice(0, 200)}`,
          ),
      );
      for (const item of items) {
        const error = item.shadowRoot.querySelector('[part=error]');
        if (item.matches(':state(failed)') && !error?.innerText.trim()) {
          faults.push(`${item.dataset.item} does not say why there is nothing`);
        }
      }
      if (document.scrollingElement.scrollWidth > width) {
        const sticking = items
          .flatMap((item) => [item, ...item.querySelectorAll('*')])
          .filter((element) => element.getBoundingClientRect().right > width + 1)
          .filter((element) => !isClipped(element));
        const [last] = sticking.slice(-1);
        faults.push(
          `${document.scrollingElement.scrollWidth} px wide: ${last && itemOf(last).dataset.item} ${last?.outerHTML.slice(0, 200)}`,
        );
      }
      return faults;
    },
    { width, ofAnyText: OF_ANY_TEXT, ofManyArticles: OF_MANY_ARTICLES },
  );
}
