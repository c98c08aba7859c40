/**
 * Spaces, what is never drawn (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point:
 * zero-width spaces, marks of direction, fillers), and the sign of Braille that has no dots.
 */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader sees nothing of a text. */
export const isBlank = (text: string): boolean => UNSEEN.test(text);
