import { warnOnce } from '../../internal/warn-once.js';

/** The JSON that stands in a section for the source `static`. */
export async function readInlineData(section: Element): Promise<unknown> {
  // A script that is loaded `async` may meet the element before its children.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  const script = section.querySelector(':scope > script[type="application/json"]');
  try {
    return script ? (JSON.parse(script.textContent) as unknown) : undefined;
  } catch (error) {
    warnOnce('comment-section', `the script inside of it is not JSON. ${String(error)}`);
    return undefined;
  }
}
