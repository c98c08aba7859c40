/** What the page warns of while `work` runs. */
export async function warnings(work: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (message: string) => heard.push(message);
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return heard;
}
