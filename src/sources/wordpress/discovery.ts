import { CommentSourceError } from '../comment-source.js';
import { apiRoot, postAddress, type PostAddress } from './api-address.js';

/** What names a thread on a page, each empty where the page itself shall say it. */
export interface WordPressThreadOptions {
  /** Address of the site or of its REST API. */
  endpoint: string;
  /** The post's id. */
  thread: string;
  /** The page, for discovery. */
  document: Document;
}

/** A thread, found. */
export interface WordPressThread {
  root: URL;
  post: string;
  /** The route's name for the post's kind, where the page says it: `posts`, `pages`, … */
  type?: string;
}

/** Archives name themselves by the same link as posts do. */
const NO_POSTS = /^(?:categories|tags|users)$/;

const wrong = (message: string): CommentSourceError =>
  new CommentSourceError('unknown', message, { code: 'wordpress-not-found' });

/**
 * Addresses that the page's head has links to. The body is not asked: it holds what readers wrote,
 * and must not decide where others' texts go.
 */
function headLinks(document: Document, selector: string): URL[] {
  return [...document.head.querySelectorAll(`link[href]${selector}`)].flatMap((link) => {
    try {
      return [new URL(link.getAttribute('href') ?? '', document.baseURI)];
    } catch {
      return [];
    }
  });
}

function givenRoot(endpoint: string, document: Document): URL | undefined {
  if (endpoint === '') return undefined;
  try {
    const address = new URL(endpoint, document.baseURI);
    if (/^https?:$/.test(address.protocol)) return apiRoot(address);
  } catch {
    // Said below.
  }
  throw wrong(`endpoint="${endpoint}" is no address: use that of the site, https://news.example/.`);
}

function linkedRoot(document: Document): URL | undefined {
  const [root] = headLinks(document, '[rel~="https://api.w.org/"]');
  // The prefix is the site's choice: the link is right as it stands.
  if (root && !root.searchParams.has('rest_route'))
    root.pathname = root.pathname.replace(/\/?$/, '/');
  return root;
}

function linkedPost(document: Document): PostAddress | undefined {
  return headLinks(document, '[rel~="alternate"][type="application/json"]')
    .map(postAddress)
    .find((address) => address && !NO_POSTS.test(address.type));
}

/**
 * Finds the REST API: that of the endpoint, else the one that the page names.
 *
 * @throws CommentSourceError `unknown`, with the fix in its message.
 */
export function findRoot({
  endpoint,
  document,
}: Pick<WordPressThreadOptions, 'endpoint' | 'document'>): URL {
  const root = givenRoot(endpoint, document) ?? linkedRoot(document) ?? linkedPost(document)?.root;
  if (root) return root;
  throw wrong(
    'this page does not name its WordPress (<link rel="https://api.w.org/"> in its head): ' +
      'set endpoint to the address of the site, e.g. endpoint="https://news.example/", and thread to the id of the post.',
  );
}

/**
 * Finds the thread that a page is about. What the integrator says comes first; what is missing is
 * taken from the links that WordPress writes into the head of its pages
 * (https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/).
 *
 * @throws CommentSourceError `unknown`, with the fix in its message.
 */
export function findThread({
  endpoint,
  thread,
  document,
}: WordPressThreadOptions): WordPressThread {
  const linked = linkedPost(document);
  const root = findRoot({ endpoint, document });
  if (thread !== '') {
    if (!/^[1-9]\d*$/.test(thread)) {
      throw wrong(
        `thread="${thread}" is no id of a WordPress post: use its number, e.g. thread="8".`,
      );
    }
    return linked?.id === thread && linked.root.origin === root.origin
      ? { root, post: thread, type: linked.type }
      : { root, post: thread };
  }
  if (linked?.root.origin === root.origin) return { root, post: linked.id, type: linked.type };
  const post = headLinks(document, '[rel~="shortlink"]')
    .filter(({ origin }) => origin === root.origin)
    .map(({ searchParams }) => searchParams.get('p') ?? searchParams.get('page_id') ?? '')
    .find((id) => /^[1-9]\d*$/.test(id));
  if (post === undefined) {
    throw wrong(
      'this page does not name its WordPress post (<link rel="alternate" type="application/json"> or ' +
        '<link rel="shortlink"> in its head): set thread to the id of the post, e.g. thread="8".',
    );
  }
  return { root, post };
}
