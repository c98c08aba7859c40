import type { CommentDraft } from '../models/comment.js';

const DRAFT = 'news-elements:draft:';
const IDENTITY = 'news-elements:identity';
const POSTED = 'news-elements:posted';
const DAY = 24 * 60 * 60 * 1000;

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

  /** What was written under a key no longer than `days` ago. */
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

  write(key: string, value: unknown): void {
    const json = JSON.stringify({ value, at: Date.now() });
    this.#memory.set(key, json);
    this.#try((storage) => {
      storage.setItem(key, json);
      this.#memory.delete(key);
    }, undefined);
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
const local = new SafeStorage(() => localStorage);
/** Ends with the tab. */
const session = new SafeStorage(() => sessionStorage);

/** Ids of the texts that a form of this page is writing. */
const inUse = new Set<string>();

/**
 * The text of one form that has not been sent. Each form has an entry of its own, which its tab
 * finds again after a reload; a new tab takes up the newest one. So neither two forms nor two tabs
 * with the same key overwrite each other. Kept for 30 days.
 */
export class CommentDraftStore {
  readonly #key: string;
  #id = '';
  /** What the entry holds, as far as this form knows. */
  #known = '';

  /** @param key - Names the place where the comment is to stand. */
  constructor(key: string) {
    this.#key = DRAFT + key;
  }

  /** The text, as this form has written or found it. */
  get text(): string {
    return this.#known;
  }

  /** Begins to use the entry. Gives the text that it holds. */
  open(): string {
    const ids = this.#ids();
    this.#id ||= ids.find((id) => !inUse.has(id)) ?? this.#newest() ?? this.#makeId();
    inUse.add(this.#id);
    if (!ids.includes(this.#id)) session.write(this.#key, [...ids, this.#id]);
    return (this.#known = this.#stored());
  }

  /** Lets another form have the entry, e.g. while this one is not in the page. */
  close(): void {
    inUse.delete(this.#id);
  }

  /** Takes the entry back. Whatever another form has made of it, the next `save` does not overwrite it. */
  resume(): void {
    inUse.add(this.#id);
  }

  /** Keeps a text; nothing is kept of an empty one. */
  save(text: string): void {
    if (text === this.#known) return;
    const stored = this.#stored();
    if (stored && stored !== this.#known) this.#fork();
    if (text) local.write(this.#entry(), text);
    else local.remove(this.#entry());
    this.#known = text;
  }

  /** To be called when the browser takes the text to the server itself: see `forgetPosted`. */
  posted(): void {
    session.write(POSTED, [this.#entry(), location.hash]);
  }

  #entry(id = this.#id): string {
    return `${this.#key}:${id}`;
  }

  #stored(id?: string): string {
    const value = local.read(this.#entry(id), 30)?.value;
    return typeof value === 'string' ? value : '';
  }

  /** The entries that the forms of this tab have written, in the order of the forms. */
  #ids(): string[] {
    const ids = session.read(this.#key, Infinity)?.value;
    return Array.isArray(ids) ? ids.map(String) : [];
  }

  /** The newest entry of another tab. Goes through all keys, and so removes what is too old. */
  #newest(): string | undefined {
    let newest: string | undefined;
    let newestAt = 0;
    for (const key of local.keys()) {
      const entry = key.startsWith(DRAFT) ? local.read(key, 30) : undefined;
      const id = key.slice(this.#key.length + 1);
      if (!entry || entry.at < newestAt || key !== this.#entry(id)) continue;
      if (inUse.has(id) || !/^\w+$/.test(id)) continue;
      newest = id;
      newestAt = entry.at;
    }
    return newest;
  }

  /** Another tab writes the same entry, e.g. this one is a copy of it: each goes on with its own. */
  #fork(): void {
    const ids = this.#ids();
    const old = this.#id;
    this.close();
    this.#id = this.#makeId();
    inUse.add(this.#id);
    session.write(this.#key, [...ids.filter((id) => id !== old), this.#id]);
  }

  #makeId(): string {
    return Math.random().toString(36).slice(2);
  }
}

/**
 * Forgets the text that the browser has taken to the server, when the page that it came back with
 * shows that the server has it: WordPress leads to the comment, or names it as waiting. Comes true
 * then. On any other page the reader may have met with an error, and needs the text.
 */
export function forgetPosted(): boolean {
  const posted = session.read(POSTED, 1)?.value;
  session.remove(POSTED);
  if (!Array.isArray(posted)) return false;
  const [entry, hash] = posted.map(String);
  const [navigation] = performance.getEntriesByType('navigation');
  const isAnswer = (navigation as PerformanceNavigationTiming | undefined)?.type === 'navigate';
  const isAccepted =
    (location.hash !== hash && /^#comment-\d/.test(location.hash)) ||
    new URLSearchParams(location.search).has('unapproved');
  if (!entry || !isAnswer || !isAccepted) return false;
  local.remove(entry);
  return true;
}

/** Who comments. */
export type Identity = Pick<CommentDraft, 'name' | 'email' | 'website' | 'consent'>;

/** What the reader entered last in this tab, or agreed to have remembered. */
export function readIdentity(): Partial<Identity> {
  const entry = session.read(IDENTITY, Infinity) ?? local.read(IDENTITY, 365);
  return typeof entry?.value === 'object' ? { ...entry.value } : {};
}

/** Keeps what was entered, of which a form may ask a part, as long as the tab is open. */
export function saveIdentity(entered: Partial<Identity>): void {
  session.write(IDENTITY, { ...readIdentity(), ...entered });
}

/** After a comment was sent: keeps its author for a year, or no longer, as the reader wishes. */
export function rememberIdentity(entered: Partial<Identity>): void {
  saveIdentity(entered);
  if (entered.consent) local.write(IDENTITY, readIdentity());
  else local.remove(IDENTITY);
}

/** Forgets, for this tab, what was entered. */
export function forgetIdentity(): void {
  session.write(IDENTITY, {});
}
