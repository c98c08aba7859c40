/** Installs the packages of the lock file when they are missing or older than it. Node's own modules only. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run, root } from './run.mjs';

const modified = (file) => statSync(root + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export async function install() {
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) return;
  console.log('Installing packages …');
  // npm tells its scripts where it is; on Windows `npm` itself cannot be run without a shell.
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('npm-cli.js')
    ? await run(process.execPath, [npm, 'ci', '--include=dev'])
    : await run('npm', ['ci', '--include=dev']);
  if (code !== 0) {
    console.error('The packages could not be installed. Is the npm registry within reach?');
    process.exit(code);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();
