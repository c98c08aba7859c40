import type { GuestField } from './comment.js';

/** The guest fields to show; the value says whether a field has to be filled in. */
export type GuestFields = ReadonlyMap<GuestField, boolean>;

/** What is asked for where nobody says what. */
export const ALL_GUEST_FIELDS = 'name email website';

const GUEST_FIELDS: readonly GuestField[] = ['name', 'email', 'website'];

/**
 * Reads the attribute `fields`: names separated by spaces, `!` for required ones. Always in the
 * order in which autofill and readers expect them. Gives `unknown` what is no field.
 */
export function parseGuestFields(value: string): { fields: GuestFields; unknown: string[] } {
  const wanted = new Map(
    value
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => [name.replace('!', ''), name.endsWith('!')] as const),
  );
  const fields = new Map<GuestField, boolean>();
  for (const field of GUEST_FIELDS) {
    const required = wanted.get(field);
    if (required !== undefined) fields.set(field, required);
    wanted.delete(field);
  }
  return { fields, unknown: [...wanted.keys()] };
}
