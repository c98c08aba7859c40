import type { Comment } from './comment.js';

/** Accents, vowel points of Arabic and Hebrew, and what stretches or joins letters without a sound. */
const MARKS = /\p{Script=Inherited}|[\u0591-\u05c7\u0640]/gu;

/**
 * Makes texts that a reader takes for the same the same: without accents, width, case. The vowel
 * signs of scripts that spell with them stay.
 */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').toUpperCase();

const wordsOf = (query: string): string[] => foldText(query).split(/\s+/).filter(Boolean);

/**
 * Where a text, as it was written, holds the words of a query: from and to, in UTF-16 units, word by word.
 */
export function findWords(text: string, query: string): [from: number, to: number][] {
  let folded = '';
  /** Of each unit of the folded text: where its character begins, and where it ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const part = foldText(character);
    starts.push(...Array<number>(part.length).fill(offset));
    ends.push(...Array<number>(part.length).fill(end));
    // The accents after a letter belong to it.
    if (part === '' && ends.length > 0) ends[ends.length - 1] = end;
    folded += part;
    offset = end;
  }
  const found: [number, number][] = [];
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
    }
  }
  return found;
}

/** What a search in a thread has found. */
export interface CommentSearch {
  /** Ids of the comments that hold every word. */
  readonly found: ReadonlySet<string>;
  /** Those, and what they answer, so that they are understood; in the order of the thread. */
  readonly comments: readonly Comment[];
}

/**
 * Finds the comments of a thread whose author or text holds every word of a query, as parts of words, too.
 *
 * @param foldedText - The author and text of a comment, through `foldText`.
 */
export function searchComments(
  comments: readonly Comment[],
  query: string,
  foldedText: (comment: Comment) => string,
): CommentSearch {
  const words = wordsOf(query);
  const matches = comments
    .filter(({ state }) => state !== 'deleted')
    .filter((comment) => {
      const text = foldedText(comment);
      return words.every((word) => text.includes(word));
    });
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const shown = new Set<Comment>();
  for (const match of matches) {
    let upward: Comment | undefined = match;
    // Ends at what is there already, so that a circle has an end, too.
    while (upward && !shown.has(upward)) {
      shown.add(upward);
      upward = upward.parentId === null ? undefined : byId.get(upward.parentId);
    }
  }
  return {
    found: new Set(matches.map(({ id }) => id)),
    comments: comments.filter((comment) => shown.has(comment)),
  };
}
