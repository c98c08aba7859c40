import type { NewsArticle } from '../../models/article.js';
import { decodeText } from '../../sanitize/parse.js';
import { articleAddress, askForArticle } from '../article-exchange.js';
import { ArticleSourceError, type ArticleSource } from '../article-source.js';
import type { Answer } from '../exchange.js';
import { isLoginPage } from './answer.js';
import { isApi, postAddress } from './api-address.js';
import { readWordPressArticle } from './read-wordpress-article.js';

export interface WordPressArticleSourceOptions {
  /**
   * The REST address of a post (`https://news.example/wp-json/wp/v2/posts/8`, or with
   * `?rest_route=`), or of a list, of which the first is taken (`…/posts?slug=name`); or the
   * address of the post's own page, which names the other one. Relative to the page.
   */
  url: string;
  /** Of the post's page, where it is known. */
  language?: string | undefined;
}

/** Where a page says that its post is. */
interface FoundPost {
  api: URL;
  language?: string | undefined;
}

/** All that is read of a post; without the comments, which `_embed` alone would bring along. */
export function withParts(api: URL): URL {
  const url = new URL(api);
  if (!url.searchParams.has('_embed')) {
    url.searchParams.set('_embed', 'author,wp:featuredmedia,wp:term');
  }
  return url;
}

/**
 * Asks a WordPress site.
 *
 * @throws ArticleSourceError when there is no answer of success, or one that asks to log in.
 */
async function askWordPress(url: URL, signal?: AbortSignal): Promise<Answer> {
  const answer = await askForArticle(url, signal);
  if (isLoginPage(answer)) {
    throw new ArticleSourceError('protected', `${answer.url} asks for a login.`);
  }
  return answer;
}

const attribute = (tag: string, name: string): string => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return decodeText(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
};

/** The REST address in the `Link` header (https://www.rfc-editor.org/rfc/rfc8288), or in the head of the page. */
export function findApi({ headers, text, url }: Answer): FoundPost | undefined {
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

/** A post of a WordPress site, by its REST API. What belongs to the text, such as a translator's credit, stays in it. */
export class WordPressArticleSource implements ArticleSource {
  readonly #url: string;
  readonly #language: string | undefined;

  constructor({ url, language }: WordPressArticleSourceOptions) {
    this.#url = url;
    this.#language = language;
  }

  async load(signal?: AbortSignal): Promise<NewsArticle> {
    const address = articleAddress(this.#url);
    const { api, language } = isApi(address)
      ? { api: address, language: this.#language }
      : await this.#discover(address, signal);
    const { json, url } = await askWordPress(withParts(api), signal);
    if (json === undefined) throw new ArticleSourceError('format', `${url} is no JSON.`);
    const post: unknown = Array.isArray(json) ? json[0] : json;
    if (post === undefined) throw new ArticleSourceError('not-found', `${url} has found nothing.`);
    const article = readWordPressArticle(post, language);
    if (!article) throw new ArticleSourceError('format', `${url} is no post of WordPress.`);
    if (article.access === 'protected' && article.headline.text === '') {
      throw new ArticleSourceError('protected', `${url} needs a password.`);
    }
    return article;
  }

  async #discover(page: URL, signal?: AbortSignal): Promise<FoundPost> {
    const found = findApi(await askWordPress(page, signal));
    if (found) return found;
    throw new ArticleSourceError(
      'format',
      `${page.href} does not name its REST address: use that itself, e.g. ${page.origin}/wp-json/wp/v2/posts/8.`,
    );
  }
}
