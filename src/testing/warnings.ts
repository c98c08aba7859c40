/**
 * What the page warns of while `work` runs.
 *
 * @param work - Is given what was heard so far, to wait for more.
 */
export async function warnings(
  work: (heard: readonly string[]) => Promise<unknown>,
): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (message: string) => heard.push(message);
  try {
    await work(heard);
  } finally {
    console.warn = warn;
  }
  return heard;
}
