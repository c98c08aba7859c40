/**
 * What of a source's HTML may stay: the one table that the engine's sanitizer, DOMPurify and the
 * rebuild read. Whatever is not named here does not reach the page.
 */

/** How much of it: a reader's comment, or an article that somebody edited. */
export type SanitizeProfile = 'comment' | 'article';

const words = (text: string): string[] => text.split(/\s+/);

const LAYOUT = words('address article aside center footer header hgroup main nav search');

/** What keeps its box or its looks, but not its name: landmarks are the page's, the others obsolete. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ...LAYOUT.map((name) => [name, 'div'] as const),
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
]);

const TEXT_ELEMENTS = [
  ...RENAMED.keys(),
  ...words(
    `a abbr b bdi bdo blockquote br cite code dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins
    kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup time u ul var wbr`,
  ),
];
/** What `prepareHtml` calls frames, which no sanitizer lets through: the rebuild makes links of them. */
export const FRAME = 'x-frame';

const ARTICLE_ELEMENTS = [
  FRAME,
  ...words(
    `audio caption col colgroup details figcaption figure picture section source summary table tbody
    td tfoot th thead tr track video`,
  ),
];

/** Names of the elements that each profile keeps. */
export const ELEMENTS: Readonly<Record<SanitizeProfile, ReadonlySet<string>>> = {
  comment: new Set(TEXT_ELEMENTS),
  article: new Set([...TEXT_ELEMENTS, ...ARTICLE_ELEMENTS]),
};

/** Known elements that go while their content stays. Other known ones go with their content. */
export const WRAPPERS: readonly string[] = words(
  'big data dialog dir fieldset font form label legend map marquee menu nobr output',
);

/** The elements that may carry an attribute, and the values that pass where not all do. */
type AttributeRule = readonly [on: RegExp, value?: RegExp];

/** What `prepareHtml` calls attributes that a policy minds even in an inert document: `style`, and handlers. */
export const STYLE = 'x';

const EVERY = /^/;
const IMAGE = /^(?:img|source)$/;
const BOX = /^(?:img|source|video)$/;
const PLAYER = /^(?:audio|video)$/;
const TRACK = /^track$/;
const NUMBER = /^-?\d{1,5}$/;
/** Wide cells are dear: a thousand columns in each of many take seconds to lay out. */
const SPAN = /^\d\d?$/;

/** Addresses, ids and classes are checked, and changed, by the rebuild besides. */
export const ATTRIBUTES: ReadonlyMap<string, AttributeRule> = new Map(
  Object.entries<AttributeRule>({
    id: [EVERY, /^\S{1,100}$/],
    class: [EVERY],
    title: [EVERY],
    lang: [EVERY, /^[\w-]{1,35}$/],
    dir: [EVERY, /^(?:ltr|rtl|auto)$/i],
    href: [/^a$/],
    src: [/^(?:img|source|audio|video|track|x-frame)$/],
    srcset: [IMAGE],
    sizes: [IMAGE],
    media: [/^source$/],
    alt: [/^img$/],
    width: [BOX, NUMBER],
    height: [BOX, NUMBER],
    poster: [/^video$/],
    playsinline: [/^video$/],
    loop: [PLAYER],
    muted: [PLAYER],
    kind: [TRACK, /^(?:subtitles|captions|descriptions|chapters)$/],
    srclang: [TRACK, /^[\w-]{1,35}$/],
    label: [TRACK],
    default: [TRACK],
    type: [/^(?:ol|source)$/],
    start: [/^ol$/, NUMBER],
    reversed: [/^ol$/],
    value: [/^li$/, NUMBER],
    datetime: [/^(?:time|del|ins)$/],
    open: [/^details$/],
    colspan: [/^t[dh]$/, SPAN],
    rowspan: [/^t[dh]$/, SPAN],
    span: [/^col/, SPAN],
    scope: [/^th$/],
    [STYLE]: [EVERY],
  }),
);

const PERCENT = /^\d{1,2}(?:\.\d+)?%$/;

/**
 * Of an inline style in an article, what WordPress lays out with: the elements that may have it, and
 * its values. Colours, type and everything that could cover the page are the page's own.
 */
export const STYLES: ReadonlyMap<string, readonly [on: RegExp, value: RegExp]> = new Map([
  ['flex-basis', [/^div$/, PERCENT]],
  ['width', [/^(?:img|figure|col|t[dh])$/, /^\d{1,3}(?:\.\d+)?(?:px|%)$/]],
  ['aspect-ratio', [/^img$/, /^\d{1,2}(?:\.\d+)?(?: ?\/ ?\d{1,2}(?:\.\d+)?)?$/]],
  ['object-fit', [/^img$/, /^(?:contain|cover)$/]],
  ['text-align', [EVERY, /^(?:left|right|center|justify|start|end)$/]],
  ['list-style-type', [/^[ou]l$/, /^[a-z-]{1,30}$/]],
]);

const LAYOUT_CLASS = /^(?:wp-block-|align|has-|is-|columns-|wp-caption|wp-element-caption)[\w-]*$/;

/** Whether an element may carry a class: a language on code, WordPress's own layout in an article. */
export const isClassAllowed = (name: string, tag: string, profile: SanitizeProfile): boolean =>
  name.startsWith('language-')
    ? /^(?:code|pre)$/.test(tag)
    : profile === 'article' && LAYOUT_CLASS.test(name);
