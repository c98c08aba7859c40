import { quietPage } from './prepare.js';
import { trustedTypesPolicy } from './trusted-types.js';

const ACTIVE_NAMESPACE =
  /(xmlns[^=]*=\s*["']http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML))(?=["'])/g;

/**
 * XML in which XHTML, SVG and MathML are elements without a meaning: their names stay, but no policy
 * of the page has anything to say to their attributes.
 */
const quietXml = (xml: string): string => xml.replace(ACTIVE_NAMESPACE, '$1/');

/** Whether XML defines entities, which may grow without an end: WebKit never comes back from some. */
export function definesEntities(xml: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s/.test(xml.charAt(at))) at += 1;
    const end = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) break;
    const found = xml.indexOf(end, at);
    if (found < 0) break;
    at = found + end.length;
  }
  return xml.startsWith('<!DOCTYPE', at) && xml.includes('<!ENTITY', at);
}

/**
 * Parses a page or a feed of others into a document in which nothing loads or runs. What is taken
 * out of it is as untrusted as before: HTML goes through `sanitizeHtml`, addresses through `safeUrl`.
 *
 * @throws TypeError where the page's policy does not allow it: `trusted-types` has to name ours.
 */
export function parseDocument(text: string, type: 'text/html' | 'application/xml'): Document {
  const source = type === 'text/html' ? quietPage(text) : quietXml(text);
  const trusted = (trustedTypesPolicy()?.createHTML(source) ?? source) as string;
  return new DOMParser().parseFromString(trusted, type);
}
