/**
 * `npm run screenshots`: pictures of the origin page into docs/screenshots, in Chromium. Needs the
 * fonts that `npm test` installs.
 */
import { mkdirSync } from 'node:fs';
import { openBrowser } from '../e2e/support/browser.mjs';
import { openSite } from '../e2e/support/site.mjs';
import { root } from './run.mjs';

const WIDE = { width: 1120, height: 800 };
const PICTURES = {
  light: { viewport: WIDE },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  ar: { viewport: WIDE, language: 'العربية' },
  320: { viewport: { width: 320, height: 640 } },
  print: { viewport: { width: 720, height: 1000 }, media: 'print' },
};

const folder = `${root}docs/screenshots`;
mkdirSync(folder, { recursive: true });
const site = await openSite();
const browser = await openBrowser();
for (const [name, { language, media, ...options }] of Object.entries(PICTURES)) {
  const page = await browser.newPage(options);
  await page.goto(new URL('/seed.html', site.url).href);
  await page.locator('textarea').waitFor();
  if (language !== undefined) {
    await page.getByText(language, { exact: true }).click();
    await page.locator('comment-form [dir=rtl] textarea').waitFor();
  }
  if (media !== undefined) await page.emulateMedia({ media });
  await page.screenshot({ path: `${folder}/seed-${name}.png`, fullPage: true });
  await page.close();
}
await browser.close();
await site.close();
