import { textField } from '../models/read-json.js';
import { decodeText } from '../sanitize/parse.js';

/** A name, or other plain text, of a server that gives it as HTML without markup. */
export const readName = (value: unknown, key: string): string => {
  const name = textField(value, key) ?? '';
  return (name.includes('&') ? decodeText(name) : name).trim();
};
