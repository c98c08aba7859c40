/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** A storage that may be forbidden, full or emptied at any time: what it does not take, the page remembers. */
class SafeStorage {
  readonly #open: () => Storage;
  readonly #memory = new Map<string, string>();

  constructor(open: () => Storage) {
    this.#open = open;
  }

  keys(): string[] {
    return [
      ...new Set([...this.#memory.keys(), ...this.#try((storage) => Object.keys(storage), [])]),
    ];
  }

  /** What was written under a key no longer than `days` ago, `Infinity` for at any time. */
  read(key: string, days: number): { value: unknown; at: number } | undefined {
    const json = this.#memory.get(key) ?? this.#try((storage) => storage.getItem(key), null);
    try {
      const entry = JSON.parse(json ?? 'null') as { value: unknown; at: number } | null;
      if (entry && entry.at > Date.now() - days * DAY) return entry;
    } catch {
      // Not ours, or cut off.
    }
    if (json !== null) this.remove(key);
    return undefined;
  }

  /** @returns Whether the storage took it: else it is gone with the page. */
  keep(key: string, value: unknown): boolean {
    const json = JSON.stringify({ value, at: Date.now() });
    this.#memory.set(key, json);
    return this.#try((storage) => {
      storage.setItem(key, json);
      return this.#memory.delete(key);
    }, false);
  }

  remove(key: string): void {
    this.#memory.delete(key);
    this.#try((storage) => {
      storage.removeItem(key);
    }, undefined);
  }

  #try<Result>(work: (storage: Storage) => Result, otherwise: Result): Result {
    try {
      return work(this.#open());
    } catch {
      return otherwise;
    }
  }
}

/** Outlives the tab. */
export const local = new SafeStorage(() => localStorage);

/** Ends with the tab. */
export const session = new SafeStorage(() => sessionStorage);
