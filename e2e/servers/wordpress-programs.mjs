/** The programs below WordPress, each on data in a folder of `openFolder`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer } from './processes.mjs';

// Where Debian keeps programs that only root is expected to run.
process.env.PATH += ':/usr/sbin';

const DATABASE_OPTIONS = [
  '--skip-networking',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-log-file-size=8M',
];
const AS_ROOT = process.getuid?.() === 0 ? ['--user=root'] : [];
const PHP_OPTIONS = ['-d', 'sendmail_path=/bin/true', '-d', 'memory_limit=512M'];

const execute = promisify(execFile);
const socketOf = (folder) => join(folder, 'db.sock');

/** Makes the data folder of an empty database server. */
export const makeDatabase = (data) =>
  execute('mariadb-install-db', [
    '--no-defaults',
    ...AS_ROOT,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--force', // also where the machine does not know its own name
    '--innodb-log-file-size=8M',
  ]);

export const startDatabase = (folder, data) =>
  startServer({
    folder,
    name: 'mariadb',
    command: [
      'mariadbd',
      '--no-defaults',
      ...AS_ROOT,
      `--datadir=${data}`,
      `--socket=${socketOf(folder)}`,
      ...DATABASE_OPTIONS,
    ],
    ready: /ready for connections/,
  });

/** What wp-config.php reads. */
const phpEnvironment = (folder) => ({
  WORDPRESS_SOCKET: socketOf(folder),
  WORDPRESS_LOG: join(folder, 'debug.log'),
});

/**
 * Runs a script of ours, and gives what it prints.
 *
 * @param {string} folder
 * @param {string} host - By which the site shall know itself.
 * @param {[string, ...string[]]} command - The script and its arguments.
 * @param {string} [input]
 */
export async function runPhp(folder, host, command, input = '') {
  const running = execute('php', [...PHP_OPTIONS, ...command], {
    env: { ...process.env, ...phpEnvironment(folder), WORDPRESS_HOST: host },
    maxBuffer: Infinity,
  });
  running.child.stdin.end(input);
  return (await running).stdout;
}

/** Serves a site on a free port of this machine. */
export async function startPhp(folder, docroot) {
  const { match, stop } = await startServer({
    folder,
    name: 'php',
    command: [
      'php',
      ...PHP_OPTIONS,
      '-S',
      '127.0.0.1:0',
      '-t',
      docroot,
      join(docroot, 'router.php'),
    ],
    env: phpEnvironment(folder),
    ready: /\(http:\/\/(127\.0\.0\.1:\d+)\) started/,
  });
  return { host: match[1], stop };
}
