import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hasApt, install, isInstalled, mayInstall } from '../../scripts/apt.mjs';
import { root, run } from '../../scripts/run.mjs';
import { makeDatabase, MARIADB_PACKAGES, socketOf, startDatabase } from './mariadb.mjs';
import { closeFolder, openFolder, publish, startServer } from './processes.mjs';

const SOURCES = fileURLToPath(new URL('waline/', import.meta.url));
const CACHE = `${root}.cache/waline`;
const RUNS = `${CACHE}/runs`;

const execute = promisify(execFile);
const missingPackages = () => MARIADB_PACKAGES.filter((name) => !isInstalled(name));

/** Why tests against Waline are skipped, for `{ skip }`; false where it has to start. */
export function missingWaline() {
  if (process.env.CI === 'true' || mayInstall) return false;
  if (!hasApt) return 'its database comes from the packages of Debian or Ubuntu';
  const missing = missingPackages();
  return missing.length > 0 && `its database needs: sudo apt-get install ${missing.join(' ')}`;
}

/** Runs SQL on the database of a run, and gives what it prints: a line for each row. */
async function runSql(folder, sql, database) {
  const options = ['--no-defaults', '--user=root', `--socket=${socketOf(folder)}`, '--batch'];
  const running = execute('mariadb', [...options, '--skip-column-names', ...(database ?? [])], {
    maxBuffer: Infinity,
  });
  running.child.stdin.end(sql);
  return (await running).stdout;
}

/** Waline's packages and an empty database, made once for all runs. */
async function prepare() {
  const missing = missingPackages();
  if (missing.length > 0 && !(mayInstall && (await install(missing)))) {
    throw new Error(`Waline needs packages that are not installed: ${missing.join(', ')}`);
  }
  const hash = createHash('sha256');
  for (const name of readdirSync(SOURCES).sort()) hash.update(readFileSync(SOURCES + name));
  const prepared = join(CACHE, hash.digest('hex').slice(0, 12));
  if (existsSync(prepared)) return prepared;

  const folder = openFolder(RUNS);
  const home = join(folder, 'prepared');
  mkdirSync(home);
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(SOURCES + name, join(home, name));
  console.log('Installing Waline …');
  // Its SQLite would be downloaded from elsewhere, and is not needed.
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error('Waline cannot be installed; npm says above why.');
  const data = join(home, 'database');
  await makeDatabase(data);
  const database = await startDatabase(folder, data);
  await runSql(folder, readFileSync(`${SOURCES}tables.sql`, 'utf8'));
  // A clean end: a copy of it is then ready at once.
  await database.stop();
  publish(home, prepared);
  await closeFolder(folder);
  return prepared;
}

/**
 * A real Waline on a free port of this machine, without comments. The first time it installs what
 * it needs, which takes a minute. Guests may write as fast as they like, and are published at once,
 * unless Waline's own variables say otherwise.
 *
 * @param {Record<string, string>} [variables] - https://waline.js.org/en/reference/server/env.html
 *
 * @typedef {object} Waline
 * @property {string} url - Of the server, ends with a slash.
 * @property {(sql: string) => Promise<string>} sql - Runs SQL on its database.
 * @property {(path: string, body: object) => Promise<any>} post - Calls its API; gives `data`.
 * @property {() => Promise<void>} stop
 *
 * @returns {Promise<Waline>}
 */
export async function startWaline(variables = {}) {
  const prepared = await prepare();
  const folder = openFolder(RUNS);
  const data = join(folder, 'database');
  cpSync(join(prepared, 'database'), data, { recursive: true });
  await startDatabase(folder, data);
  const { match } = await startServer({
    folder,
    name: 'waline',
    command: [process.execPath, `${SOURCES}server.cjs`],
    env: {
      WALINE_HOME: prepared,
      MYSQL_SOCKET: socketOf(folder),
      MYSQL_DB: 'waline',
      MYSQL_USER: 'root',
      JWT_TOKEN: 'a secret of these tests',
      AKISMET_KEY: 'false',
      IPQPS: '0',
      ...variables,
    },
    ready: /Waline answers at (http:\S+)/,
  });
  const [, url] = match;

  return {
    url,
    sql: (sql) => runSql(folder, sql, ['waline']),
    async post(path, body) {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { errno, errmsg, data: answer } = await response.json();
      if (errno) throw new Error(`${path}: ${errmsg}`);
      return answer;
    },
    stop: () => closeFolder(folder),
  };
}

// To look around.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startWaline();
  console.log(`\n  ${url}\n\n  Enter ends it.\n`);
  process.stdin.once('data', () => process.exit());
}
