import { quietPage } from './prepare.js';
import { trustedTypesPolicy } from './trusted-types.js';

/**
 * Parses a page or a feed of others into a document in which nothing loads or runs. What is taken
 * out of it is as untrusted as before: HTML goes through `sanitizeHtml`, addresses through `safeUrl`.
 *
 * @throws TypeError where the page's policy does not allow it: `trusted-types` has to name ours.
 */
export function parseDocument(text: string, type: 'text/html' | 'application/xml'): Document {
  const source = type === 'text/html' ? quietPage(text) : text;
  const trusted = (trustedTypesPolicy()?.createHTML(source) ?? source) as string;
  return new DOMParser().parseFromString(trusted, type);
}
