import {
  ATTRIBUTES,
  ELEMENTS,
  FRAME,
  isClassAllowed,
  RENAMED,
  STYLE,
  STYLES,
} from './allow-list.js';
import type { SanitizeOptions } from './sanitize.js';
import { safeUrl } from './url.js';

const MAX_NODES = 20_000;
/** All that a player plays; further content is for browsers without players. */
const PLAYED = /^(?:source|track)$/;

type Options = Required<SanitizeOptions>;

function imageUrl(url: string, { baseUrl, images }: Options): string | undefined {
  const address = images === 'none' ? undefined : safeUrl(url, baseUrl, 'image');
  const allowed = images === 'allow' || address?.startsWith(`${location.origin}/`);
  return allowed ? address : undefined;
}

function fileUrl(url: string, tag: string, options: Options): string | undefined {
  const address = imageUrl(url, options);
  // Subtitles of other sites are refused by the browser, with an error in the page's console.
  if (tag === 'track') return address?.startsWith(`${location.origin}/`) ? address : undefined;
  return address;
}

/** https://html.spec.whatwg.org/#srcset-attribute, of which each candidate is checked. */
const imageUrls = (value: string, options: Options): string =>
  value
    .split(/,\s+|(?<=\s[\d.]+[wx]),/)
    .flatMap((candidate) => {
      const [url = '', descriptor = ''] = candidate.trim().split(/\s+/);
      const address = url && imageUrl(url, options);
      return address && /^(?:\d[\d.]*[wx])?$/.test(descriptor) ? `${address} ${descriptor}` : [];
    })
    .join(', ');

/** What to write for an attribute that the table names; `undefined` to leave it out. */
function attributeValue(
  name: string,
  value: string,
  tag: string,
  options: Options,
): string | undefined {
  switch (name) {
    case 'id':
      return options.idPrefix + value;
    case 'class': {
      const allowed = (token: string): boolean => isClassAllowed(token, tag, options.profile);
      return value.split(/\s+/).filter(allowed).join(' ') || undefined;
    }
    case 'href':
      return value.startsWith('#')
        ? `#${options.idPrefix}${value.slice(1)}`
        : safeUrl(value, options.baseUrl, 'link');
    case 'src':
    case 'poster':
      return fileUrl(value, tag, options);
    case 'srcset':
      return imageUrls(value, options) || undefined;
    default:
      return value;
  }
}

/** Through the CSSOM, which no policy minds. */
function writeStyles(declarations: string, { style }: HTMLElement, tag: string): void {
  for (const declaration of declarations.split(';')) {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
    const [on, values] = STYLES.get(property) ?? [];
    if (on?.test(tag) && values?.test(value)) style.setProperty(property, value);
  }
}

function writeAttributes(from: Element, to: HTMLElement, tag: string, options: Options): void {
  for (const attribute of Reflect.get(Element.prototype, 'attributes', from)) {
    const { name } = attribute;
    const value = attribute.value.trim();
    const [on, values] = ATTRIBUTES.get(name) ?? [];
    if (!on?.test(tag) || values?.test(value) === false) continue;
    if (name === STYLE) {
      if (options.profile === 'article') writeStyles(value, to, tag);
      continue;
    }
    const checked = attributeValue(name, value, tag, options);
    if (checked !== undefined) to.setAttribute(name, checked);
  }
}

/**
 * A link of which nothing can be read is called by where it leads, if there is or was an image in it
 * to press; else it is none, and only a place that other links can lead to.
 */
function nameLink(link: HTMLAnchorElement, from: Element): void {
  const images = [...link.querySelectorAll('img')];
  if (link.textContent.trim() || images.some(({ alt }) => alt.trim())) return;
  const name = link.title || link.host || link.pathname;
  if (images[0]) images[0].alt = name;
  else if (from.querySelector('img')) link.textContent = name;
  else link.removeAttribute('href');
}

