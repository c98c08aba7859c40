import { Key } from 'selenium-webdriver';
import { findEngines } from '../../scripts/engines.mjs';
import { startWebKitDriver } from '../../scripts/webkit-driver.mjs';

/** Keys that are no characters, by the names that the web has for them. */
const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE };

/** In the page: the element that has the focus, through open shadow roots. */
const FOCUSED = `
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
`;

/**
 * WebKit with a page of its own in a window, where keys are a reader's: Playwright cannot drive
 * WebKitGTK, and the unit tests stand in frames, to which its driver sends no keys.
 *
 * Close it after the tests.
 */
export async function openWebKit() {
  const builder = await startWebKitDriver(findEngines().webkit);
  const driver = await builder.build();
  const until = (script, ...values) =>
    driver.wait(() => driver.executeScript(script, ...values), 60_000, `never came: ${script}`);

  return {
    until,
    run: (script, ...values) => driver.executeScript(script, ...values),
    close: () => driver.quit(),

    async open(url) {
      await driver.get(url);
    },

    async reload() {
      await driver.navigate().refresh();
    },

    /** Presses a key, with Shift or Control held if it says so: "Shift+Tab". */
    async press(name) {
      const [key, ...held] = name.split('+').reverse();
      const modifiers = held.map((modifier) => Key[modifier.toUpperCase()]);
      const actions = driver.actions();
      for (const modifier of modifiers) actions.keyDown(modifier);
      actions.sendKeys(KEYS[key]);
      for (const modifier of modifiers) actions.keyUp(modifier);
      await actions.perform();
    },

    /** Types into whatever has the focus. */
    async type(text) {
      await driver.actions().sendKeys(text).perform();
    },

    /** Tag and name of what has the focus, as WebKit tells them to those who cannot see it. */
    async focused() {
      const element = await driver.executeScript(`${FOCUSED} return focused;`);
      const [tag, name] = [await element.getTagName(), await element.getAccessibleName()];
      return `${tag.toLowerCase()} ${name}`.trim();
    },
  };
}
