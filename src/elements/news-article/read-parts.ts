import type { ArticleImage, ArticleLink, ArticleMedia } from '../../models/article.js';
import { htmlOf } from '../../sanitize/html-of.js';

export const textOf = (element: Element | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

export function linkOf(element: Element): ArticleLink {
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  const { href } = (link ?? {}) as Partial<HTMLAnchorElement>;
  return { text: textOf(element), ...(href && { url: href }) };
}

/** The candidates of a `srcset` that say how wide they are. */
function candidatesOf({ srcset, baseURI }: HTMLImageElement): ArticleImage['srcset'] {
  const candidates = [...srcset.matchAll(/(\S*[^\s,])\s+(\d+)w/g)].flatMap(([, url = '', width]) =>
    URL.canParse(url, baseURI) ? [{ src: new URL(url, baseURI).href, width: Number(width) }] : [],
  );
  return candidates.length > 0 ? candidates : undefined;
}

/** A picture, with what the `<figcaption>` beside it says. A credit is the `<small>` in there. */
export function imageOf(image: HTMLImageElement): ArticleImage {
  const { currentSrc, src, alt, naturalWidth, naturalHeight } = image;
  const figcaption = image.closest('figure')?.querySelector('figcaption');
  const credit = figcaption?.querySelector('small') ?? undefined;
  const caption = [...(figcaption?.childNodes ?? [])].filter((node) => node !== credit);
  const words = caption.map(({ textContent }) => textContent).join('');
  const srcset = candidatesOf(image);
  return {
    src: currentSrc || src,
    ...(srcset && { srcset }),
    ...(naturalWidth > 0 && { width: naturalWidth, height: naturalHeight }),
    alt,
    ...(words.trim() && {
      caption: words.replace(/\s+/g, ' ').trim(),
      captionHtml: htmlOf(caption).trim(),
    }),
    ...(credit && { credit: textOf(credit) }),
  };
}

export function mediaOf(player: HTMLMediaElement): ArticleMedia {
  const { currentSrc, src, duration, title, localName } = player;
  const source = player.querySelector('source');
  const poster = player instanceof HTMLVideoElement && player.poster;
  return {
    kind: localName === 'audio' ? 'audio' : 'video',
    src: currentSrc || src || (source?.src ?? ''),
    ...(source?.type && { type: source.type }),
    ...(title && { title }),
    ...(Number.isFinite(duration) && { duration }),
    ...(poster && { poster }),
  };
}
