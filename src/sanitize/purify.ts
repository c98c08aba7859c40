import createPurifier, { type Config } from 'dompurify';
import { STYLE } from './allow-list.js';

/** A private instance: hooks and settings of the page's own DOMPurify do not reach it. */
const purifier = createPurifier(window);

/**
 * Parses untrusted HTML into an inert document. As in the engines' own sanitizer, whatever is not
 * named goes with its content.
 */
export const purify = (
  html: string,
  elements: readonly string[],
  attributes: readonly string[],
  policy: NonNullable<Config['TRUSTED_TYPES_POLICY']> | null,
): Node =>
  purifier.sanitize(html, {
    ALLOWED_TAGS: ['#text', 'body', ...elements],
    ALLOWED_ATTR: [...attributes],
    // Its declarations look like addresses of an unknown scheme.
    ADD_URI_SAFE_ATTR: [STYLE],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    KEEP_CONTENT: false,
    RETURN_DOM: true,
    // All ids get a prefix afterwards; this would drop those that page globals have too.
    SANITIZE_DOM: false,
    TRUSTED_TYPES_POLICY: policy,
  });
