/** WebKitGTK's driver has neither keys nor media for a test in a frame. */
export const hasCommands = /Firefox|Chrome/.test(navigator.userAgent);

/** A test with real keys. */
export const withKeys = (title: string, test: () => Promise<void>): void => {
  it(title, async function () {
    if (!hasCommands) this.skip();
    await test();
  });
};
