const warned = new Set<string>();

/**
 * Tells the integrator of a mistake in the page, once per distinct message.
 *
 * @param element - The element's tag, e.g. `comment-section`.
 * @param message - What is wrong and how to mend it, in one sentence.
 */
export function warnOnce(element: string, message: string): void {
  const text = `<${element}>: ${message}`;
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}
