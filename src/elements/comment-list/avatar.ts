import { safeUrl } from '../../sanitize/url.js';
import type { CommentView, ViewSettings } from './comment-view.js';
import { nameOf, setAttributes, setText } from './comment-view.js';

/** How many colours there are, in thread-marks.styles.ts. */
const TONES = 5;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const LETTER = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** Letters of other scripts would be joined, or make no sense alone. */
const WITH_TWO_INITIALS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) if (LETTER.test(segment)) return segment;
  return '';
}

/** The first letters of the first and the last name, or the first of a name in one piece. */
export function initialsOf(name: string, locale: string): string {
  const letters = name
    .split(/[\s\u00b7.]+/u)
    .map(firstLetter)
    .filter(Boolean);
  const [first = '', last = first] = [letters[0], letters.at(-1)];
  const isPair =
    letters.length > 1 && [first, last].every((letter) => WITH_TWO_INITIALS.test(letter));
  return (isPair ? first + last : first).toLocaleUpperCase(locale);
}

/** The same for the same name, on every page. */
function toneOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % TONES;
}

/**
 * Puts a picture of the author before the name. Initials ask nobody for anything; pictures are
 * fetched where the page allows it, when they come into view, without telling from which page.
 */
export function drawAvatar({ row, meta }: CommentView, settings: ViewSettings): void {
  const { avatars, baseUrl, formatLocale } = settings;
  const { author, state } = row.comment;
  let avatar = meta.querySelector<HTMLElement>(':scope > .avatar');
  if (avatars === 'none' || state === 'deleted') {
    avatar?.remove();
    return;
  }
  if (!avatar) {
    avatar = document.createElement('span');
    avatar.ariaHidden = 'true';
    meta.prepend(avatar);
  }
  const name = nameOf(row.comment);
  setAttributes(avatar, { class: `avatar tone-${toneOf(name)}`, part: 'avatar' });
  const address =
    avatars === 'source' && author.avatar ? safeUrl(author.avatar, baseUrl, 'image') : undefined;
  const picture = avatar.querySelector('img');
  if (!address) setText(avatar, initialsOf(name, formatLocale));
  else if (picture?.src !== address)
    avatar.replaceChildren(makePicture(address, avatar, name, formatLocale));
}

function makePicture(
  address: string,
  avatar: Element,
  name: string,
  locale: string,
): HTMLImageElement {
  const picture = new Image(32, 32);
  picture.alt = '';
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.referrerPolicy = 'no-referrer';
  picture.addEventListener('error', () => {
    setText(avatar, initialsOf(name, locale));
  });
  // Last, so that all of the above holds for the request.
  picture.src = address;
  return picture;
}
