import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const folder = `${root}dist/cdn/`;
const read = (file) => readFileSync(folder + file, 'utf8');

/** What a browser loads with a file before it runs: the file and its static imports. */
function graph(file, seen = new Set()) {
  if (!seen.has(file)) {
    seen.add(file);
    for (const [, imported] of read(file).matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) {
      graph(imported, seen);
    }
  }
  return seen;
}

/** A chunk that is loaded on demand, by the name of its module. */
export const chunk = (name) =>
  readdirSync(folder).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));

/** Bytes that these files of dist/cdn and their static imports weigh together, each gzipped, each once. */
export function transferSize(...files) {
  const seen = new Set();
  for (const file of files) graph(file, seen);
  return [...seen].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}
