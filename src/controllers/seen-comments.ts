import { local } from '../internal/safe-storage.js';

const SEEN = 'news-elements:seen:';
const DAYS = 90;
/** Of each thread, and of threads: the oldest go first. */
const MOST_COMMENTS = 2000;
const MOST_THREADS = 50;

/** Five or six letters for an id of any length: a thread of 2,000 is 14 kB (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
function shorten(id: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Which comments of a thread this browser has shown its reader. */
export class SeenComments {
  /** Nothing was known: the reader has never been here, or too long ago. */
  readonly isFirstVisit: boolean;
  readonly #key: string;
  #ids: ReadonlySet<string>;

  /** @param thread - Names the thread among all of the site. */
  constructor(thread: string) {
    this.#key = SEEN + thread;
    this.#ids = this.#read();
    this.isFirstVisit = this.#ids.size === 0;
  }

  has(id: string): boolean {
    return this.#ids.has(shorten(id));
  }

  add(ids: readonly string[]): void {
    if (ids.every((id) => this.has(id))) return;
    // As it is now: another tab may have added some.
    const stored = this.#read();
    if (stored.size === 0) this.#makeRoom();
    this.#ids = new Set([...stored, ...this.#ids, ...ids.map(shorten)]);
    local.keep(this.#key, [...this.#ids].slice(-MOST_COMMENTS).join(' '));
  }

  #read(): Set<string> {
    const value = local.read(this.#key, DAYS)?.value;
    return new Set(typeof value === 'string' ? value.split(' ') : []);
  }

  #makeRoom(): void {
    const threads = local
      .keys()
      .filter((key) => key.startsWith(SEEN))
      .flatMap((key) => {
        const entry = local.read(key, DAYS);
        return entry ? [{ key, at: entry.at }] : [];
      })
      .sort((a, b) => b.at - a.at);
    for (const { key } of threads.slice(MOST_THREADS - 1)) local.remove(key);
  }
}
