/**
 * Where the text of an article stands in its page: what microdata (https://schema.org/articleBody),
 * microformats (https://microformats.org/wiki/h-entry) or WordPress's themes name as such.
 */
const NAMED = '[itemprop~=articleBody], .e-content, .entry-content';
/** Characters at both ends of a text that make sure that an element holds it. */
const SAMPLE = 40;

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The smallest element that holds all of a text. */
function holderOf(text: string, within: Element): Element | undefined {
  const squeezed = squeeze(text);
  if (squeezed.length < 2 * SAMPLE) return undefined;
  const [start, end] = [squeezed.slice(0, SAMPLE), squeezed.slice(-SAMPLE)];
  const holds = (element: Element): boolean => {
    const content = squeeze(element.textContent);
    const from = content.indexOf(start);
    return from >= 0 && content.includes(end, from + SAMPLE);
  };
  if (!holds(within)) return undefined;
  let holder = within;
  for (;;) {
    const inner = [...holder.children].find(holds);
    if (!inner) return holder;
    holder = inner;
  }
}

/**
 * The element that holds the text of an article, where that can be known: the only one that is
 * named so, or the one that holds the text which the page's data has without its markup.
 */
export function findBody(page: Document, text: string | undefined): Element | undefined {
  const named = page.querySelectorAll(NAMED);
  if (named.length === 1) return named[0];
  return text === undefined ? undefined : holderOf(text, page.body);
}
