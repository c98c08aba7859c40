import { DAY, local } from '../internal/safe-storage.js';
import { readComment } from '../models/read-comment.js';
import type { Comment, CommentDraft } from '../models/comment.js';
import type { CommentPage, CommentSource } from './comment-source.js';
import { withMethods } from './with-methods.js';

const MOST = 50;
const DAYS = 30;

function read(key: string): Comment[] {
  const entries = local.read(key, DAYS)?.value;
  const earliest = Date.now() - DAYS * DAY;
  return (Array.isArray(entries) ? (entries as unknown[]) : [])
    .map(readComment)
    .filter((comment) => comment !== undefined)
    .filter(({ published }) => Date.parse(published) > earliest);
}

function write(key: string, comments: readonly Comment[]): void {
  if (comments.length > 0) local.keep(key, comments.slice(-MOST));
  else local.remove(key);
}

/** Letters and digits only: a server may change markup, white space and quotes of what it stores. */
export const letters = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]+/gu, '') || text.trim();

/** Equal for what a reader sent and what a server made of it. */
const essence = ({ author, bodyText, bodyHtml }: Comment): string => {
  const text = bodyText ?? (bodyHtml ?? '').replace(/<[^>]*>|&[#\w]+;/g, '');
  return `${letters(author.name)}\n${letters(text)}`;
};

/** What was typed, under the server's id and name where it gave them; nothing else of the server's. */
function ownRecord(draft: CommentDraft, stored: Comment | undefined): Comment {
  const now = new Date();
  return {
    id: stored?.id ?? `own-${String(now.getTime())}`,
    parentId: draft.parentId,
    author: {
      name: stored?.author.name || draft.name,
      ...(draft.website && { url: draft.website }),
    },
    bodyText: draft.body,
    published: stored?.published || now.toISOString(),
    state: 'pending',
    own: true,
    ...(stored?.editable && { editable: stored.editable }),
  };
}

/**
 * Shows readers their own comments that wait for a moderator, also after a reload: servers keep
 * those back from everybody, their author included. The record is the reader's own (localStorage,
 * without the email), ends after 30 days, and as soon as the source delivers the comment itself.
 *
 * @param keyOf - Names the thread, when it is first asked for; records of different keys never mix.
 */
export function rememberOwn(source: CommentSource, keyOf: () => string): CommentSource {
  const storageKey = (): string => `news-elements:own:${keyOf()}`;
  /** Puts `change` in the place of a record; nothing, if there is none. */
  const update = (id: string, change: (record: Comment) => readonly Comment[]): void => {
    const own = read(storageKey());
    if (!own.some((record) => record.id === id)) return;
    write(
      storageKey(),
      own.flatMap((record) => (record.id === id ? change(record) : record)),
    );
  };
  const edit = source.edit?.bind(source);
  const remove = source.delete?.bind(source);

  return withMethods(source, {
    async load(options): Promise<CommentPage> {
      const page = await source.load(options);
      const own = read(storageKey());
      if (own.length === 0) return page;
      const ids = new Set(page.comments.map(({ id }) => id));
      const texts = new Set(page.comments.map(essence));
      const waiting = own.filter((comment) => !ids.has(comment.id) && !texts.has(essence(comment)));
      if (waiting.length < own.length) write(storageKey(), waiting);
      const isFirst = options.cursor === undefined || options.cursor === page.pages?.[0];
      // In the order in which they were written, so that an answer finds a comment that waits itself.
      const here = waiting.filter(({ id, parentId }) => {
        // A reply whose thread is on a later page is shown when that page comes.
        const isHere = parentId === null ? isFirst : ids.has(parentId);
        if (isHere) ids.add(id);
        return isHere;
      });
      return { ...page, comments: [...page.comments, ...here] };
    },

    async submit(draft, signal) {
      const outcome = await source.submit(draft, signal);
      if (outcome.state !== 'pending' && outcome.state !== 'unknown') return outcome;
      const comment = ownRecord(draft, outcome.comment);
      write(storageKey(), [...read(storageKey()), comment]);
      return { ...outcome, comment };
    },

    ...(edit && {
      async edit(id, body, signal) {
        const outcome = await edit(id, body, signal);
        const isPublished = outcome.state === 'published';
        update(id, (record) => (isPublished ? [] : [{ ...record, bodyText: body }]));
        return outcome;
      },
    }),

    ...(remove && {
      async delete(id, signal) {
        const rest = await remove(id, signal);
        update(id, () => []);
        return rest;
      },
    }),
  });
}
