/**
 * Unit tests in every engine of this machine. `ENGINES=chromium,firefox` runs some of them;
 * `--files src/elements/skip-links/*.test.ts` runs some files.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { defaultReporter } from '@web/test-runner';
import { seleniumLauncher } from '@web/test-runner-selenium';
import { CHROMIUM_ARGS, findEngines } from './scripts/engines.mjs';
import { unitTestCounts } from './scripts/unit-test-counts.mjs';
import { startWebKitDriver } from './scripts/webkit-driver.mjs';

const engines = findEngines();
const wanted = process.env.ENGINES?.split(',') ?? Object.keys(engines);

const launchers = {
  chromium: (executablePath) =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args: CHROMIUM_ARGS },
    }),
  firefox: (executablePath) =>
    // Debian's Firefox is driven over WebDriver BiDi, which Playwright calls the channel "moz-firefox".
    playwrightLauncher({
      product: 'firefox',
      launchOptions: { channel: 'moz-firefox', executablePath },
    }),
  webkit: async (executablePath) =>
    seleniumLauncher({ driverBuilder: await startWebKitDriver(executablePath) }),
};

const browsers = [];
for (const [name, executablePath] of Object.entries(engines)) {
  if (executablePath && wanted.includes(name)) browsers.push(await launchers[name](executablePath));
}

/**
 * Results are cloned before they are sent. An element that a failed assertion is about cannot be:
 * the file would never finish, and count as one of which nothing was heard.
 */
function cloneResults() {
  const clone = structuredClone;
  globalThis.structuredClone = (value) => {
    try {
      return clone(value);
    } catch {
      const json = JSON.stringify(value, (_, part) =>
        part?.nodeName ? `<${part.nodeName}>` : part,
      );
      return JSON.parse(json);
    }
  };
}

export default {
  files: 'src/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  // Three real browsers share two cores: one page at a time keeps focus with the page under test.
  concurrency: 1,
  concurrentBrowsers: Number(process.env.CONCURRENT_BROWSERS ?? 2),
  browsers,
  reporters: [
    defaultReporter(),
    ...(process.env.TEST_COUNTS ? [unitTestCounts(process.env.TEST_COUNTS)] : []),
  ],
  // Guards against what never ends, not measures of speed: a busy machine may take ten times as long.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 480_000,
  testFramework: { config: { timeout: 90_000 } },
  testRunnerHtml: (framework) => `<!doctype html><html><head></head><body>
    <script>(${cloneResults})();</script>
    <script type="module" src="${framework}"></script>
  </body></html>`,
};
