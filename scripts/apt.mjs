/** Packages of Debian and Ubuntu. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

export const hasApt = existsSync('/usr/bin/apt-get');

/** Whether this process may install packages. */
export const mayInstall = hasApt && process.getuid?.() === 0;

export const isInstalled = (name) =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' })
    .stdout === 'installed';

/**
 * Runs apt-get, quietly but for its errors, and gives its exit code. It fails at once when another
 * one works on the same lists, so those of other checkouts are waited for.
 */
export const aptGet = (args, options) =>
  run(
    'flock',
    [
      join(tmpdir(), `news-elements-apt-${process.getuid?.()}.lock`),
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ],
    {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
      ...options,
    },
  );

/** Installs packages without what they merely recommend. False when apt-get could not. */
export async function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  await aptGet(['update']);
  const code = await aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
  if (code !== 0) {
    console.error(`apt-get could not install ${packages.join(' ')}; its message is above.`);
  }
  return code === 0;
}
