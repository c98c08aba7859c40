/**
 * Opens a page and notes everything that a host page would complain about.
 *
 * @param {{ url: string }} site
 * @param {object} [options]
 * @param {{ url: string }[]} [options.servers] - That the page names itself and may ask.
 * @returns {Promise<{ page: import('playwright').Page, problems: string[], requests: string[] }>}
 * `problems`: errors, warnings, violations of the page's policy and requests to other places, in the
 * words of the browser. `requests`: the paths that were asked for.
 */
export async function openPage(browser, site, path, { servers = [] } = {}) {
  const page = await browser.newPage();
  const expected = [site, ...servers].map(({ url }) => new URL(url).origin);
  const problems = [];
  const requests = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    const text = message.text();
    // Modules that no bundler has touched come with Lit's own word about its development build.
    if (text.includes('Lit is in dev mode')) return;
    if (['error', 'warning'].includes(message.type())) problems.push(text);
  });
  page.on('request', (request) => {
    const { origin, pathname, protocol } = new URL(request.url());
    if (expected.includes(origin)) requests.push(pathname);
    else if (protocol.startsWith('http')) problems.push(`a request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`the policy forbids ${violatedDirective}: ${blockedURI}`);
    });
  });
  await page.goto(new URL(path, site.url).href);
  return { page, problems, requests };
}

/** Waits until all of these tags are defined on a page. */
export const untilDefined = (page, tags) =>
  page.waitForFunction(
    (wanted) => wanted.every((tag) => customElements.get(tag) !== undefined),
    tags,
  );

/** Those of these tags that are defined on a page. */
export const definedOn = (page, tags) =>
  page.evaluate((names) => names.filter((tag) => customElements.get(tag) !== undefined), tags);

/** Waits until all elements of ours on a page, open shadow roots included, show what they have. */
export async function untilDrawn(page) {
  // Not async: Playwright would take the promise itself for true.
  await page.waitForFunction(() => {
    const found = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName.includes('-') ? [element] : []),
        ...(element.shadowRoot ? found(element.shadowRoot) : []),
      ]);
    const ours = found(document);
    globalThis.ours = ours;
    return ours.every(
      (element) =>
        element.matches(':defined') &&
        element.hasUpdated !== false &&
        !element.isUpdatePending &&
        (element.localName !== 'comment-section' || element.matches(':state(ready)')),
    );
  });
  // Threads go on drawing after their update.
  await page.evaluate(() =>
    Promise.all(globalThis.ours.map(({ updateComplete }) => updateComplete)),
  );
}
