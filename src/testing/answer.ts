import type { Answer } from '../sources/exchange.js';
import { TestServer, type TestRequest } from './test-server.js';

export const FEED_URL = 'https://paper.example/feeds/all';

/** What a server has said, as a source reads it. */
export function answerOf(text: string, type = '', url = FEED_URL): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // It is something else.
  }
  const headers = new Headers(type ? { 'Content-Type': type } : {});
  return { status: 200, url, redirected: false, headers, text, json };
}

/** A site that has these files and no others. */
export class TestFiles extends TestServer {
  readonly #files: ReadonlyMap<string, () => Response>;

  /** @param files - By address. */
  constructor(files: Readonly<Record<string, () => Response>>) {
    super();
    this.#files = new Map(Object.entries(files));
  }

  protected override answer({ url }: TestRequest): Response {
    const address = new URL(url);
    address.hash = '';
    return this.#files.get(address.href)?.() ?? new Response('', { status: 404 });
  }
}
