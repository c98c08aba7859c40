import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { Builder, Capabilities } from 'selenium-webdriver';

/** A port that nothing listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Not merely the first chunk: Xvfb writes its number and the end of the line apart, and dies of a pipe that closes between. */
async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('Xvfb ended before it had a display.');
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

async function untilAnswers(port, child) {
  while (!(await answers(port))) {
    if (child.exitCode !== null)
      throw new Error(`WebKitWebDriver ended with exit code ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts WebKitGTK's WebDriver on a virtual display of its own and gives the builder of its
 * sessions. Both processes end with this one.
 */
export async function startWebKitDriver(browser) {
  // Xvfb picks a free display itself and writes its number to the descriptor.
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  process.on('exit', () => xvfb.kill());
  const display = await firstLine(xvfb.stdio[3]);

  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Without a locale, navigator.language is "C".
    env: { ...process.env, DISPLAY: `:${display}`, LC_ALL: 'en_US.UTF-8' },
  });
  process.on('exit', () => driver.kill());
  // Whoever started them ends when their own work has ended.
  for (const child of [xvfb, driver]) child.unref();
  await untilAnswers(port, driver);

  const capabilities = new Capabilities();
  capabilities.set('browserName', 'MiniBrowser');
  capabilities.set('webkitgtk:browserOptions', { binary: browser, args: ['--automation'] });
  return new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities);
}
