/** MariaDB, on data in a folder of `openFolder`, by a socket in it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer } from './processes.mjs';

// Where Debian keeps programs that only root is expected to run.
process.env.PATH += ':/usr/sbin';

/** Of Debian and Ubuntu. The second has a tool that makes the folder of a database. */
export const MARIADB_PACKAGES = ['mariadb-server-core', 'mariadb-client-core'];

const DATABASE_OPTIONS = [
  '--skip-networking',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-log-file-size=8M',
];
const AS_ROOT = process.getuid?.() === 0 ? ['--user=root'] : [];

const execute = promisify(execFile);

export const socketOf = (folder) => join(folder, 'db.sock');

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
