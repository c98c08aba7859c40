/**
 * `npm test`: everything that CI runs. `npm test -- lint`, `-- unit` and `-- e2e` run one stage.
 * The last line counts what passed and failed. Node's own modules only, until the packages are installed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { missingWaline } from '../e2e/servers/waline.mjs';
import { missingWordPress } from '../e2e/servers/wordpress-packages.mjs';
import { installBrowsers } from './browsers.mjs';
import { install } from './install.mjs';
import { root, run } from './run.mjs';

const STAGES = ['lint', 'unit', 'e2e'];
const stage = process.argv[2];
if (stage !== undefined && !STAGES.includes(stage)) {
  console.error(`There is no stage "${stage}". Stages are: ${STAGES.join(', ')}.`);
  process.exit(1);
}
const isWanted = (name) => stage === undefined || stage === name;

/** Rows of the table at the end. */
const results = [];
const node = process.execPath;

/** A step that counts as one: its exit code is its result. */
async function check(name, ...command) {
  console.log(`\n── ${name}`);
  const failed = (await run(...command)) === 0 ? 0 : 1;
  results.push({ name, passed: 1 - failed, failed, skipped: 0 });
}

/** A step that writes its counts to a file, perhaps with the names of what failed. */
async function count(name, file, rows, ...command) {
  console.log(`\n── ${name}`);
  rmSync(root + file, { force: true });
  const code = await run(...command);
  const counted = existsSync(root + file)
    ? rows(JSON.parse(readFileSync(root + file, 'utf8')))
    : [];
  results.push(...counted);
  if (code !== 0 && !counted.some(({ failed }) => failed > 0)) {
    results.push({
      name: `${name} ended with exit code ${code}`,
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  }
}

await install();
mkdirSync(`${root}.cache`, { recursive: true });

if (isWanted('unit') || isWanted('e2e')) {
  const { missing, required } = await installBrowsers();
  for (const engine of missing) {
    const [failed, skipped] = required ? [1, 0] : [0, 1];
    results.push({ name: `${engine} is not installed`, passed: 0, failed, skipped });
  }
}

if (isWanted('e2e')) {
  for (const [server, reason] of [
    ['WordPress', missingWordPress()],
    ['Waline', missingWaline()],
  ]) {
    if (!reason) continue;
    console.log(`End-to-end tests against ${server} are skipped: ${reason}`);
    results.push({ name: `${server} is not installed`, passed: 0, failed: 0, skipped: 1 });
  }
}

if (isWanted('lint') || isWanted('e2e')) await check('build', node, ['scripts/build.mjs']);

if (isWanted('lint')) {
  const sources = readdirSync(`${root}src`, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `src/${file}`);
  await check('types', 'tsc', ['--noEmit']);
  await check('eslint', 'eslint', ['--max-warnings', '0', '.']);
  await check('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await check('templates', 'lit-analyzer', ['--strict', '--quiet', ...sources]);
  await check('imports', 'depcruise', ['src']);
  await check('lists of elements', node, ['scripts/generate-entries.mjs', '--check']);
  await check('translations', node, ['scripts/check-localization.mjs']);
  await check('tokens', node, ['scripts/build-tokens.mjs', '--check']);
  await check('contrast', node, ['scripts/check-contrast.mjs']);
  await check('package', 'publint', ['--strict']);
}

if (isWanted('unit')) {
  const file = '.cache/unit-tests.json';
  const perEngine = (engines) =>
    Object.entries(engines).map(([engine, counts]) => ({ name: `unit: ${engine}`, ...counts }));
  await count('unit tests', file, perEngine, node, ['scripts/unit-tests.mjs', file]);
}

if (isWanted('e2e')) {
  const file = '.cache/node-tests.json';
  const files = [
    ...readdirSync(`${root}scripts`).map((name) => `scripts/${name}`),
    ...readdirSync(`${root}e2e`).map((name) => `e2e/${name}`),
  ].filter((name) => /\.(?:test|e2e)\.mjs$/.test(name));
  await count('end-to-end tests', file, (counts) => [{ name: 'end to end', ...counts }], node, [
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/node-test-counts.mjs',
    `--test-reporter-destination=${file}`,
    ...files,
  ]);
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);

console.log('\n');
for (const { name, faults = [], ...counts } of results) {
  const told = Object.entries(counts).filter(([, number]) => number > 0);
  console.log(
    `${counts.failed > 0 ? '✖' : '✔'} ${name.padEnd(32)} ${told.map(([key, number]) => `${number} ${key}`).join(', ')}`,
  );
  for (const fault of faults) console.log(`    ${fault}`);
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