function secureLink(link: HTMLAnchorElement, { profile }: Options): void {
  if (!link.hasAttribute('href')) return;
  const isElsewhere = link.origin !== location.origin;
  if (profile === 'comment') {
    link.rel = `nofollow ugc noopener${isElsewhere ? ' noreferrer' : ''}`;
    if (isElsewhere) link.referrerPolicy = 'no-referrer';
  } else if (isElsewhere) {
    link.rel = 'noopener';
  }
}

/** Nothing would be shown: its address has not been let through. */
const isEmpty = (element: Node): boolean =>
  element instanceof HTMLMediaElement &&
  !element.hasAttribute('src') &&
  !element.querySelector('source[src]');

/** What is in a frame may not come along, but readers can go there. */
function linkToFrame(frame: Element, options: Options): Node {
  const src = frame.getAttribute('src') ?? '';
  const address = src && safeUrl(src, options.baseUrl, 'image');
  if (!address) return document.createTextNode('');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = frame.getAttribute('title') || link.host;
  secureLink(link, options);
  return link;
}

/**
 * The second layer: makes new elements of the page for what the table names, with what it names.
 * Nothing that was parsed gets into the page, and nothing is written out to be parsed again.
 *
 * @param names - Names of the elements in the source.
 * @returns `undefined` when there is more than a page can bear.
 */
export function rebuild(
  source: Node,
  names: ReadonlySet<string>,
  options: Options,
): DocumentFragment | undefined {
  const allowed = ELEMENTS[options.profile];
  const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].filter((tag) => names.has(tag));
  // A form's controls hide its own properties, but neither a walker's steps nor what prototypes read.
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let nodes = 0;

  const create = (tag: string, from: Element): Node => {
    if (tag === FRAME) return linkToFrame(from, options);
    const rank = headings.indexOf(tag);
    const name = rank < 0 ? tag : `h${Math.min(6, options.headingLevel + rank)}`;
    const element = document.createElement(RENAMED.get(tag) ?? name);
    if (element instanceof HTMLMediaElement) {
      // Before the address: nothing is asked for until a reader presses play.
      element.preload = 'none';
      element.controls = true;
    }
    if (element instanceof HTMLImageElement) {
      // Before the address: it starts loading at once.
      element.loading = 'lazy';
      element.decoding = 'async';
      element.referrerPolicy = 'no-referrer';
    }
    writeAttributes(from, element, tag, options);
    // Without any, screen readers say the name of the file.
    if (element instanceof HTMLImageElement) element.alt ||= '';
    return element instanceof HTMLImageElement && !element.hasAttribute('src')
      ? document.createTextNode(element.alt)
      : element;
  };

  const copyChildren = (parent: Node): void => {
    let node = walker.firstChild();
    if (node === null) return;
    for (; node !== null && nodes <= MAX_NODES; node = walker.nextSibling()) {
      nodes += 1;
      if (node instanceof Text) {
        if (!(parent instanceof HTMLMediaElement))
          parent.appendChild(document.createTextNode(node.data));
      } else if (node instanceof HTMLElement) {
        const tag = Reflect.get(Element.prototype, 'localName', node);
        if (parent instanceof HTMLMediaElement && !PLAYED.test(tag)) continue;
        const element = allowed.has(tag) ? create(tag, node) : parent;
        // What stands in a frame is for browsers without frames.
        copyChildren(tag === FRAME ? document.createDocumentFragment() : element);
        if (element !== parent) {
          if (element instanceof HTMLAnchorElement && tag !== FRAME) {
            nameLink(element, node);
            secureLink(element, options);
          }
          if (!isEmpty(element)) parent.appendChild(element);
        } else if (ELEMENTS.article.has(tag)) {
          // Cells and captions that lose their box keep their words apart.
          parent.appendChild(document.createTextNode(' '));
        }
      }
    }
    walker.parentNode();
  };

  const fragment = document.createDocumentFragment();
  copyChildren(fragment);
  return nodes > MAX_NODES ? undefined : fragment;
}
