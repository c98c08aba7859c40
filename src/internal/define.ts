import { warnOnce } from './warn-once.js';

/**
 * Registers an element unless its tag is taken, and never throws: our tags carry no prefix, so a
 * host page, or a second copy of this library, may have been first. To use a class under another
 * name, import it from the side-effect-free module and register a subclass of your own.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (present === undefined) {
    try {
      customElements.define(tag, element);
    } catch {
      // One constructor can carry one name only: the page has registered this very class as another tag.
      customElements.define(tag, class extends element {});
    }
  } else if (present !== element) {
    warnOnce(
      tag,
      'this tag is already defined, by another library or a second copy of news-elements. ' +
        'Load news-elements once, or register its class under another name.',
    );
  }
}
