/** What is shared. */
export interface Shared {
  url: string;
  headline: string;
}

/**
 * A letter that has yet to be addressed (RFC 6068). Lines end as it asks for; everything that means
 * something in an address is encoded.
 */
export const mailAddress = ({ url, headline }: Shared): string =>
  `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\r\n\r\n${url}`)}`;

/** Fills `{url}` and `{headline}` in an address. */
export const fillAddress = (pattern: string, shared: Shared): string =>
  pattern.replace(/\{(url|headline)\}/g, (_, name: keyof Shared) =>
    encodeURIComponent(shared[name]),
  );
