/** PHP, on data in a folder of `openFolder`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { socketOf } from './mariadb.mjs';
import { startServer } from './processes.mjs';

const PHP_OPTIONS = ['-d', 'sendmail_path=/bin/true', '-d', 'memory_limit=512M'];

const execute = promisify(execFile);

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
