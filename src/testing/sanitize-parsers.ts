import { sanitizeHtml, sanitizerReady, type SanitizeOptions } from '../sanitize/sanitize.js';

/** The address that test content comes from. */
export const SOURCE = 'https://paper.example/news/story/';

const DEFAULTS: SanitizeOptions = {
  profile: 'article',
  baseUrl: SOURCE,
  idPrefix: 'user-content-7-',
};

/** Sanitized HTML, written out to be compared. */
export function sanitized(html: string, options: Partial<SanitizeOptions> = {}): string {
  const holder = document.createElement('div');
  holder.append(sanitizeHtml(html, { ...DEFAULTS, ...options }));
  return holder.innerHTML;
}

export const hasNativeParser = 'setHTML' in Element.prototype;

/** Does work as in an engine without a sanitizer of its own. */
export async function withoutNativeParser(work: () => void | Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
  delete (Element.prototype as { setHTML?: unknown }).setHTML;
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(Element.prototype, 'setHTML', own);
  }
}

/** Declares tests for each parser of this engine: its own, and DOMPurify. */
export function withEachParser(
  declare: (test: (title: string, work: () => void | Promise<void>) => void) => void,
): void {
  describe('by the engine', () => {
    if (hasNativeParser) declare(it);
    else it.skip('WebKitGTK has no sanitizer of its own');
  });
  describe('by DOMPurify', () => {
    declare((title, work) => {
      it(title, () =>
        withoutNativeParser(async () => {
          await sanitizerReady();
          await work();
        }),
      );
    });
  });
}
