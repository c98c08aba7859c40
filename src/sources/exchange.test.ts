import { expect } from '@open-wc/testing';
import { exchange } from './exchange.js';

describe('exchange', () => {
  const { fetch } = globalThis;
  let init: RequestInit | undefined;

  beforeEach(() => {
    globalThis.fetch = (_, options) => {
      init = options;
      return Promise.resolve(new Response('{}'));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('ends reading that takes too long, and never writing', async () => {
    const { timeout } = AbortSignal;
    const patience = new AbortController();
    AbortSignal.timeout = () => patience.signal;
    globalThis.fetch = (_, { signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
        if (!signal) resolve(new Response('{}'));
      });
    try {
      const url = new URL('https://comments.example/');
      const { signal } = new AbortController();
      const reading = [exchange(url, {}), exchange(url, { signal })];
      const writing = exchange(url, { method: 'POST' });
      patience.abort(new DOMException('Late.', 'TimeoutError'));
      const outcomes = await Promise.allSettled([...reading, writing]);
      expect(outcomes.map(({ status }) => status)).to.deep.equal([
        'rejected',
        'rejected',
        'fulfilled',
      ]);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it('finishes what a reader has asked for when they leave the page, as far as browsers let it', async () => {
    const url = new URL('https://comments.example/');
    for (const [method, body, expected] of [
      ['DELETE', undefined, true],
      ['PUT', '{"delete":true}', true],
      ['POST', '語'.repeat(22_000), false],
      ['POST', new URLSearchParams({ comment: '語'.repeat(7000) }), true],
      ['POST', new URLSearchParams({ comment: '語'.repeat(7300) }), false],
      ['GET', undefined, false],
    ] as const) {
      await exchange(url, { method, ...(body && { body }) });
      expect(init?.keepalive, method).to.equal(expected);
    }
  });
});
