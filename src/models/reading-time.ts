import type { NewsArticle } from './article.js';

/**
 * Words a minute, by language, of the same texts read aloud: Trauzettel-Klosinski and Dietz, IReST,
 * 2012, table 2 (https://doi.org/10.1167/iovs.11-8284). Other languages are taken for English.
 */
const WORDS: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  ru: 184,
  tr: 166,
};
const ENGLISH = 228;
/** Characters a minute, ibid.: Chinese, Japanese, and the mean of alphabets (68 ms each). */
const CHARACTERS = { han: 255, japanese: 357, alphabetic: 882 };
/**
 * English non-fiction is read silently at 238 words a minute: Brysbaert, 2019
 * (https://doi.org/10.1016/j.jml.2019.104047). Other languages are assumed to gain as much.
 */
const SILENT = 238 / ENGLISH;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Scripts that write words without a space between them, less their marks. */
const UNSPACED =
  /(?!\p{Mark})[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;

/** What is there to read, as it is counted for its script. */
export interface TextLength {
  /** Of scripts with spaces, Korean included. */
  words: number;
  /** Of Chinese and Japanese. */
  characters: number;
  /** Of Thai, Lao, Khmer, Burmese and Tibetan, without marks. */
  letters: number;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts what a reader has to read of a text, each script in its own way. */
export function measureText(text: string): TextLength {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  let words = 0;
  for (const { segment } of segments) {
    // `isWordLike` is another thing in each engine, for numbers and for Chinese.
    const isWord = /[\p{Letter}\p{Number}]/u.test(segment);
    if (isWord && countOf(segment, HAN_OR_KANA) + countOf(segment, UNSPACED) === 0) words += 1;
  }
  return { words, characters: countOf(text, HAN_OR_KANA), letters: countOf(text, UNSPACED) };
}

/** HTML roughly as text, good enough to be counted. */
const countable = (html: string): string =>
  html
    .replace(/<(?:script|style)\b[^<]*/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&#?\w+;/g, '');

/**
 * How long it takes to read an article, in whole minutes, at least one; 0 where there is no text.
 * What the publisher says goes first: `readingMinutes`, then `wordCount` where the text is missing.
 */
export function readingTime(article: Partial<NewsArticle>): number {
  const { readingMinutes, wordCount = 0, bodyHtml, bodyText = '', lang = '' } = article;
  if (readingMinutes) return Math.ceil(readingMinutes);
  const text = bodyHtml ? countable(bodyHtml) : bodyText;
  const { words, characters, letters } =
    text.trim() === '' ? { words: wordCount, characters: 0, letters: 0 } : measureText(text);
  const minutes =
    words / (WORDS[lang.slice(0, 2).toLowerCase()] ?? ENGLISH) +
    characters / (KANA.test(text) ? CHARACTERS.japanese : CHARACTERS.han) +
    letters / CHARACTERS.alphabetic;
  return minutes > 0 ? Math.max(1, Math.round(minutes / SILENT)) : 0;
}
