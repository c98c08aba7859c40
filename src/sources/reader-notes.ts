const MOST = 300;

/**
 * What a reader has done, by the id of the comment, for servers that do not say it: kept in
 * localStorage, or, where that is forbidden or full, in this tab.
 */
export class ReaderNotes {
  readonly #key: () => string;
  #memory = new Map<string, string>();

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
    this.#memory = notes;
    try {
      localStorage.setItem(this.#key(), JSON.stringify([...notes].slice(-MOST)));
      this.#memory = new Map();
    } catch {
      // Then for this page.
    }
  }

  #read(): Map<string, string> {
    const notes = new Map<string, string>();
    try {
      const entries: unknown = JSON.parse(localStorage.getItem(this.#key()) ?? '[]');
      for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
        const [id, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
        if (typeof id === 'string' && typeof value === 'string') notes.set(id, value);
      }
    } catch {
      // As if nothing had been noted.
    }
    for (const [id, value] of this.#memory) notes.set(id, value);
    return notes;
  }
}
