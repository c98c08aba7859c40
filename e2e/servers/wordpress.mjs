import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase } from './mariadb.mjs';
import { runPhp, startPhp } from './php.mjs';
import { closeFolder, openFolder } from './processes.mjs';
import { RUNS } from './wordpress-packages.mjs';
import { RUN_SCRIPT, SEED_HOST, seededSite } from './wordpress-site.mjs';

export { missingWordPress } from './wordpress-packages.mjs';

/**
 * A real WordPress on a free port of this machine, with a fresh copy of the seeded database. The
 * first time it installs and makes what it needs, which takes minutes.
 *
 * Users: `admin` (`admin-pass`) and `reader` (`reader-pass`, a subscriber). A guest's comment is
 * published at once and there is no limit to how fast guests write; `options` switches that.
 *
 * @typedef {object} WordPress
 * @property {string} url - Of the site, ends with a slash.
 * @property {string} docroot
 * @property {Record<string, number>} posts - Ids of the articles by their names in content.json.
 * @property {(code: string, data?: object) => Promise<unknown>} php - Runs PHP inside WordPress,
 * which finds `data` as `$data`; gives what the code returns.
 * @property {(options: Record<string, unknown>) => Promise<void>} options - Sets options: WordPress's
 * own, and those of mu-plugin.php.
 * @property {() => Promise<void>} stop
 *
 * @returns {Promise<WordPress>}
 */
export async function startWordPress() {
  const { docroot, database, posts } = await seededSite();
  const folder = openFolder(RUNS);
  const data = join(folder, 'database');
  cpSync(database, data, { recursive: true });
  await startDatabase(folder, data);
  const { host } = await startPhp(folder, docroot);

  const php = async (code, data = {}) =>
    JSON.parse(await runPhp(folder, host, [RUN_SCRIPT, docroot, JSON.stringify(data)], code));
  await php(
    `foreach (['post_content', 'guid'] as $column) $wpdb->query($wpdb->prepare(
      "UPDATE $wpdb->posts SET $column = REPLACE($column, %s, %s)", $data['from'], $data['to']));`,
    { from: `http://${SEED_HOST}/`, to: `http://${host}/` },
  );

  return {
    url: `http://${host}/`,
    docroot,
    posts,
    php,
    options: (options) =>
      php('foreach ($data as $name => $value) update_option($name, $value);', options),
    stop: () => closeFolder(folder),
  };
}

// To look around.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, posts } = await startWordPress();
  const addresses = Object.entries(posts).map(([name, id]) => `  ${url}?p=${id} ${name}`);
  console.log(`\n${addresses.join('\n')}\n\n  Enter ends it.\n`);
  process.stdin.once('data', () => process.exit());
}
