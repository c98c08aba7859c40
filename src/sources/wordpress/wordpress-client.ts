import { askServer, type Query } from '../comment-server.js';
import type { CommentSourceError } from '../comment-source.js';
import type { Answer } from '../exchange.js';
import { loadPart } from '../load-part.js';
import { loadError } from '../server-error.js';
import { codeOf, isLoginPage } from './answer.js';
import { apiUrl } from './api-address.js';

type Request = Pick<RequestInit, 'method' | 'body' | 'redirect'> & {
  headers?: Readonly<Record<string, string>>;
};

function readError(answer: Answer): CommentSourceError {
  const code = codeOf(answer);
  const isLogin = isLoginPage(answer);
  const kind = isLogin || answer.status === 403 ? 'auth-required' : undefined;
  return loadError(answer, 'WordPress', { kind, code, why: isLogin ? 'a login is needed' : code });
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
    const headers = { ...init.headers, ...(nonce !== undefined && { 'X-WP-Nonce': nonce }) };
    const credentials = this.isSameOrigin ? 'same-origin' : 'omit';
    const answer = await askServer(url, { ...init, headers, credentials }, signal);
    // Nonces last half a day to a day; WordPress hands out the next one in time.
    if (nonce !== undefined) this.#nonce = answer.headers.get('X-WP-Nonce') ?? this.#nonce;
    return answer;
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
