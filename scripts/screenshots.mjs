/**
 * `npm run screenshots`: pictures into docs/screenshots, in Chromium: of the origin page, and of one
 * article in each language of the demo. Needs the fonts that `npm test` installs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { openBrowser } from '../e2e/support/browser.mjs';
import { openSite } from '../e2e/support/site.mjs';
import { install, isInstalled, mayInstall } from './apt.mjs';
import { FONTS } from './browsers.mjs';
import { root } from './run.mjs';

const WIDE = { width: 1120, height: 800 };
const PICTURES = {
  light: { viewport: WIDE },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  ar: { viewport: WIDE, language: 'العربية' },
  320: { viewport: { width: 320, height: 640 } },
  print: { viewport: { width: 720, height: 1000 }, media: 'print' },
};

const ARTICLES = ['en', 'zh-Hans', 'ja', 'ar', 'ur', 'he', 'hi', 'th'];
const MARGIN = 24;
/** Pictures in a palette weigh half. */
const TOOLS = ['pngquant'];

const missing = [...FONTS, ...TOOLS].filter((name) => !isInstalled(name));
if (missing.length > 0 && mayInstall) await install(missing);

const folder = `${root}docs/screenshots`;
mkdirSync(folder, { recursive: true });
const files = [];
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
  const path = `${folder}/seed-${name}.png`;
  await page.screenshot({ path, fullPage: true });
  files.push(path);
  await page.close();
}

const page = await browser.newPage({ viewport: { width: 760, height: 900 } });
await page.goto(new URL('/languages.html', site.url).href);
// The last words that come: what the articles look like is settled then.
await page.locator('comment-section textarea').first().waitFor();
for (const language of ARTICLES) {
  const article = page.locator(`#${language} > news-article`);
  await article.locator('img').evaluate((image) => {
    image.loading = 'eager';
    return image.decode();
  });
  const { y, height } = await article.boundingBox();
  const clip = { x: 0, y: y - MARGIN, width: 760, height: height + 2 * MARGIN };
  const path = `${folder}/article-${language}.png`;
  await page.screenshot({ path, fullPage: true, clip });
  files.push(path);
}
await page.close();
const { status } = spawnSync('pngquant', ['--force', '--ext=.png', '--strip', '--', ...files]);
if (status !== 0) console.warn('Without pngquant, the pictures are twice as large.');
await browser.close();
await site.close();
