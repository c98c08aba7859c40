import type { PropertyDeclaration } from 'lit';

/**
 * How a string that has an attribute is declared: removing the attribute is like never having set
 * it. Without this, Lit sets `null`. One that needs more options has `useDefault: true` among them.
 *
 * The property needs a value to begin with, other than `undefined`; that value, unlike any later
 * one, is not among the changes that the first update is told of.
 */
export const text = { useDefault: true } satisfies PropertyDeclaration;
