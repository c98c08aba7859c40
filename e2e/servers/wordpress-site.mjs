/** The site that every run begins with: made once from packages and our own content, then copied. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from '../../scripts/run.mjs';
import { makeDatabase, startDatabase } from './mariadb.mjs';
import { runPhp } from './php.mjs';
import { closeFolder, openFolder, publish } from './processes.mjs';
import { CACHE, getPackages, RUNS } from './wordpress-packages.mjs';

const SOURCES = fileURLToPath(new URL('wordpress/', import.meta.url));

/** The host of addresses in stored texts, until a run puts its own. */
export const SEED_HOST = 'wordpress.test';

export const RUN_SCRIPT = `${SOURCES}run.php`;

const docrootOf = (site) => join(site, 'usr/share/wordpress');

/** Named by all that it is made from. */
function siteFolder(packages) {
  const hash = createHash('sha256').update(readdirSync(packages).sort().join());
  for (const name of readdirSync(SOURCES).sort()) hash.update(readFileSync(SOURCES + name));
  return join(CACHE, `site-${hash.digest('hex').slice(0, 12)}`);
}

async function unpack(packages, folder) {
  for (const name of readdirSync(packages)) {
    const code = await run('dpkg-deb', ['-x', join(packages, name), folder]);
    if (code !== 0) throw new Error(`${name} cannot be unpacked; is .cache/wordpress complete?`);
  }
}

function addOurs(docroot, finalDocroot) {
  for (const name of ['wp-config.php', 'router.php']) cpSync(SOURCES + name, join(docroot, name));
  for (const name of ['mu-plugins', 'uploads']) mkdirSync(join(docroot, 'wp-content', name));
  cpSync(`${SOURCES}mu-plugin.php`, join(docroot, 'wp-content/mu-plugins/news-elements.php'));
  symlinkSync(relative(finalDocroot, `${root}dist`), join(docroot, 'dist'));
}

/** Installs WordPress into a database of its own and writes our content; gives the ids of the articles. */
async function fill(run, site) {
  const data = join(site, 'database');
  const docroot = docrootOf(site);
  await makeDatabase(data);
  const database = await startDatabase(run, data);
  await runPhp(run, SEED_HOST, [`${SOURCES}install.php`, docroot]);
  const seed = `return require '${SOURCES}seed.php';`;
  const posts = await runPhp(run, SEED_HOST, [RUN_SCRIPT, docroot], seed);
  // A clean end: a copy of it is then ready at once.
  await database.stop();
  return posts;
}

/**
 * Installs what is missing and makes the site, unless that was done before.
 *
 * @returns {Promise<{ docroot: string, database: string, posts: Record<string, number> }>} `database`
 * is to be copied; `posts` are the ids of the articles by the names of content.json.
 */
export async function seededSite() {
  const packages = await getPackages();
  const site = siteFolder(packages);
  if (!existsSync(site)) {
    const run = openFolder(RUNS);
    const folder = join(run, 'site');
    await unpack(packages, folder);
    addOurs(docrootOf(folder), docrootOf(site));
    writeFileSync(join(folder, 'posts.json'), await fill(run, folder));
    publish(folder, site);
    await closeFolder(run);
  }
  return {
    docroot: docrootOf(site),
    database: join(site, 'database'),
    posts: JSON.parse(readFileSync(join(site, 'posts.json'), 'utf8')),
  };
}
