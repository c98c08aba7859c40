import { writeFileSync } from 'node:fs';

/**
 * A reporter of web-test-runner that writes how many tests passed, failed and were skipped per
 * engine, and which files gave no result at all: they count as one failure each. It names what failed, for the
 * end of a log, since the logs that machines keep are cut at their beginning.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, silent: string[], faults: string[] }} EngineCounts
 */
export const unitTestCounts = (file) => ({
  onTestRunFinished({ sessions }) {
    /** @type {Record<string, EngineCounts>} */
    const engines = {};
    for (const { browser, passed, testFile, testResults, errors } of sessions) {
      const counts = (engines[browser.name] ??= {
        passed: 0,
        failed: 0,
        skipped: 0,
        silent: [],
        faults: [],
      });
      const failedBefore = counts.failed;
      const count = ({ suites, tests }, path) => {
        for (const test of tests) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
          if (test.skipped || test.passed) continue;
          counts.faults.push(
            `${[...path, test.name].join(' › ')}: ${test.error?.message ?? 'a hook of it failed'}`,
          );
        }
        for (const suite of suites) count(suite, [...path, suite.name]);
      };
      if (testResults) count(testResults, [testFile]);
      else counts.silent.push(testFile);
      // A file that cannot be loaded, or a hook that throws, has no failed test.
      if (!passed && counts.failed === failedBefore) {
        counts.failed++;
        if (testResults) counts.faults.push(`${testFile}: ${errors.map(({ message }) => message)}`);
      }
    }
    writeFileSync(file, JSON.stringify(engines));
  },
});
