import { writeFileSync } from 'node:fs';

/**
 * A reporter of web-test-runner that writes how many tests passed, failed and were skipped per
 * engine, and which files gave no result at all: they count as one failure each.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, silent: string[] }} EngineCounts
 */
export const unitTestCounts = (file) => ({
  onTestRunFinished({ sessions }) {
    /** @type {Record<string, EngineCounts>} */
    const engines = {};
    for (const { browser, passed, testFile, testResults } of sessions) {
      const counts = (engines[browser.name] ??= { passed: 0, failed: 0, skipped: 0, silent: [] });
      const failedBefore = counts.failed;
      const count = ({ suites, tests }) => {
        for (const test of tests) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        suites.forEach(count);
      };
      if (testResults) count(testResults);
      else counts.silent.push(testFile);
      // A file that cannot be loaded, or a hook that throws, has no failed test.
      if (!passed && counts.failed === failedBefore) counts.failed++;
    }
    writeFileSync(file, JSON.stringify(engines));
  },
});
