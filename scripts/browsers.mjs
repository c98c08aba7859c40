/** Gets the browsers and fonts that the tests need. Node's own modules only. */
import { hasApt, install, isInstalled, mayInstall } from './apt.mjs';
import { findEngines } from './engines.mjs';

const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
/** Faces for every script that a page may be in. */
export const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

/**
 * Installs what is missing where it may (Debian, Ubuntu, as root) and says what to install elsewhere.
 *
 * @returns {Promise<{ missing: string[], required: boolean }>} The engines that are still missing,
 * and whether the tests may not pass without them.
 */
export async function installBrowsers() {
  const missing = () =>
    Object.entries(findEngines()).flatMap(([name, path]) => (path === undefined ? [name] : []));
  const wanted = missing().flatMap((engine) => PACKAGES[engine]);
  if (mayInstall) {
    wanted.push(...FONTS.filter((name) => !isInstalled(name)));
    if (wanted.length > 0) await install(wanted);
  } else if (wanted.length > 0) {
    console.log(
      `Browsers that are not found are skipped: ${missing().join(', ')}. To test in them too, ` +
        (hasApt
          ? `run: sudo apt-get install ${[...wanted, ...FONTS].join(' ')}`
          : 'install Chromium, Firefox ESR, WebKitGTK with WebKitWebDriver and Xvfb, ' +
            'or name them by CHROMIUM_BIN, FIREFOX_BIN and WEBKIT_BIN.'),
    );
  }
  return { missing: missing(), required: mayInstall || process.env.CI === 'true' };
}
