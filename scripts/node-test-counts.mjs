/** A reporter of `node --test` that gives how many tests passed, failed and were skipped, as JSON. */
export default async function* nodeTestCounts(events) {
  const counts = {};
  for await (const { type, data } of events) {
    // The runner closes with lines like "pass 12"; the last ones are those of the whole run.
    const [, name, number] =
      (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (name !== undefined) counts[name] = Number(number);
  }
  const { pass = 0, fail = 0, cancelled = 0, skipped = 0, todo = 0 } = counts;
  yield JSON.stringify({ passed: pass, failed: fail + cancelled, skipped: skipped + todo });
}
