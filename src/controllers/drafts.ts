import { local, session } from '../internal/safe-storage.js';

const DRAFT = 'news-elements:draft:';
const POSTED = 'news-elements:posted';

/** What the forms of this page are writing, by the id of its entry. */
const inUse = new Map<string, CommentDraftStore>();

/** `from` is the text of another tab that this one goes on with. */
type Entry = Partial<Record<'text' | 'from', string>>;

/**
 * The text of one form that has not been sent. Each form has an entry of its own, which its tab
 * finds again after a reload; a new tab begins with a copy of the newest one. So neither two forms
 * nor two tabs with the same key overwrite each other. Kept for 30 days.
 */
export class CommentDraftStore {
  readonly #key: string;
  #id = '';
  /** What the entry holds, as far as this form knows. */
  #entry: Entry = {};

  /** @param key - Names the place where the comment is to stand. */
  constructor(key: string) {
    this.#key = DRAFT + key;
  }

  /** The text, as this form has written or found it. */
  get text(): string {
    return this.#entry.text ?? '';
  }

  /** Begins to use an entry. Gives the text that it holds. */
  open(): string {
    const own = this.#ids().find((id) => !inUse.has(id));
    this.#use(own ?? makeId());
    if (own) this.#entry = this.#stored();
    else {
      const from = this.#newest();
      if (from) this.#keep({ text: from, from });
    }
    return this.text;
  }

  /** Lets another form have the entry, e.g. while this one is not in the page. */
  close(): void {
    inUse.delete(this.#id);
  }

  /** Takes the entry back. Whatever another form has made of it, the next `save` does not overwrite it. */
  resume(): void {
    inUse.set(this.#id, this);
  }

  /** Keeps a text; nothing is kept of an empty one. */
  save(text: string): void {
    if (text === this.text) return;
    const { text: stored } = this.#stored();
    // Another tab writes the same entry, e.g. since this one is a copy of it: each goes on alone.
    if (stored && stored !== this.text) this.fork();
    this.#keep({ ...this.#entry, text });
  }

  /** Goes on with an entry of its own, and leaves the other to whoever opens it next. */
  fork(): void {
    this.close();
    this.#use(makeId());
    this.#entry = {};
  }

  /** Forgets the text, and what is left of it in other tabs. */
  discard(): void {
    const texts = [this.text, this.#entry.from];
    this.save('');
    for (const [id, { text }] of this.#entries()) {
      if (texts.includes(text)) local.remove(this.#keyOf(id));
    }
  }

  /** To be called when the browser takes the text to the server itself: see `forgetPosted`. */
  posted(): void {
    session.keep(POSTED, [this.#keyOf(this.#id), location.hash]);
  }

  #keyOf(id: string): string {
    return `${this.#key}:${id}`;
  }

  #stored(): Entry {
    const key = this.#keyOf(this.#id);
    return (local.read(key, 30) ?? session.read(key, 30))?.value ?? {};
  }

  #keep(entry: Entry): void {
    this.#entry = entry;
    const key = this.#keyOf(this.#id);
    if (!entry.text) local.remove(key);
    // A full storage of the site leaves that of the tab, which outlives a reload.
    else if (!local.keep(key, entry)) {
      local.remove(key);
      session.keep(key, entry);
      return;
    }
    session.remove(key);
  }

  /** Whose entries the forms of this tab have, in the order of the forms. */
  #ids(): string[] {
    const ids = session.read(this.#key, Infinity)?.value;
    return Array.isArray(ids) ? ids.map(String) : [];
  }

  #use(id: string): void {
    const ids = this.#ids();
    const others = ids.filter((other) => other !== this.#id);
    if (!ids.includes(id)) session.keep(this.#key, [...others, id]);
    this.#id = id;
    inUse.set(id, this);
  }

  /** All entries of this key, the newest first. */
  #entries(): [id: string, entry: Entry][] {
    return local
      .keys()
      .filter((key) => key.startsWith(DRAFT))
      .flatMap((key) => {
        // Reading removes what is too old, also of pages that nobody visits any more.
        const stored = local.read(key, 30);
        const id = key.slice(this.#key.length + 1);
        const isOfThis = key === this.#keyOf(id) && /^\w+$/.test(id);
        return stored && isOfThis ? [{ id, ...stored }] : [];
      })
      .sort((a, b) => b.at - a.at)
      .map(({ id, value }) => [id, (value ?? {}) as Entry]);
  }

  /** The newest text that another tab has left, and no form of this page shows. */
  #newest(): string | undefined {
    const shown = [...inUse.values()].map(({ text }) => text);
    return this.#entries()
      .map(([, { text }]) => text)
      .find((text) => text && !shown.includes(text));
  }
}

const makeId = (): string => Math.random().toString(36).slice(2);

/**
 * Forgets the text that the browser has taken to the server, when the page that it came back with
 * shows that the server has it: WordPress leads to the comment, or names it as waiting. On any other
 * page the reader may have met with an error, and needs the text.
 *
 * @returns Whether a text was forgotten.
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
