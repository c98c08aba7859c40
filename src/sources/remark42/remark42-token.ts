import { field, numberField, textField } from '../../models/read-json.js';

/** A token this near to its end is no longer used. */
const SPARE_SECONDS = 30;

/** The header that names a reader. */
export const jwt = (token: string | undefined): Readonly<Record<string, string>> =>
  token === undefined ? {} : { 'X-JWT': token };

/** What a JSON Web Token says (https://www.rfc-editor.org/rfc/rfc7519#section-3); not verified: that is the server's. */
function claimsOf(token: string): unknown {
  try {
    const [, payload = ''] = token.split('.');
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

/** The id of the reader to whom a token was given, as far as it can be read. */
export const userOf = (token: string): string | undefined =>
  textField(field(claimsOf(token), 'user'), 'id');

/** Whether a token says of itself that it is good for some time. */
export const isFresh = (token: string): boolean =>
  (numberField(claimsOf(token), 'exp') ?? 0) > Date.now() / 1000 + SPARE_SECONDS;
