import { waitUntil as wait } from '@open-wc/testing';

/** So long that it only guards against what never comes: a busy machine is no fault. */
const TIMEOUT = 30_000;

/** Waits until something is so, which the message says the opposite of. */
export const waitUntil = (predicate: () => unknown, message = 'it never came'): Promise<void> =>
  wait(predicate, message, { timeout: TIMEOUT });
