import { chromium, firefox } from 'playwright';
import { CHROMIUM_ARGS, findEngines } from '../../scripts/engines.mjs';

const engines = findEngines();

const launchers = {
  chromium: (executablePath) => chromium.launch({ executablePath, args: CHROMIUM_ARGS }),
  // Debian's Firefox is driven over WebDriver BiDi, which Playwright calls the channel "moz-firefox".
  firefox: (executablePath) => firefox.launch({ channel: 'moz-firefox', executablePath }),
};

/** Why tests in an engine are skipped, for `{ skip }`; false when the engine is there. */
export const missing = (engine) =>
  engines[engine] === undefined ? `${engine} is not installed` : false;

/** Milliseconds. A guard against what never ends, not a measure of speed: a busy machine stands still for a minute. */
const PATIENCE = 120_000;

/**
 * Starts an engine that Playwright can drive. Close it after the tests.
 *
 * @param {'chromium' | 'firefox'} [engine]
 */
export async function openBrowser(engine = 'chromium') {
  const browser = await launchers[engine](engines[engine]);
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}
