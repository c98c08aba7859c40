import type { Comment, CommentDraft } from '../models/comment.js';
import type {
  CommentPage,
  CommentSort,
  CommentSource,
  CommentSourceError,
} from '../sources/comment-source.js';

/** A comment that the server under test holds. Ids and dates are the server's own. */
export interface KnownComment {
  author: string;
  text: string;
  /** The comment that this one answers, by its place in the thread. */
  answers?: number;
}

/** One source over a thread of its own, and what can happen to its server. */
export interface SourceUnderTest {
  source: CommentSource;
  /** Ends what was begun for the test. */
  close?: () => void | Promise<void>;
  /** From now on no request is answered. */
  goOffline?: () => void;
  /** From now on every request is answered with an error of the server. */
  breakDown?: () => void;
  /** How many comments have been sent to the server. */
  submissions?: () => number;
  /** How many requests that change something have been sent to it, comments included. */
  changes?: () => number;
  /** Names by which `count` knows this thread, and one without comments. */
  threads?: readonly [here: string, empty: string];
}

/** Defines a test that opens a source of its own. */
export type DefineTest = (title: string, work: (subject: SourceUnderTest) => Promise<void>) => void;

export const THREAD: readonly KnownComment[] = [
  { author: 'Ada', text: 'The first word.' },
  { author: 'Björn & Co', text: 'Is 1 < 2 & 3 > 2?' },
  { author: 'فاطمة', text: 'An answer to the first.', answers: 0 },
  { author: 'Chidi', text: 'The third word.' },
  { author: 'Ada', text: 'An answer to the answer.', answers: 2 },
  { author: 'Dana', text: 'Another answer to the first.', answers: 0 },
  { author: 'Emi', text: 'A late word.' },
];
export const SORTS: readonly CommentSort[] = ['oldest', 'newest', 'top'];
const KINDS =
  'validation duplicate rate-limited closed auth-required challenge storage-full network unknown';
export const DRAFT: CommentDraft = {
  parentId: null,
  name: 'Fay',
  email: 'fay@example.org',
  website: '',
  body: 'A new word.',
  consent: false,
};

export function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(found === wanted, `${what}: ${found} is not ${wanted}`);
}

export async function failure(work: Promise<unknown>): Promise<CommentSourceError> {
  try {
    await work;
  } catch (error) {
    return error as CommentSourceError;
  }
  throw new Error('It should have been rejected.');
}

export async function failureOfSource(work: Promise<unknown>): Promise<string> {
  const { name, kind, message } = await failure(work);
  equal(name, 'CommentSourceError', 'the error');
  check(KINDS.split(' ').includes(kind) && message !== '', `"${kind}: ${message}" says nothing`);
  return kind;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of simple markup, as servers write it; sources that need no browser are tested without one. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (sign: string, ...groups: unknown[]) => {
      const [decimal, hexadecimal, name] = groups;
      if (typeof name === 'string') return SIGNS[name] ?? sign;
      const code = Number(typeof decimal === 'string' ? decimal : `0x${String(hexadecimal)}`);
      return String.fromCodePoint(code);
    });

export const textOf = ({ bodyText, bodyHtml }: Comment): string =>
  (bodyText ?? plain(bodyHtml ?? '')).trim();

/** The place of a comment in the known thread; that of one that was added is -1. */
export const placeOf = (comment: Comment): number =>
  THREAD.findIndex(({ text }) => text === textOf(comment));

export async function pagesOf(source: CommentSource, sort: CommentSort): Promise<CommentPage[]> {
  const pages = [await source.load({ sort, pageSize: 2 })];
  for (let cursor = pages[0]?.next; cursor !== undefined; cursor = pages.at(-1)?.next) {
    pages.push(await source.load({ sort, pageSize: 2, cursor }));
    check(pages.length < 20, 'The thread has no end.');
  }
  return pages;
}

export const commentsOf = async (source: CommentSource, sort: CommentSort): Promise<Comment[]> =>
  (await pagesOf(source, sort)).flatMap(({ comments }) => comments);

/** The comment that the server shows as answered: where it keeps few levels, one further up. */
export function parentOf(place: number | undefined, maxDepth: number): number | undefined {
  const path: number[] = [];
  for (let at = place; at !== undefined; at = THREAD[at]?.answers) path.unshift(at);
  return path[Math.min(path.length, maxDepth - 1) - 1];
}
