/** The clients of others, installed when they are first measured, apart from the project's own packages. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publish } from '../e2e/servers/processes.mjs';
import { root, run } from '../scripts/run.mjs';

const FILES = ['package.json', 'package-lock.json'];
const here = fileURLToPath(new URL('.', import.meta.url));

export const versions = JSON.parse(readFileSync(`${here}package.json`, 'utf8')).dependencies;

/** The folder with the packages. Throws when npm cannot get them. */
export async function installPeers() {
  const cache = `${root}.cache/bench`;
  const hash = createHash('sha256');
  for (const name of FILES) hash.update(readFileSync(here + name));
  const installed = join(cache, hash.digest('hex').slice(0, 12));
  if (!existsSync(installed)) {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'new-'));
    for (const name of FILES) cpSync(here + name, join(folder, name));
    console.log('Installing the clients of Waline and Artalk …');
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await run('npm', ['ci', ...options], { cwd: folder });
    if (code !== 0) throw new Error('They cannot be installed; npm says above why.');
    publish(folder, installed);
  }
  return join(installed, 'node_modules');
}
