/**
 * `npm run bench`: main-thread CPU of drawing a thread with <comment-list>, as a ratio to one
 * innerHTML of the same thread on the same page in the same run, and what a page transfers.
 * Ratios, since seconds mean nothing on another machine. Needs Chromium: only its DevTools protocol
 * tells CPU time of the main thread.
 */
import { tags } from '../scripts/elements.mjs';
import { transferSize } from '../scripts/sizes.mjs';
import { missing, openBrowser } from '../e2e/support/browser.mjs';
import { openSite } from '../e2e/support/site.mjs';
import { html, script } from '../e2e/support/uses.mjs';
import { makeThread, toHtml } from './thread.mjs';

const ROUNDS = 7;
const COUNTS = [100, 1000];

if (missing('chromium')) {
  console.error('Chromium is needed: install it, or name it by CHROMIUM_BIN.');
  process.exit(1);
}

const site = await openSite({
  pages: { '/bench.html': html('<main></main>', script('cdn/comment-list.js')) },
});
const browser = await openBrowser();

/** Seconds of CPU that the main thread spends on a task, until two frames after it are painted. */
async function cpuOf(task, argument) {
  const page = await browser.newPage();
  await page.goto(new URL('/bench.html', site.url).href);
  await page.waitForFunction(() => customElements.get('comment-list') !== undefined);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskDuration = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const before = await taskDuration();
  await page.evaluate(task, argument);
  const after = await taskDuration();
  await page.close();
  return after - before;
}

async function plain(markup) {
  document.querySelector('main').innerHTML = markup;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

async function element(comments) {
  const list = document.createElement('comment-list');
  list.comments = comments;
  document.querySelector('main').append(list);
  // It draws in slices: wait for the last comment.
  do await new Promise(requestAnimationFrame);
  while (list.shadowRoot.querySelectorAll('article').length < comments.length);
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

console.log(`Drawing a thread, median of ${ROUNDS} rounds, one innerHTML = 1.00`);
for (const count of COUNTS) {
  const comments = makeThread(count);
  const markup = toHtml(comments);
  const times = { plain: [], element: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.plain.push(await cpuOf(plain, markup));
    times.element.push(await cpuOf(element, comments));
  }
  const ratios = times.element.map((time, round) => time / times.plain[round]);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  console.log(
    `  ${String(count).padStart(5)} comments: ${median(ratios).toFixed(2)} (${low}–${high}); ` +
      `innerHTML ${(median(times.plain) * 1000).toFixed(0)} ms here`,
  );
}

console.log('\nTransfer, kB gzip with Lit and static imports');
for (const tag of tags) {
  console.log(`  ${(transferSize(`${tag}.js`) / 1000).toFixed(2).padStart(6)}  <${tag}>`);
}
console.log(
  `  ${(transferSize('news-elements.js') / 1000).toFixed(2).padStart(6)}  everything in one file`,
);

await browser.close();
await site.close();
