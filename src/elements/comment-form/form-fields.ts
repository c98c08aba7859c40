import type { Identity } from '../../controllers/drafts.js';
import type { CommentField, GuestField } from '../../models/comment.js';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Our names and those of WordPress. Plugins against spam hide a second textarea. */
const SELECTORS = {
  body: 'textarea:not([aria-hidden=true])',
  name: '[name=name],[name=author]',
  email: '[name=email]',
  website: '[name=website],[name=url]',
  consent: '[name=consent],[name=wp-comment-cookies-consent]',
} satisfies Record<CommentField, string>;

export const FIELDS = Object.keys(SELECTORS) as readonly CommentField[];
const GUEST_FIELDS: readonly GuestField[] = ['name', 'email', 'website'];

export const controlOf = (form: HTMLFormElement, field: CommentField): Control | null =>
  form.querySelector(SELECTORS[field]);

export const bodyOf = (form: HTMLFormElement): HTMLTextAreaElement | null =>
  form.querySelector<HTMLTextAreaElement>(SELECTORS.body);

const consentOf = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(SELECTORS.consent);

/** Who comments, as far as a form asks for it. */
export function readIdentityOf(form: HTMLFormElement): Partial<Identity> {
  const identity: Partial<Identity> = {};
  for (const field of GUEST_FIELDS) {
    const control = controlOf(form, field);
    if (control) identity[field] = control.value;
  }
  const consent = consentOf(form);
  if (consent) identity.consent = consent.checked;
  return identity;
}

/** Fills in who comments where nothing is entered. */
export function fillIdentity(form: HTMLFormElement, identity: Partial<Identity>): void {
  for (const field of GUEST_FIELDS) {
    const control = controlOf(form, field);
    if (control) control.value ||= identity[field] ?? '';
  }
  const consent = consentOf(form);
  if (consent) consent.checked ||= !!identity.consent;
}
