import { ALL_GUEST_FIELDS } from '../../models/guest-fields.js';
import type { CommentSource, CommentSourceCapabilities } from '../../sources/comment-source.js';
import type { CommentForm } from './comment-form.js';

/** What a source decides about the form that writes to it. */
export type FormSettings = Pick<
  CommentForm,
  'fields' | 'consent' | 'maxLength' | 'markup' | 'previewer'
>;

/** What holds as long as no source has said anything. */
export const UNTOLD: FormSettings = {
  fields: ALL_GUEST_FIELDS,
  consent: false,
  maxLength: 0,
  markup: '',
  previewer: undefined,
};

/** The same object for the same capabilities: no form has to be drawn anew for it. */
const settings = new WeakMap<CommentSourceCapabilities, FormSettings>();

export function settingsOf(
  source: CommentSource,
  capabilities: CommentSourceCapabilities,
): FormSettings {
  const { guestFields, consent, maxLength, markup = '', preview } = capabilities;
  const known = settings.get(capabilities) ?? {
    fields: guestFields.map(({ field, required }) => `${field}${required ? '!' : ''}`).join(' '),
    consent,
    maxLength: maxLength < Infinity ? maxLength : 0,
    markup,
    previewer: preview ? source.preview?.bind(source) : undefined,
  };
  settings.set(capabilities, known);
  return known;
}
