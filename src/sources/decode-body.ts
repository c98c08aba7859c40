/** In the declaration of XML, or a `<meta>` of a page. */
const DECLARED = /^\s*<[^]*?(?:\bencoding|\bcharset)\s*=\s*["']?\s*([\w-]+)/i;
const CHARSET = /\bcharset\s*=\s*["']?\s*([\w-]+)/i;

function decoderOf(label: string | undefined): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function byteOrderMark(first: number | undefined, second: number | undefined): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb ? 'utf-8' : undefined;
}

/**
 * The text of a feed or page in its own encoding, which `Response.text()` takes for UTF-8: by its
 * byte order mark, else its header, else what it says of itself in its first kilobyte
 * (https://encoding.spec.whatwg.org/, https://www.w3.org/TR/xml/#sec-guessing).
 */
export async function decodeBody(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const header = CHARSET.exec(response.headers.get('Content-Type') ?? '')?.[1];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const decoder =
    decoderOf(byteOrderMark(bytes[0], bytes[1])) ??
    decoderOf(header) ??
    decoderOf(DECLARED.exec(start)?.[1]) ??
    new TextDecoder();
  return decoder.decode(bytes);
}
