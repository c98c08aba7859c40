import type { PropertyDeclaration } from 'lit';

/**
 * How a string that has an attribute is declared: removing the attribute is like never having set
 * it. Without this, Lit sets `null`. Where there are more options, or an element has others with
 * `useDefault: true`, that is written out: it is smaller than the import.
 *
 * The property needs a value to begin with, other than `undefined`; that value, unlike any later
 * one, is not among the changes that the first update is told of.
 */
export const text = { useDefault: true } satisfies PropertyDeclaration;
