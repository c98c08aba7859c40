import type { Identity } from '../../controllers/identity.js';
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

/** Fills in who comments where nothing is entered, except in `known` fields, to which it adds the others. */
export function fillIdentity(
  form: HTMLFormElement,
  identity: Partial<Identity>,
  known?: WeakSet<Control>,
): void {
  for (const field of [...GUEST_FIELDS, 'consent'] as const) {
    const control = controlOf(form, field);
    if (!control || known?.has(control)) continue;
    known?.add(control);
    const value = identity[field];
    if (typeof value === 'string') control.value ||= value;
    else if (value && control instanceof HTMLInputElement) control.checked = true;
  }
}

export const firstFieldOf = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector(
    ':is(input, select, textarea):not([type=hidden], [type=submit], [type=reset])',
  );

export const submitterOf = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>('[type=submit], button:not([type])');

/** Engines without `field-sizing` need help to let a field grow with its text. */
export function growBody(form: HTMLFormElement): void {
  const body = bodyOf(form);
  if (!body || CSS.supports('field-sizing', 'content')) return;
  const { style, scrollHeight, clientHeight, offsetHeight } = body;
  if (!body.value) style.minBlockSize = '';
  else if (scrollHeight > clientHeight) {
    style.minBlockSize = `${scrollHeight + offsetHeight - clientHeight}px`;
  }
}
