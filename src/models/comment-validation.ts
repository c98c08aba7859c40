import type { CommentDraft, CommentField } from './comment.js';
import type { GuestFields } from './guest-fields.js';
import { isBlank } from './is-blank.js';

/** What is wrong with what was typed. */
export type ValidationReason = 'required' | 'invalid' | 'too-long';

export type ValidationReasons = Partial<Record<CommentField, ValidationReason>>;

/** Only what can be seen to be wrong: what an address may be is the server's to know. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The address of a site as people type it, `example.org`, made one that leads there. Other text is left as it is. */
export const completeWebsite = (value: string): string =>
  /^[^\s:/?#@]+\.[^\s:/?#@]+([:/?#]|$)/.test(value) ? `https://${value}` : value;

function isWebsite(value: string): boolean {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** How many characters a reader sees, whatever they are made of (https://unicode.org/reports/tr29/). */
export const countCharacters = (text: string): number =>
  [...new Intl.Segmenter().segment(text)].length;

/** What a comment must be like to be sent. */
export interface CommentRules {
  fields: GuestFields;
  /** Most characters of the comment. */
  maxLength: number;
}

/** What is wrong with a draft. Empty when nothing is. */
export function validateDraft(
  draft: CommentDraft,
  { fields, maxLength }: CommentRules,
): ValidationReasons {
  const { body, email, website } = draft;
  const reasons: ValidationReasons = {};
  if (isBlank(body)) reasons.body = 'required';
  else if (body.length > maxLength && countCharacters(body) > maxLength) reasons.body = 'too-long';
  for (const [field, required] of fields)
    if (required && isBlank(draft[field])) reasons[field] = 'required';
  if (email && fields.has('email') && !EMAIL.test(email)) reasons.email = 'invalid';
  if (website && fields.has('website') && !isWebsite(website)) reasons.website = 'invalid';
  return reasons;
}
