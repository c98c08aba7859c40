import { FRAME, STYLE, type SanitizeProfile } from './allow-list.js';

/** What may reach a parser, in characters and tags: as much as one handles within a second. */
const LIMITS: Readonly<Record<SanitizeProfile, readonly [characters: number, tags: number]>> = {
  comment: [65_536, 2_000],
  article: [1_048_576, 20_000],
};
const MAX_DEPTH = 100;
/** Of one attribute, and of all of a tag. Only images inside of an address come near. */
const MAX_ATTRIBUTE = 8_000;
/** Over all tags: the parser opens formatting that was left open anew in every block. */
const MAX_AVERAGE_DEPTH = 12;

// Unbroken runs up to the next bracket keep every expression here linear on hostile text.
const TAG = /<(\/?)([a-z][^\s/<>]*)([^<>]*)/gi;
const VALUE_OR_CODE = /=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)|\b(?:style|on\w+)(?=\s*=)/gi;
/** Elements without an end tag, or whose end tag the parser supplies: they do not nest. */
const UNNESTED =
  /^(?:a|area|base|br|col|d[dt]|embed|hr|img|input|li|link|meta|option|p|param|r[pt]|source|t[dh]|tbody|tfoot|thead|tr|track|wbr)$/;

const without = (html: string, elements: string): string => {
  const parts = html.split(new RegExp(`</(?:${elements})[^<>]*>`, 'i'));
  const start = new RegExp(`<(?:${elements})\\b[^]*`, 'i');
  return parts
    .map((part, index) => (index + 1 < parts.length ? part.replace(start, '') : part))
    .join('');
};

const quieten = (attributes: string): string => {
  const quiet = attributes.replace(VALUE_OR_CODE, (part) =>
    !part.startsWith('=') ? STYLE : part.length > MAX_ATTRIBUTE ? '=""' : part,
  );
  return quiet.length > 2 * MAX_ATTRIBUTE ? '' : quiet;
};

/** Takes code and drawings out, of which nothing would be shown. No protection: the sanitizer comes after. */
export const withoutCode = (html: string): string =>
  without(without(html, 'script|style'), 'svg|math');

/**
 * A whole page, quietened as in `prepareHtml`, style sheets included. Its scripts, which may hold
 * data, are left as they are.
 */
export function quietPage(html: string): string {
  let inScript = false;
  return html.replace(TAG, (tag, slash: string, written: string, rest: string) => {
    const name = written.toLowerCase();
    if (inScript || name === 'script') {
      if (name === 'script') inScript = slash === '';
      return tag;
    }
    // Raw text likewise, which no policy minds and the sanitizer drops.
    return `<${slash}${name === 'style' ? 'noframes' : written}${quieten(rest)}`;
  });
}

/** HTML that may be parsed, and the names of its elements. */
export interface PreparedHtml {
  readonly html: string;
  readonly names: ReadonlySet<string>;
}

/**
 * Bounds untrusted HTML before anything parses it, and quietens it: Chromium reports the style
 * attributes and handlers that a page's policy forbids even where they could never take effect.
 *
 * @returns `undefined` for what is too large or too deep.
 */
export function prepareHtml(html: string, profile: SanitizeProfile): PreparedHtml | undefined {
  const [maxCharacters, maxTags] = LIMITS[profile];
  if (html.length > maxCharacters) return undefined;
  const open = new Map<string, number>();
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  let total = 0;
  const quiet = withoutCode(html).replace(TAG, (_, slash: string, tag: string, rest: string) => {
    const written = tag.toLowerCase();
    const name = written === 'iframe' ? FRAME : written;
    const count = open.get(name) ?? 0;
    const step = UNNESTED.test(name) ? 0 : slash === '' ? 1 : -Math.sign(count);
    open.set(name, count + step);
    depth += step;
    deepest = Math.max(deepest, depth);
    total += depth;
    tags += 1;
    return `<${slash}${name}${quieten(rest)}`;
  });
  return tags > maxTags || deepest > MAX_DEPTH || total > MAX_AVERAGE_DEPTH * maxTags
    ? undefined
    : { html: quiet, names: new Set(open.keys()) };
}
