import { CommentSourceError } from '../comment-source.js';
import { exchange, type Answer } from '../exchange.js';
import { loadPart } from '../load-part.js';
import { retryAfter, unreachable } from '../server-error.js';
import { codeOf, isLoginPage } from './answer.js';
import { apiUrl } from './api-address.js';

export type Query = Readonly<Record<string, string | number>>;

type Request = Pick<RequestInit, 'method' | 'body' | 'redirect'> & {
  headers?: Readonly<Record<string, string>>;
};

function readError(answer: Answer): CommentSourceError {
  const { status, url } = answer;
  const code = codeOf(answer) ?? String(status);
  const error = (kind: CommentSourceError['kind'], what: string): CommentSourceError =>
    new CommentSourceError(kind, `${url} ${what}.`, { code, ...retryAfter(answer) });
  if (isLoginPage(answer)) return error('auth-required', 'asks readers to log in');
  if (status === 401 || status === 403)
    return error('auth-required', `is not for guests (${code})`);
  if (status === 429) return error('rate-limited', 'had too many requests');
  if (status >= 500) return error('network', `answered ${status} (${code})`);
  return status === 200
    ? error('unknown', 'answered with something else than JSON: is it a WordPress REST API?')
    : error('unknown', `answered ${status} (${code})`);
}

/** Talks to one REST API, for a guest or for a reader who is logged in. */
export class WordPressClient {
  readonly root: URL;
  /** The page is of the API's own site: only then there are cookies, and a form to post by. */
  readonly isSameOrigin: boolean;
  /** Proves to WordPress that a request comes from its own page; with the cookie it is the login. */
  #nonce: string | undefined;
  #loggingIn: Promise<void> | undefined;

  constructor(root: URL) {
    this.root = root;
    this.isSameOrigin = root.origin === location.origin;
  }

  get isLoggedIn(): boolean {
    return this.#nonce !== undefined;
  }

  /**
   * Finds out whether the reader is logged in. Guests cost no request: the login cookie cannot be
   * read, so the page's own signs decide whether there is something to ask.
   */
  async logIn({ body }: Document): Promise<void> {
    if (!this.isSameOrigin) return;
    const { nonce } = (globalThis as { wpApiSettings?: { nonce?: unknown } }).wpApiSettings ?? {};
    const given = typeof nonce === 'string' && /^\w+$/.test(nonce) ? nonce : undefined;
    // body_class() writes these (https://developer.wordpress.org/reference/functions/body_class/).
    const isMember = body.classList.contains('logged-in');
    const isGuest = !isMember && /\b(?:postid|page-id)-\d/.test(body.className);
    if (isMember && given !== undefined) {
      this.#nonce ??= given;
    } else if (isMember || (given !== undefined && !isGuest)) {
      // Guests are given nonces too, so one alone proves nothing.
      await this.#renew();
    }
  }

  /**
   * Reads a route.
   *
   * @throws CommentSourceError when the answer is no JSON of success.
   */
  async get(route: string, query: Query, signal?: AbortSignal): Promise<Answer> {
    const answer = await this.#ask(apiUrl(this.root, route, query), {}, signal);
    if (answer.status !== 200 || answer.json === undefined) throw readError(answer);
    return answer;
  }

  /** Sends JSON to a route as `send` does. */
  post(route: string, body: object, signal?: AbortSignal): Promise<Answer> {
    return this.send('POST', route, { body, signal });
  }

  /** Asks for a change, at this address and no other: a redirect is not followed, but answered with status 0. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    route: string,
    {
      query = {},
      body,
      signal,
    }: { query?: Query; body?: object; signal?: AbortSignal | undefined },
  ): Promise<Answer> {
    const init: Request = { method, redirect: 'manual' };
    if (body) {
      init.body = JSON.stringify(body);
      init.headers = { 'Content-Type': 'application/json' };
    }
    return this.#ask(apiUrl(this.root, route, query), init, signal);
  }

  async #ask(url: URL, init: Request, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const nonce = this.#nonce;
    const answer = await this.#exchange(url, init, signal);
    if (nonce === undefined || codeOf(answer) !== 'rest_cookie_invalid_nonce') return answer;
    // WordPress checks the nonce before it looks at the request: nothing was stored, so that even a
    // change is safe to be sent again. It is not sent as a guest's, which the reader did not mean.
    if (this.#nonce === nonce) await this.#renew();
    return init.method !== undefined && !this.isLoggedIn
      ? answer
      : this.#exchange(url, init, signal);
  }

  async #exchange(url: URL, init: Request, signal?: AbortSignal): Promise<Answer> {
    const nonce = this.#nonce;
    try {
      const answer = await exchange(url, {
        ...init,
        ...(signal && { signal }),
        ...(nonce !== undefined && { headers: { ...init.headers, 'X-WP-Nonce': nonce } }),
        credentials: this.isSameOrigin ? 'same-origin' : 'omit',
      });
      // Nonces last half a day to a day; WordPress hands out the next one in time.
      if (nonce !== undefined) this.#nonce = answer.headers.get('X-WP-Nonce') ?? this.#nonce;
      return answer;
    } catch (cause) {
      signal?.throwIfAborted();
      throw unreachable(url, cause);
    }
  }

  /** Until it is known who reads, they are taken for who they were: so nobody writes as a guest meanwhile. */
  async #renew(): Promise<void> {
    this.#loggingIn ??= (async () => {
      try {
        const { askForNonce } = await loadPart(import('./site.js'));
        this.#nonce = await askForNonce(this.root);
      } finally {
        this.#loggingIn = undefined;
      }
    })();
    await this.#loggingIn;
  }
}
