import { local } from '../internal/safe-storage.js';

/** Most values that are kept: the oldest are forgotten first. */
const MOST = 1000;

/** Short texts that this browser remembers about its reader, over all pages of the site. */
export class RememberedSet {
  readonly #key: string;

  /** @param name - Names what is remembered. */
  constructor(name: string) {
    this.#key = `news-elements:${name}`;
  }

  /** As it is now: another tab may have changed it. */
  get values(): ReadonlySet<string> {
    const value = local.read(this.#key, Infinity)?.value;
    return new Set(Array.isArray(value) ? value.map(String) : []);
  }

  add(value: string): void {
    local.keep(this.#key, [...this.values, value].slice(-MOST));
  }

  delete(value: string): void {
    const values = [...this.values].filter((other) => other !== value);
    if (values.length > 0) local.keep(this.#key, values);
    else this.clear();
  }

  clear(): void {
    local.remove(this.#key);
  }
}
