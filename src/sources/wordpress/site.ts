import { textField } from '../../models/read-json.js';
import { exchange } from '../exchange.js';
import type { WordPressClient } from './wordpress-client.js';

/**
 * Where WordPress's own files are, which may be another folder than the site's. Its host is the
 * API's in any case: nobody else may get what belongs to the reader.
 */
export async function siteUrl(client: WordPressClient, file: string): Promise<URL> {
  let { pathname } = new URL('.', client.root.href.replace(/(?:index\.php\/)?wp-json\/$/, ''));
  try {
    const { json } = await client.get('', { _fields: 'url' });
    pathname = new URL(textField(json, 'url') ?? pathname, client.root).pathname;
  } catch {
    // Some sites hide the index of their API. Then the folder of the API is as good a guess as any.
  }
  return new URL(`${pathname.replace(/\/?$/, '/')}${file}`, client.root.origin);
}

/** A nonce for the reader whom the cookie names; `undefined` for guests, and where it cannot be had. */
export async function askForNonce(client: WordPressClient): Promise<string | undefined> {
  const url = await siteUrl(client, 'wp-admin/admin-ajax.php?action=rest-nonce');
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
