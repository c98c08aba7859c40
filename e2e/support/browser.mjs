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

/**
 * Starts an engine that Playwright can drive. Close it after the tests.
 *
 * @param {'chromium' | 'firefox'} [engine]
 */
export function openBrowser(engine = 'chromium') {
  return launchers[engine](engines[engine]);
}
