import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page as it stands, in words; shadow roots included. Works under any policy.
 *
 * @param {import('playwright').Page} page
 * @param {object} [options] - Of `axe.run()`.
 */
export async function violationsOf(page, options = {}) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (given) => globalThis.axe.run(document, given),
    options,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
  );
}
