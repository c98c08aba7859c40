import { local } from '../internal/safe-storage.js';

const MOST = 300;

/** What a reader has done, by the id of the comment, for servers that do not say it: kept in the browser. */
export class ReaderNotes {
  readonly #key: () => string;

  /** @param keyOf - Names what is noted, and of which thread. */
  constructor(keyOf: () => string) {
    this.#key = () => `news-elements:${keyOf()}`;
  }

  get(id: string): string | undefined {
    return this.#read().get(id);
  }

  /** Notes a value, or forgets it. */
  set(id: string, value: string | undefined): void {
    const notes = this.#read();
    // The latest are the last, and the last to go.
    notes.delete(id);
    if (value !== undefined) notes.set(id, value);
    local.keep(this.#key(), [...notes].slice(-MOST));
  }

  #read(): Map<string, string> {
    const notes = new Map<string, string>();
    const entries = local.read(this.#key(), Infinity)?.value;
    for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
      const [id, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
      if (typeof id === 'string' && typeof value === 'string') notes.set(id, value);
    }
    return notes;
  }
}
