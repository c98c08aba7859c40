/** What a source asked of a server. */
export interface TestRequest {
  method: string;
  url: URL;
  headers: Headers;
  /** The JSON that was sent. */
  body: Readonly<Record<string, unknown>>;
  init: RequestInit;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

export const htmlPage = (status: number, body: string): Response =>
  new Response(`<!doctype html><title>${status}</title><p>${body}</p>`, { status });

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const escapeHtml = (html: string): string =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The place of `fetch`, taken by a server of one kind. */
export abstract class TestServer<Request extends TestRequest = TestRequest> {
  readonly requests: Request[] = [];
  isOffline = false;
  /** What comes in place of the server's own answer. */
  instead: (request: Request) => Response | undefined = () => undefined;
  readonly #fetch = globalThis.fetch;

  constructor() {
    globalThis.fetch = async (input, init = {}) => {
      await Promise.resolve();
      init.signal?.throwIfAborted();
      if (this.isOffline) throw new TypeError('Failed to fetch');
      const request = this.read({
        method: init.method ?? 'GET',
        url: new URL(input as URL | string),
        headers: new Headers(init.headers),
        body: JSON.parse(text(init.body) || '{}') as TestRequest['body'],
        init,
      });
      this.requests.push(request);
      const answer = this.instead(request) ?? this.answer(request);
      await Promise.resolve();
      init.signal?.throwIfAborted();
      return answer;
    };
  }

  /** What else the server sees in a request. */
  protected read(request: TestRequest): Request {
    return request as Request;
  }

  protected abstract answer(request: Request): Response;

  /** The comments that were sent. */
  get posts(): Request[] {
    return this.requests.filter(({ method }) => method === 'POST');
  }

  /** The requests that change something. */
  get changes(): Request[] {
    return this.requests.filter(
      ({ method, url }) => method !== 'GET' && !/\/(?:preview|counts?)$/.test(url.pathname),
    );
  }

  /** Gives `fetch` back. */
  close(): void {
    globalThis.fetch = this.#fetch;
  }
}
