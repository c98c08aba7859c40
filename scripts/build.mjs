/** Builds `dist/` and the descriptions of the elements for editors. Node's own modules only. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { root, runOrExit } from './run.mjs';

/** Not `locales`: what comes of them is in `src`, as soon as `npm run localize` has made it. */
const SOURCES = [
  'src',
  'scripts',
  'rollup.config.js',
  'custom-elements-manifest.config.mjs',
  'lit-localize.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'package-lock.json',
];
const LAST_WRITTEN = 'custom-elements.json';

function newestChange(path) {
  const stat = statSync(root + path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were removed.
  const inside = readdirSync(root + path).map((name) => newestChange(`${path}/${name}`));
  return Math.max(stat.mtimeMs, ...inside);
}

/** Whether `dist/` is there and newer than everything it is made from. */
export const isBuilt = () =>
  existsSync(`${root}dist/cdn`) &&
  existsSync(root + LAST_WRITTEN) &&
  statSync(root + LAST_WRITTEN).mtimeMs > Math.max(...SOURCES.map(newestChange));

export async function build() {
  await install();
  await runOrExit(process.execPath, ['scripts/generate-entries.mjs']);

  rmSync(`${root}.cache/build`, { recursive: true, force: true });
  // Types are checked by `npm run types`: one mistake, one message.
  await runOrExit('tsc', ['-p', 'tsconfig.build.json', '--noCheck']);
  // Without one, rollup applies our own `sideEffects`, which speak of dist, and drops every define.
  writeFileSync(`${root}.cache/build/package.json`, '{ "type": "module" }');

  rmSync(`${root}dist`, { recursive: true, force: true });
  await runOrExit('rollup', ['--config', '--silent']);
  cpSync(`${root}.cache/build`, `${root}dist`, {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || file.endsWith('.d.ts'),
  });
  cpSync(`${root}src/themes/generated/css`, `${root}dist/themes`, { recursive: true });
  cpSync(`${root}src/themes/generated/news-elements.css`, `${root}dist/news-elements.css`);
  const licenses = ['lit', '@lit/localize', 'dompurify'].map((name) => {
    const text = readFileSync(`${root}node_modules/${name}/LICENSE`, 'utf8');
    return `${name}\n\n${text}`;
  });
  writeFileSync(`${root}dist/cdn/licenses.txt`, licenses.join('\n\n'));
  await runOrExit('cem', ['analyze', '--quiet']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
