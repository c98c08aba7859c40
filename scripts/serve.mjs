/** A small static file server for the demo and the tests. Node's own modules only. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { root } from './run.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The strictest policy that our elements promise to work under. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html news-elements";

/** What the demo is served with: that policy, and its own style sheets, which our elements do not need. */
export const DEMO_HEADERS = { 'content-security-policy': `${STRICT_CSP}; style-src 'self'` };

/** Where the parts of a site lie; the longest prefix wins. */
const MOUNTS = { '/': 'demo', '/dist/': 'dist' };

/** The file of an address, or undefined where there is none that may be served. */
async function fileOf(pathname, mounts) {
  const prefix = Object.keys(mounts)
    .filter((mount) => pathname.startsWith(mount))
    .sort((one, other) => other.length - one.length)[0];
  if (prefix === undefined) return undefined;
  const folder = join(root, mounts[prefix]);
  const path = normalize(join(folder, pathname.slice(prefix.length)));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() ? file : undefined;
}

/**
 * Serves the demo and `dist/`.
 *
 * @param {object} options
 * @param {number} options.port - 0 for any free one.
 * @param {string} [options.host]
 * @param {Record<string, string>} [options.headers] - Sent with every answer, e.g. a policy.
 * @param {Record<string, string>} [options.mounts] - Path prefix to folder of the project.
 * @param {Record<string, string>} [options.pages] - Path to text, for what is no file.
 * @returns {Promise<{ url: string, close(): Promise<void> }>} Rejects when the port is taken.
 */
export function serveSite({ port, host = '127.0.0.1', headers = {}, mounts = MOUNTS, pages = {} }) {
  const server = createServer(async (request, response) => {
    const answer = (status, type) =>
      response.writeHead(status, { ...headers, 'content-type': type, 'cache-control': 'no-store' });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(405, TYPES['.txt']).end('Method not allowed');
      return;
    }
    let pathname;
    try {
      ({ pathname } = new URL(request.url, 'http://localhost'));
      pathname = decodeURIComponent(pathname);
    } catch {
      answer(400, TYPES['.txt']).end('Bad request');
      return;
    }
    if (Object.hasOwn(pages, pathname)) {
      answer(200, TYPES[extname(pathname)] ?? TYPES['.html']).end(pages[pathname]);
      return;
    }
    const file = pathname.includes('\0') ? undefined : await fileOf(pathname, mounts);
    if (file === undefined) {
      answer(404, TYPES['.txt']).end('Not found');
      return;
    }
    answer(200, TYPES[extname(file)] ?? 'application/octet-stream');
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve({
        url: `http://${host}:${server.address().port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
