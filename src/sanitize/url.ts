const PROTOCOLS = { link: /^(?:https?|mailto|tel):$/, image: /^https?:$/ };

/**
 * Checks an untrusted address, as the browser itself will understand it
 * (https://url.spec.whatwg.org/#url-parsing), not as it is spelled.
 *
 * @param url - The address, absolute or relative.
 * @param baseUrl - What it is relative to; itself relative to the page.
 * @param kind - A link may lead to http, https, mailto and tel; an image comes by http and https.
 * @returns The absolute address; `undefined` for anything else, and for one with a user name or
 * password, which only serve to make `https://bank.example@evil.example` look right.
 */
export function safeUrl(url: string, baseUrl: string, kind: 'link' | 'image'): string | undefined {
  try {
    const { href, protocol, username, password } = new URL(url, new URL(baseUrl, document.baseURI));
    return PROTOCOLS[kind].test(protocol) && username + password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
