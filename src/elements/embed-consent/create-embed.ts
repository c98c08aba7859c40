import { warnOnce } from '../../internal/warn-once.js';
import { safeUrl } from '../../sanitize/url.js';

/** Scripts, forms and windows of its own, but not this page: no `allow-top-navigation`. */
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation';

/** An address that a frame may have: https, and whole. */
export function frameAddress(src: string): string | undefined {
  const address = src ? safeUrl(src, '', 'link') : undefined;
  return address?.startsWith('https:') ? address : undefined;
}

/** The picture before it: only from this site, since another one would learn of the reader before they have agreed. */
export function posterAddress(poster: string): string | undefined {
  const address = poster && safeUrl(poster, '', 'image');
  if (!address) return undefined;
  if (new URL(address).origin === location.origin) return address;
  warnOnce(
    'embed-consent',
    `poster="${poster}" is on another site, which would be asked before the reader has ` +
      'agreed. Host it here, or put an <img slot="poster"> inside if that site is your own.',
  );
  return undefined;
}

interface FrameSettings {
  address: string;
  title: string;
  allow: string;
  sandbox: string | null | undefined;
}

export function createFrame({ address, title, allow, sandbox }: FrameSettings): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // A frame of this very origin could take its sandbox off.
  const isForeign = new URL(address).origin !== location.origin;
  frame.title = title;
  frame.allow = allow;
  frame.loading = 'lazy';
  // Which site, not which page; with nothing at all, some providers refuse.
  frame.referrerPolicy = 'strict-origin';
  frame.setAttribute('sandbox', sandbox ?? `${SANDBOX}${isForeign ? ' allow-same-origin' : ''}`);
  frame.src = address;
  return frame;
}

/** What an author has put into a `<template>`: their own code, which begins to run where it is put into the page. */
export function createFromTemplate(template: HTMLTemplateElement): HTMLElement {
  const box = document.createElement('div');
  box.append(document.importNode(template.content, true));
  return box;
}
