/** What WordPress runs on, out of the packages of Debian and Ubuntu. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptGet, hasApt, install, isInstalled, mayInstall } from '../../scripts/apt.mjs';
import { root } from '../../scripts/run.mjs';
import { MARIADB_PACKAGES } from './mariadb.mjs';
import { closeFolder, openFolder, publish } from './processes.mjs';

const INSTALLED = [
  ...MARIADB_PACKAGES,
  'php-cli',
  'php-gd',
  'php-mbstring',
  'php-mysql',
  'php-xml',
];
/** Installed, they would bring Apache and a database service: they are unpacked instead. */
const UNPACKED = ['wordpress', 'wordpress-l10n', 'wordpress-theme-twentytwentythree'];

/** What is kept from one run to the next, and (`runs`) what is not. */
export const CACHE = `${root}.cache/wordpress`;
export const RUNS = `${CACHE}/runs`;

const missingPackages = () => INSTALLED.filter((name) => !isInstalled(name));

/** Why tests against WordPress are skipped, for `{ skip }`; false where it has to start. */
export function missingWordPress() {
  if (process.env.CI === 'true' || mayInstall) return false;
  if (!hasApt)
    return 'WordPress comes from the packages of Debian or Ubuntu, and apt-get is missing';
  const missing = missingPackages();
  return missing.length > 0 && `WordPress needs: sudo apt-get install ${missing.join(' ')}`;
}

async function download(folder) {
  // The user that apt-get would download as may not write here.
  const args = ['download', '-o', 'APT::Sandbox::User=root', ...UNPACKED];
  const isDownloaded = async () => (await aptGet(args, { cwd: folder })) === 0;
  if (await isDownloaded()) return;
  // What the lists name may have been replaced since.
  if (mayInstall) await aptGet(['update']);
  if (!(await isDownloaded())) throw new Error(`apt-get cannot download ${UNPACKED.join(', ')}`);
}

/**
 * Installs and downloads what is missing.
 *
 * @returns {Promise<string>} The folder of the packages to unpack.
 */
export async function getPackages() {
  const missing = missingPackages();
  if (missing.length > 0 && !(mayInstall && (await install(missing)))) {
    throw new Error(`WordPress needs packages that are not installed: ${missing.join(', ')}`);
  }
  const packages = join(CACHE, 'packages');
  if (!existsSync(packages)) {
    const run = openFolder(RUNS);
    const folder = join(run, 'packages');
    mkdirSync(folder);
    await download(folder);
    publish(folder, packages);
    await closeFolder(run);
  }
  return packages;
}
