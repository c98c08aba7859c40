import type { CommentDraft } from '../models/comment.js';
import { local, session } from '../internal/safe-storage.js';

const KEY = 'news-elements:identity';

/** Who comments. */
export type Identity = Pick<CommentDraft, 'name' | 'email' | 'website' | 'consent'>;

/** What the reader entered last in this tab, or agreed to have remembered. */
export function readIdentity(): Partial<Identity> {
  const entry = session.read(KEY, Infinity) ?? local.read(KEY, 365);
  return typeof entry?.value === 'object' ? { ...entry.value } : {};
}

/** Keeps what was entered, of which a form may ask a part, as long as the tab is open. */
export function saveIdentity(entered: Partial<Identity>): void {
  session.keep(KEY, { ...readIdentity(), ...entered });
}

/** After a comment was sent: keeps its author for a year, or no longer, as the reader wishes. */
export function rememberIdentity(entered: Partial<Identity>): void {
  saveIdentity(entered);
  if (entered.consent) local.keep(KEY, readIdentity());
  else local.remove(KEY);
}

/** Forgets, for this tab, what was entered. */
export function forgetIdentity(): void {
  session.keep(KEY, {});
}
