const hostOf = ({ hostname }: URL | Location): string => hostname.replace(/^www\./, '');

/**
 * Whether a server's cookies are those of the page's own site, which every browser keeps and sends:
 * the same host, or one under the other. What is not surely so counts as another site, whose cookies
 * most browsers refuse.
 */
export function isSameSite(server: URL, page: URL | Location): boolean {
  if (server.protocol !== page.protocol) return false;
  const [one, two] = [hostOf(server), hostOf(page)];
  return one === two || one.endsWith(`.${two}`) || two.endsWith(`.${one}`);
}
