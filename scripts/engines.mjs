import { existsSync } from 'node:fs';

/** Flags without which Chromium needs a user namespace or looks up hosts outside of this machine. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const first = (...paths) => paths.find((path) => path && existsSync(path));

/**
 * The browsers of this machine: engine name to executable, `undefined` where it is missing.
 * `CHROMIUM_BIN`, `FIREFOX_BIN` and `WEBKIT_BIN` name others.
 */
export function findEngines() {
  return {
    chromium: first(
      process.env.CHROMIUM_BIN,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    firefox: first(process.env.FIREFOX_BIN, '/usr/bin/firefox-esr'),
    webkit:
      existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb')
        ? first(
            process.env.WEBKIT_BIN,
            '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
            '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
          )
        : undefined,
  };
}
