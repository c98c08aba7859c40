import { CommentSourceError } from './comment-source.js';
import { exchange, type Answer } from './exchange.js';
import { loadError, unreachable } from './server-error.js';

export type Query = Readonly<Record<string, string | number>>;

interface RequestOptions {
  /** Whether the server's cookies go along. */
  cookies?: boolean;
  headers?: Readonly<Record<string, string>> | undefined;
  signal?: AbortSignal | undefined;
}

/** Pages have no size below one root, and no server gives more than it wants. */
export const pageSizeOf = (pageSize: number, most: number): number =>
  Math.min(Math.max(Math.trunc(pageSize) || most, 1), most);

/**
 * One request to a server for comments.
 *
 * @throws CommentSourceError `network` when no answer came.
 * @throws AbortError after an abort.
 */
export async function askServer(
  url: URL,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  signal?.throwIfAborted();
  try {
    return await exchange(url, { ...init, ...(signal && { signal }) });
  } catch (cause) {
    signal?.throwIfAborted();
    throw unreachable(url, cause);
  }
}

/**
 * A server for comments, on this site or another. No cookie goes to it unless a request asks for it,
 * so that pages of both behave alike.
 */
export class CommentServer {
  readonly name: string;
  /** Ends with a slash. */
  readonly root: URL;

  /**
   * @param name - The server's kind, for messages.
   * @param endpoint - Its base address, relative to the page.
   * @throws CommentSourceError `unknown` when that is no address.
   */
  constructor(name: string, endpoint: string) {
    this.name = name;
    if (endpoint === '' || !URL.canParse(endpoint, document.baseURI)) {
      throw new CommentSourceError(
        'unknown',
        `A thread of ${name} needs the address of its server: set endpoint.`,
      );
    }
    this.root = new URL(endpoint, document.baseURI);
    this.root.hash = '';
    if (!this.root.pathname.endsWith('/')) this.root.pathname += '/';
  }

  /**
   * Reads JSON.
   *
   * @throws CommentSourceError when the answer is anything else.
   */
  async get(path: string, query: Query, options: RequestOptions = {}): Promise<Answer> {
    const answer = await this.#ask(this.#url(path, query), {}, options);
    if (answer.status !== 200 || answer.json === undefined) throw loadError(answer, this.name);
    return answer;
  }

  /** Sends JSON as `send` does. */
  post(path: string, query: Query, body: object, options: RequestOptions = {}): Promise<Answer> {
    return this.send('POST', path, query, { ...options, body });
  }

  /** Asks for a change, once, at this address and no other: a redirect is not followed, but answered with status 0. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    query: Query,
    { body, ...options }: RequestOptions & { body?: object } = {},
  ): Promise<Answer> {
    const headers = { ...options.headers, 'Content-Type': 'application/json' };
    const init: RequestInit = { method, redirect: 'manual' };
    if (body) init.body = JSON.stringify(body);
    return this.#ask(this.#url(path, query), init, { ...options, headers });
  }

  #url(path: string, query: Query): URL {
    const url = new URL(path, this.root);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  }

  #ask(url: URL, init: RequestInit, { cookies, headers, signal }: RequestOptions): Promise<Answer> {
    const credentials = cookies ? 'include' : 'omit';
    return askServer(url, { ...init, ...(headers && { headers }), credentials }, signal);
  }
}
