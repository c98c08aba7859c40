import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the root of the project, its output going to the terminal, and gives its exit
 * code. Commands of installed packages are found by name.
 */
export function run(command, args = [], { env = {}, ...options } = {}) {
  const path = `${root}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: path, ...env },
      ...options,
    });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs node with this project's script, or any command, and ends this process when it fails. */
export async function runOrExit(...command) {
  const code = await run(...command);
  if (code !== 0) process.exit(code);
}
