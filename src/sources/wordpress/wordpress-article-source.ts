import type { NewsArticle } from '../../models/article.js';
import { decodeText } from '../../sanitize/parse.js';
import { ArticleSourceError, type ArticleSource } from '../article-source.js';
import { exchange, type Answer } from '../exchange.js';
import { codeOf, isLoginPage } from './answer.js';
import { postAddress } from './api-address.js';
import { readWordPressArticle } from './read-wordpress-article.js';

/** All that is read; without the comments, which `_embed` alone would bring along. */
const PARTS = 'author,wp:featuredmedia,wp:term';

export interface WordPressArticleSourceOptions {
  /**
   * The REST address of a post (`https://news.example/wp-json/wp/v2/posts/8`, or with
   * `?rest_route=`), or of a list, of which the first is taken (`…/posts?slug=name`); or the
   * address of the post's own page, which names the other one. Relative to the page.
   */
  url: string;
}

interface Found {
  api: URL;
  language?: string | undefined;
}

const isApi = ({ pathname, searchParams }: URL): boolean =>
  `${pathname}/`.includes('/wp/v2/') || searchParams.has('rest_route');

const attribute = (tag: string, name: string): string => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return decodeText(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
};

/** The REST address in the `Link` header (https://www.rfc-editor.org/rfc/rfc8288), or in the head of the page. */
function findApi({ headers, text, url }: Answer): Found | undefined {
  const [head = ''] = text.split(/<body\b/i, 1);
  const links = [
    ...[...(headers.get('Link') ?? '').matchAll(/<([^>]*)>([^<]*)/g)].map(
      ([, href = '', rest = '']) => ({
        href,
        isJson: /\balternate\b.*application\/json/.test(rest),
      }),
    ),
    // Pages out of a cache come without the header.
    ...[...head.matchAll(/<link\b[^>]*>/gi)].map(([tag]) => ({
      href: attribute(tag, 'href'),
      isJson:
        attribute(tag, 'type') === 'application/json' &&
        /\balternate\b/.test(attribute(tag, 'rel')),
    })),
  ];
  const [html = ''] = /<html\b[^>]*>/i.exec(head) ?? [];
  for (const { href, isJson } of links) {
    const address = isJson && URL.canParse(href, url) && new URL(href, url);
    if (address && postAddress(address)) {
      return { api: address, language: attribute(html, 'lang') || undefined };
    }
  }
  return undefined;
}

function errorOf(answer: Answer): ArticleSourceError | undefined {
  const { status, url } = answer;
  const said = `${url} answered ${status} ${codeOf(answer) ?? ''}`.trimEnd() + '.';
  if (isLoginPage(answer)) return new ArticleSourceError('protected', `${url} asks for a login.`);
  if (status === 404 || status === 410) return new ArticleSourceError('not-found', said);
  if (status === 401 || status === 403) return new ArticleSourceError('protected', said);
  if (status >= 500) return new ArticleSourceError('network', said);
  return status === 200 ? undefined : new ArticleSourceError('unknown', said);
}

/** A post of a WordPress site, by its REST API. What belongs to the text, such as a translator's credit, stays in it. */
export class WordPressArticleSource implements ArticleSource {
  readonly #url: string;

  constructor({ url }: WordPressArticleSourceOptions) {
    this.#url = url;
  }

  async load(signal?: AbortSignal): Promise<NewsArticle> {
    if (!URL.canParse(this.#url, document.baseURI)) {
      throw new ArticleSourceError('unknown', `"${this.#url}" is no address.`);
    }
    const address = new URL(this.#url, document.baseURI);
    const { api, language } = isApi(address)
      ? { api: address }
      : await this.#discover(address, signal);
    if (!api.searchParams.has('_embed')) api.searchParams.set('_embed', PARTS);
    const { json } = await this.#fetch(api, signal);
    if (json === undefined) throw new ArticleSourceError('format', `${api.href} is no JSON.`);
    const post: unknown = Array.isArray(json) ? json[0] : json;
    if (post === undefined) {
      throw new ArticleSourceError('not-found', `${api.href} has found nothing.`);
    }
    const article = readWordPressArticle(post, language);
    if (!article) throw new ArticleSourceError('format', `${api.href} is no post of WordPress.`);
    if (article.access === 'protected' && article.headline.text === '') {
      throw new ArticleSourceError('protected', `${api.href} needs a password.`);
    }
    return article;
  }

  async #discover(page: URL, signal?: AbortSignal): Promise<Found> {
    const found = findApi(await this.#fetch(page, signal));
    if (found) return found;
    throw new ArticleSourceError(
      'format',
      `${page.href} does not name its REST address: use that itself, e.g. ${page.origin}/wp-json/wp/v2/posts/8.`,
    );
  }

  async #fetch(url: URL, signal?: AbortSignal): Promise<Answer> {
    let answer: Answer;
    try {
      const isSameOrigin = url.origin === location.origin;
      answer = await exchange(url, {
        credentials: isSameOrigin ? 'same-origin' : 'omit',
        ...(signal && { signal }),
      });
    } catch (cause) {
      signal?.throwIfAborted();
      throw new ArticleSourceError(
        'network',
        `${url.href} cannot be reached: no network, or no CORS, which WordPress has for its REST addresses only.`,
        { cause },
      );
    }
    const error = errorOf(answer);
    if (error) throw error;
    return answer;
  }
}
