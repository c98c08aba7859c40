import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Folders of this process, each with the servers that run in it. */
const folders = new Map();

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** The whole group: some servers leave children behind that go on listening. */
function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends what a process that was killed has left behind. */
function sweep(parent) {
  for (const name of readdirSync(parent)) {
    if (isAlive(Number.parseInt(name))) continue;
    const folder = join(parent, name);
    const ofThisFolder = (pid) =>
      existsSync(`/proc/${pid}/environ`) &&
      readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`SERVER_FOLDER=${folder}\0`);
    readdirSync(folder)
      .filter((file) => file.endsWith('.pid'))
      .map((file) => Number(readFileSync(join(folder, file), 'utf8')))
      .filter(ofThisFolder)
      .forEach((pid) => killGroup(pid, 'SIGKILL'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A folder for the servers of one run. It goes, and they end, at the latest when this process ends. */
export function openFolder(parent) {
  mkdirSync(parent, { recursive: true });
  sweep(parent);
  const folder = mkdtempSync(join(parent, `${process.pid}-`));
  folders.set(folder, []);
  return folder;
}

/** Ends the servers of a folder, and removes it. */
export async function closeFolder(folder) {
  await Promise.all((folders.get(folder) ?? []).map((server) => server.stop('SIGKILL')));
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes a finished folder the one that is used, unless another run was faster. */
export function publish(folder, target) {
  try {
    renameSync(folder, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(folder, { recursive: true });
  }
}

/**
 * Starts a server in a folder, as a process group of its own.
 *
 * @param {object} options
 * @param {string} options.folder - Where its log and its process id are written.
 * @param {string} options.name - Of these files.
 * @param {[string, ...string[]]} options.command
 * @param {RegExp} options.ready - What it writes once it can be used.
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<{ match: RegExpExecArray, stop(signal?: NodeJS.Signals): Promise<void> }>} `match`
 * is that of `ready`. Rejects with the server's own words when it ends before.
 */
export async function startServer({ folder, name, command: [command, ...args], ready, env }) {
  const log = join(folder, `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env, SERVER_FOLDER: folder },
  });
  closeSync(output);
  let failure;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve((failure = error.message)));
    child.once('exit', (code, signal) => resolve((failure ??= `ended by ${signal ?? code}`)));
  });
  // A test that fails before it stops its server must not wait for it.
  child.unref();

  const server = {
    async stop(signal = 'SIGTERM') {
      if (failure !== undefined) return;
      child.ref();
      killGroup(child.pid, signal);
      await ended;
    },
    kill: () => failure === undefined && killGroup(child.pid, 'SIGKILL'),
  };
  folders.get(folder).push(server);
  if (child.pid !== undefined) writeFileSync(join(folder, `${name}.pid`), `${child.pid}`);

  for (;;) {
    const text = readFileSync(log, 'utf8');
    const match = ready.exec(text);
    if (match !== null) return { match, stop: server.stop };
    if (failure !== undefined) throw new Error(`${command}: ${failure}\n${text}`);
    await wait(20);
  }
}

process.once('exit', () => {
  for (const [folder, servers] of folders) {
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
