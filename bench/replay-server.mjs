/** Serves our files, those of the peers, and one thread in the words of each server. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/run.mjs';
import { answerAsArtalk, answerAsWaline, makeBranches, toHtml } from './thread.mjs';

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};
const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>' +
  '<link rel="icon" href="data:,"></head><body><main></main></body></html>';

/**
 * `/<count>/…` answers for a thread of that many comments: `plain?roots=` as HTML, `api/…` as
 * Waline and Artalk do. Everything is sent with gzip, as sites do.
 *
 * @param {string} peers - The folder of their packages.
 */
export async function startReplayServer(peers) {
  const mounts = { '/bench/': join(root, 'bench'), '/dist/': join(root, 'dist'), '/peers/': peers };
  const threads = new Map();
  const packed = new Map();

  const branchesOf = (count) => {
    if (!threads.has(count)) threads.set(count, makeBranches(Number(count)));
    return threads.get(count);
  };

  /** Type and text of an answer; `undefined` where there is none. */
  function answer({ pathname, searchParams }) {
    if (pathname === '/') return ['text/html', PAGE];
    const mount = Object.keys(mounts).find((prefix) => pathname.startsWith(prefix));
    if (mount !== undefined) {
      const file = join(mounts[mount], normalize(`/${pathname.slice(mount.length)}`));
      if (!existsSync(file)) return undefined;
      return [TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file)];
    }
    const [, count, path] = /^\/(\d+)\/(.*)$/.exec(pathname) ?? [];
    const data = {
      'api/comment': () => answerAsWaline(branchesOf(count), searchParams),
      'api/v2/comments': () => answerAsArtalk(branchesOf(count), searchParams),
      'api/v2/conf': () => ({ frontend_conf: {}, version: { version: '2.9.1' } }),
      'api/v2/pages/pv': () => ({ pv: 1 }),
      'api/v2/user/status': () => ({ is_admin: false, is_login: false }),
    }[path];
    if (data) return ['application/json', JSON.stringify(data())];
    if (path !== 'plain') return undefined;
    return ['text/html', toHtml(branchesOf(count).slice(0, Number(searchParams.get('roots'))))];
  }

  const server = createServer(({ url }, response) => {
    if (!packed.has(url)) {
      const [type, text] = answer(new URL(url, 'http://localhost')) ?? [];
      packed.set(url, type && { type, body: gzipSync(text, { level: 9 }) });
    }
    const { type, body } = packed.get(url) ?? {};
    if (type) {
      const headers = { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' };
      response.writeHead(200, headers).end(body);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** Answers have to be ready, or the server's work is measured, too. */
    prepare: (path) => fetch(new URL(path, `http://127.0.0.1:${server.address().port}/`)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
