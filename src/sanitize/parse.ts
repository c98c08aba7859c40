import { warnOnce } from '../internal/warn-once.js';
import { ATTRIBUTES, ELEMENTS, WRAPPERS } from './allow-list.js';
import type { PreparedHtml } from './prepare.js';
import type { purify as Purify } from './purify.js';
import { trustedTypesPolicy } from './trusted-types.js';

/** https://wicg.github.io/sanitizer-api/#dom-element-sethtml */
interface SanitizingElement extends HTMLElement {
  setHTML(html: string, options: { sanitizer: Sanitizer }): void;
}

const elements = [...ELEMENTS.article];
const attributes = [...ATTRIBUTES.keys()];
const MAX_UNKNOWN = 100;

let inertDocument: Document | undefined;
let sanitizer: Sanitizer | undefined;
let purify: typeof Purify | undefined;
let loading: Promise<void> | undefined;
let loaded = false;

/** A new element of a document that loads nothing, runs nothing and upgrades nothing. */
const createInert = (name: string): HTMLElement =>
  (inertDocument ??= document.implementation.createHTMLDocument('')).createElement(name);

const hasNative = (): boolean => 'setHTML' in Element.prototype;

/** Whether HTML can be parsed now, or never will be. */
export const parserIsReady = (): boolean => hasNative() || loaded;

/** Loads DOMPurify where the engine has no sanitizer. Never rejects. */
export function parserReady(): Promise<void> {
  if (hasNative()) return Promise.resolve();
  loading ??= import('./purify.js')
    .then((module) => {
      ({ purify } = module);
    })
    .catch(() => {
      warnOnce(
        'news-elements',
        'the sanitizer could not be loaded, so plain text is shown. Serve all files of the library together.',
      );
    })
    .finally(() => {
      loaded = true;
    });
  return loading;
}

function parseNative(html: string, unknown: readonly string[]): Node {
  const create = (): Sanitizer =>
    // Without `attributes`, Chromium 156 crashes on some names of event handlers.
    new Sanitizer({
      elements,
      attributes,
      replaceWithChildrenElements: [...WRAPPERS, ...unknown],
      comments: false,
      dataAttributes: false,
    });
  const target = createInert('div') as SanitizingElement;
  target.setHTML(html, { sanitizer: unknown.length > 0 ? create() : (sanitizer ??= create()) });
  return target;
}

const isUnknown = (name: string): boolean =>
  !ELEMENTS.article.has(name) &&
  (/[^a-z\d]/.test(name) || createInert(name) instanceof HTMLUnknownElement);

/**
 * The first layer: parses untrusted HTML in an inert document, by the engine's own sanitizer or by
 * DOMPurify. The content of elements that no engine knows stays, as in every browser.
 *
 * @returns The parent of what is left; `undefined` when neither is there.
 */
export function parseHtml({ html, names }: PreparedHtml): Node | undefined {
  const unknown = [...names].filter(isUnknown).slice(0, MAX_UNKNOWN);
  try {
    if (hasNative()) return parseNative(html, unknown);
    return purify?.(html, [...elements, ...WRAPPERS, ...unknown], attributes, trustedTypesPolicy());
  } catch {
    return undefined;
  }
}

/** Decodes character references (https://html.spec.whatwg.org/#character-reference-state), once. */
export function decodeText(text: string): string {
  const html = text.replaceAll('<', '&lt;');
  try {
    if (hasNative()) return parseNative(html, []).textContent ?? '';
    const trusted = (trustedTypesPolicy()?.createHTML(html) ?? html) as string;
    return new DOMParser().parseFromString(trusted, 'text/html').documentElement.textContent;
  } catch {
    return text;
  }
}
