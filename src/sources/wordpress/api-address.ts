const POST_ROUTE = /^(.*\/)wp\/v2\/([\w-]+)\/(\d+)\/?$/;

/** The REST address of a post, page or other entry, taken apart. */
export interface PostAddress {
  root: URL;
  /** The route's name for its kind: `posts`, `pages`, or a site's own. */
  type: string;
  id: string;
}

/**
 * Where the REST API of a site is, from any address that an integrator has at hand: the site's own
 * (`https://news.example/blog/`), `…/wp-json/`, `…/wp-json/wp/v2/comments`, `…/?rest_route=/`.
 *
 * A site's own address leads to `index.php?rest_route=/`, which answers under pretty and plain
 * permalinks alike (https://developer.wordpress.org/rest-api/extending-the-rest-api/routes-and-endpoints/),
 * and, other than `/`, is not redirected by any server.
 */
export function apiRoot(address: URL): URL {
  const root = new URL(address);
  root.search = '';
  root.hash = '';
  const path = /^.*?\/wp-json(?=\/|$)/.exec(root.pathname)?.[0];
  if (path !== undefined) {
    root.pathname = `${path}/`;
  } else {
    if (!root.pathname.endsWith('.php')) {
      root.pathname += root.pathname.endsWith('/') ? 'index.php' : '/index.php';
    }
    root.search = '?rest_route=/';
  }
  return root;
}

/** The address of a route under a root, in the root's own permalink mode. */
export function apiUrl(
  root: URL,
  route: string,
  query: Readonly<Record<string, string | number>> = {},
): URL {
  const url = new URL(root);
  const base = url.searchParams.get('rest_route');
  if (base === null) url.pathname += route;
  else url.searchParams.set('rest_route', base + route);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/** Whether an address is of the REST API, and not of a page. */
export const isApi = ({ pathname, searchParams }: URL): boolean =>
  `${pathname}/`.includes('/wp/v2/') || searchParams.has('rest_route');

/** Takes the REST address of a post apart; `undefined` for any other address. */
export function postAddress(address: URL): PostAddress | undefined {
  const route = address.searchParams.get('rest_route');
  const [, base, type, id] = POST_ROUTE.exec(route ?? address.pathname) ?? [];
  if (base === undefined || type === undefined || id === undefined) return undefined;
  const root = new URL(address);
  root.hash = '';
  root.search = route === null ? '' : `?rest_route=${base}`;
  if (route === null) root.pathname = base;
  return { root, type, id };
}
