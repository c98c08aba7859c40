/** A candidate of a `srcset` (https://html.spec.whatwg.org/#srcset-attributes): an address, then a width or density. */
const CANDIDATE = /\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g;

/** The pictures of a figure or a gallery; small ones in captions are none. */
export const picturesIn = (element: Element): HTMLImageElement[] =>
  element instanceof HTMLImageElement
    ? [element]
    : [...element.querySelectorAll('img')].filter((image) => !image.closest('figcaption'));

/** What is said of a picture. */
export const captionOf = (image: HTMLImageElement): Element | null =>
  image.closest('figure')?.querySelector(':scope > figcaption') ?? null;

interface Source {
  url: string;
  /** In pixels of the file, where the author has said it. */
  width?: number;
}

function candidates(srcset: string, base: string): (Source & { size: number })[] {
  return [...srcset.matchAll(CANDIDATE)].flatMap(([, address = '', size = '1', unit]) =>
    URL.canParse(address, base)
      ? {
          url: new URL(address, base).href,
          size: Number(size),
          ...(unit === 'w' && { width: Number(size) }),
        }
      : [],
  );
}

/** The largest file that its author has named for a picture, of those in the format that the browser has chosen. */
export function largestSource(image: HTMLImageElement): Source {
  const { baseURI, currentSrc, src, parentElement } = image;
  const sources = parentElement instanceof HTMLPictureElement ? [...parentElement.children] : [];
  const sets = [...sources, image].map((element) =>
    candidates(element.getAttribute('srcset') ?? '', baseURI),
  );
  const chosen = sets.find((set) => set.some(({ url }) => url === currentSrc)) ?? sets.at(-1) ?? [];
  const [largest = { url: currentSrc || src }] = chosen.toSorted((a, b) => b.size - a.size);
  return largest;
}
