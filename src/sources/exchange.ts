/** What a server said, whatever it was. */
export interface Answer {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly redirected: boolean;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed text; `undefined` when it is no JSON: a page, a warning of PHP, half of an answer. */
  readonly json: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Browsers finish requests of up to 64 KiB for a page that was left, and refuse longer ones at once. */
const KEEPABLE = 64 * 1024;

/** The most bytes that a body can have. A form is written in ASCII. */
function sizeOf(body: RequestInit['body']): number {
  if (body instanceof URLSearchParams) return body.toString().length;
  return typeof body === 'string' ? 3 * body.length : Infinity;
}

/** A reader who leaves the page has still asked for what is on its way. */
const isKept = ({ method = 'GET', body = '' }: RequestInit): boolean =>
  method !== 'GET' && sizeOf(body) < KEEPABLE;

/** Milliseconds: a server that has said nothing for so long is not going to. */
const PATIENCE = 30_000;

/** Reading ends after a while. Writing does not: the server may have acted, and may yet say so. */
function signalOf({ method = 'GET', signal }: RequestInit): AbortSignal | undefined {
  if (method !== 'GET') return signal ?? undefined;
  const late = AbortSignal.timeout(PATIENCE);
  return signal ? AbortSignal.any([signal, late]) : late;
}

/**
 * One request and its whole answer.
 *
 * @param read - Makes text of the body. Without it, that is UTF-8.
 * @throws TypeError when no answer came: offline, refused by CORS, redirected against `init.redirect`.
 * @throws TimeoutError when there is no answer to a GET for half a minute.
 * @throws AbortError after `init.signal` was aborted.
 */
export async function exchange(
  url: URL,
  init: RequestInit,
  read = (response: Response): Promise<string> => response.text(),
): Promise<Answer> {
  const response = await fetch(url, {
    keepalive: isKept(init),
    ...init,
    signal: signalOf(init) ?? null,
  });
  let text = '';
  try {
    text = await read(response);
  } catch {
    // The status has come, so the server has acted: half a body is an answer that cannot be read.
    init.signal?.throwIfAborted();
  }
  const { status, redirected, headers } = response;
  return { status, redirected, headers, url: response.url || url.href, text, json: parse(text) };
}
