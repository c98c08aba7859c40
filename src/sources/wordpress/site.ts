import { textField } from '../../models/read-json.js';
import { exchange } from '../exchange.js';
import { apiUrl } from './api-address.js';

/**
 * Where WordPress's own files are, which may be another folder than the site's. Its host is the
 * API's in any case: nobody else may get what belongs to the reader. Asked for without a nonce,
 * which may be the thing that is looked for.
 */
export async function siteUrl(root: URL, file: string): Promise<URL> {
  let { pathname } = new URL('.', root.href.replace(/(?:index\.php\/)?wp-json\/$/, ''));
  try {
    const index = apiUrl(root, '', { _fields: 'url' });
    const { json } = await exchange(index, { credentials: 'same-origin' });
    pathname = new URL(textField(json, 'url') ?? pathname, root).pathname;
  } catch {
    // Some sites hide the index of their API. Then the folder of the API is as good a guess as any.
  }
  return new URL(`${pathname.replace(/\/?$/, '/')}${file}`, root.origin);
}

/** A nonce for the reader whom the cookie names; `undefined` for guests, and where it cannot be had. */
export async function askForNonce(root: URL): Promise<string | undefined> {
  const url = await siteUrl(root, 'wp-admin/admin-ajax.php?action=rest-nonce');
  try {
    const { status, text } = await exchange(url, {
      credentials: 'same-origin',
      mode: 'same-origin',
    });
    const nonce = text.trim();
    return status === 200 && /^\w{2,40}$/.test(nonce) ? nonce : undefined;
  } catch {
    return undefined;
  }
}
