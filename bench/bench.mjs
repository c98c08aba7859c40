/**
 * `npm run bench`: a thread of 100 and of 10,000 comments in plain HTML, in ours and in the clients of
 * others, all fed by one server of this machine. Ratios, since seconds mean nothing on another machine.
 * `ROUNDS` and `COUNT` say how often, and how long the long thread is. See bench/README.md.
 */
import { missing, openBrowser } from '../e2e/support/browser.mjs';
import { build, isBuilt } from '../scripts/build.mjs';
import { tags } from '../scripts/elements.mjs';
import { transferSize } from '../scripts/sizes.mjs';
import { measureAll, measureFirstPage } from './measure.mjs';
import { installPeers, versions } from './peers.mjs';
import { startReplayServer } from './replay-server.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SHORT = 100;
const LONG = Number(process.env.COUNT ?? 10_000);
const NAMES = ['plain', 'ours', 'waline', 'artalk'];

if (missing('chromium')) {
  console.error('Chromium is needed: install it, or name it by CHROMIUM_BIN.');
  process.exit(1);
}
if (!isBuilt()) await build();

const server = await startReplayServer(await installPeers());
const browser = await openBrowser();

const CASES = [
  [`first page of ${SHORT}`, (name) => measureFirstPage(browser, server.url, name, SHORT)],
  [`first page of ${LONG}`, (name) => measureFirstPage(browser, server.url, name, LONG)],
  [`all of ${LONG}`, (name) => measureAll(browser, server.url, name, LONG)],
];

/** What is compared, and how it is told: as a ratio to plain HTML, or as it is. */
const ROWS = [
  ['main-thread CPU', 'cpu'],
  ['… style and layout', 'styleAndLayout'],
  ['time until painted', 'time'],
  ['longest task', 'longest'],
  ['tasks over 50 ms', 'longTasks', (count) => String(count)],
  ['memory, JS and DOM', 'heap'],
  ['elements', 'elements', (count) => count.toLocaleString('en')],
  ['transfer, kB gzip', 'bytes', (bytes) => (bytes / 1000).toFixed(1)],
  ['CPU of scrolling through it twice', 'scrollCpu'],
  ['memory after that', 'heapScrolled'],
  ['… and after doing it again, to that', 'growth', (ratio) => ratio.toFixed(2)],
];

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

function ratios(results, name, key) {
  const all = results[name].map((result, round) => result[key] / results.plain[round][key]);
  const tell = (ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–');
  if (!all.every(Number.isFinite)) return '–';
  return `${tell(median(all))} (${tell(Math.min(...all))}–${tell(Math.max(...all))})`;
}

/** Rounds are interleaved, so that what else the machine does touches all alike. */
const measured = new Map();
for (const [title, measure] of CASES) {
  const results = Object.fromEntries(NAMES.map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const name of NAMES) {
      const result = await measure(name);
      const expected = measured.size === 0 ? SHORT : LONG;
      const [newest] = result.sample;
      if (Number(newest) !== expected - 9 || result.sample.includes(undefined)) {
        throw new Error(`${name} does not show ${title}: ${result.sample.join(', ')}`);
      }
      // The first round fills caches, those of the server as well.
      if (round >= 0) results[name].push(result);
      if (process.env.VERBOSE) console.error(title, round, name, JSON.stringify(result));
    }
  }
  measured.set(title, results);
}

const date = new Date().toISOString().slice(0, 10);
const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
console.log(
  `${date}, Chromium ${browser.version()}, Node ${process.version}, ${peers.join(', ')}; ` +
    `median (least–most) of ${ROUNDS} rounds; plain HTML of the same round = 1.00\n`,
);
console.log(`| | ${NAMES.join(' | ')} |\n| --- | ${NAMES.map(() => '---').join(' | ')} |`);
for (const [title, results] of measured) {
  console.log(`| **${title}** |${' |'.repeat(NAMES.length)}`);
  for (const [label, key, tell] of ROWS) {
    if (!(key in results.plain[0])) continue;
    const cells = NAMES.map((name) =>
      tell ? tell(median(results[name].map((result) => result[key]))) : ratios(results, name, key),
    );
    console.log(`| ${label} | ${cells.join(' | ')} |`);
  }
}

const [short, long] = [...measured.values()];
const slower = NAMES.map((name) => {
  const all = long[name].map(({ cpu }, round) => cpu / short[name][round].cpu);
  return `${name} ${median(all).toFixed(2)}`;
});
console.log(`\nCPU of the first page of ${LONG} to that of ${SHORT}: ${slower.join(', ')}`);

console.log('\nTransfer, kB gzip with Lit and static imports');
for (const file of [...tags, 'news-elements']) {
  console.log(`  ${(transferSize(`${file}.js`) / 1000).toFixed(2).padStart(6)}  ${file}`);
}

await browser.close();
server.close();
