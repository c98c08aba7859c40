import { readComment } from '../models/read-comment.js';
import type { Comment, CommentDraft } from '../models/comment.js';
import type { CommentPage, CommentSource } from './comment-source.js';

const MOST = 50;
const DAYS_30 = 30 * 24 * 60 * 60 * 1000;

/** Where storage is forbidden or full, the tab at least remembers. */
const memory = new Map<string, Comment[]>();

function read(key: string): Comment[] {
  let entries: unknown;
  try {
    entries = JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    entries = [];
  }
  const kept = new Map(
    [
      ...(Array.isArray(entries) ? (entries as unknown[]) : []).map(readComment),
      ...(memory.get(key) ?? []),
    ]
      .filter((comment) => comment !== undefined)
      .filter(({ published }) => Date.parse(published) > Date.now() - DAYS_30)
      .map((comment) => [comment.id, comment]),
  );
  return [...kept.values()];
}

function write(key: string, comments: readonly Comment[]): void {
  memory.delete(key);
  try {
    if (comments.length > 0) localStorage.setItem(key, JSON.stringify(comments.slice(-MOST)));
    else localStorage.removeItem(key);
  } catch {
    memory.set(key, comments.slice(-MOST));
  }
}

/** What a server may change in a text that it stores: markup around it, white space, typographic quotes. */
const essence = ({ bodyText, bodyHtml }: Comment): string =>
  (bodyText ?? (bodyHtml ?? '').replace(/<[^>]*>|&[#\w]+;/g, '')).replace(/[^\p{L}\p{N}]+/gu, '');

const fromDraft = (draft: CommentDraft): Comment => ({
  id: `own-${String(Date.now())}`,
  parentId: draft.parentId,
  author: { name: draft.name, ...(draft.website && { url: draft.website }) },
  bodyText: draft.body,
  published: new Date().toISOString(),
  state: 'pending',
  own: true,
});

/**
 * Shows readers their own comments that wait for a moderator, also after a reload: servers keep
 * those back from everybody, their author included. The record is the reader's own (localStorage,
 * without the email), ends after 30 days, and as soon as the source delivers the comment itself.
 *
 * @param key - Names the thread; records of different keys never mix.
 */
export function rememberOwn(source: CommentSource, key: string): CommentSource {
  const storageKey = `news-elements:own:${key}`;

  return {
    capabilities: (signal) => source.capabilities(signal),

    async load(options): Promise<CommentPage> {
      const page = await source.load(options);
      const own = read(storageKey);
      if (own.length === 0) return page;
      const ids = new Set(page.comments.map(({ id }) => id));
      const texts = new Set(page.comments.map((comment) => comment.author.name + essence(comment)));
      const waiting = own.filter(
        (comment) => !ids.has(comment.id) && !texts.has(comment.author.name + essence(comment)),
      );
      if (waiting.length < own.length) write(storageKey, waiting);
      const first = options.cursor === undefined;
      // A reply whose thread is on a later page is shown when that page comes.
      const here = waiting.filter(({ parentId }) =>
        parentId === null ? first : ids.has(parentId),
      );
      return { ...page, comments: [...page.comments, ...here] };
    },

    async submit(draft, signal) {
      const outcome = await source.submit(draft, signal);
      if (outcome.state !== 'pending') return outcome;
      const comment: Comment = {
        ...(outcome.comment ?? fromDraft(draft)),
        state: 'pending',
        own: true,
      };
      write(storageKey, [...read(storageKey), comment]);
      return { ...outcome, comment };
    },

    ...(source.locate && { locate: source.locate.bind(source) }),
    ...(source.subscribe && { subscribe: source.subscribe.bind(source) }),
  };
}
