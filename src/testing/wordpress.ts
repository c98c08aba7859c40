import { json, TestServer, text, type TestRequest } from './test-server.js';
import { page, wpError } from './wordpress-answers.js';
import { answerMe, answerOne, MEMBER } from './wordpress-members.js';

export { json, page, wpError };

export interface TestComment {
  id: number;
  post: number;
  parent: number;
  author_name: string;
  author_url: string;
  date: string;
  date_gmt: string;
  content: { rendered: string };
  link: string;
  status: string;
  type: string;
  author_avatar_urls?: Record<string, string>;
  /** A member's id. */
  author?: number;
  /** What was typed. */
  raw?: string;
}

export interface WordPressRequest extends TestRequest {
  /** Of the API; `null` for a page or a file. */
  route: string | null;
}

const redirectedTo = (url: URL, response: Response): Response =>
  Object.defineProperties(response, { redirected: { value: true }, url: { value: url.href } });

/** A comment as the server keeps it, with as much as a test cares about. */
export const stored = (id: number, more: Partial<TestComment> = {}): TestComment => {
  const date = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString().slice(0, 19);
  return {
    id,
    post: 8,
    parent: 0,
    author_name: `Author ${id}`,
    author_url: '',
    // The site is eight hours ahead.
    date: new Date(Date.parse(`${date}Z`) + 8 * 3_600_000).toISOString().slice(0, 19),
    date_gmt: date,
    content: { rendered: `<p>Comment ${id}.</p>\n` },
    link: `https://news.example/post/#comment-${id}`,
    status: 'approved',
    type: 'comment',
    ...more,
  };
};

/** A small WordPress, which answers like version 6.1 as far as the sources ask. */
export class TestWordPress extends TestServer<WordPressRequest> {
  /** The site's own address. */
  readonly site: URL;
  comments: TestComment[] = [];
  /** Post 8 takes comments, 13 does not, 14 has a password, 16 is a draft; 20 is a page. */
  entries = new Map<
    number,
    { type: string; comment_status: string; status?: 'draft' | 'password' }
  >([
    [8, { type: 'posts', comment_status: 'open' }],
    [13, { type: 'posts', comment_status: 'closed' }],
    [14, { type: 'posts', comment_status: 'open', status: 'password' }],
    [16, { type: 'posts', comment_status: 'open', status: 'draft' }],
    [20, { type: 'pages', comment_status: 'closed' }],
  ]);
  /** The site has the filter rest_allow_anonymous_comments. */
  takesGuests = false;
  needsRegistration = false;
  holds = false;
  /** The reader's nonce; with it, and only then, a request is a member's. */
  nonce: string | undefined;
  /** The member may change every comment. */
  moderates = false;
  /** The site keeps no trash. */
  hasTrash = true;
  /** Prefix of the pretty API. */
  prefix = 'wp-json/';

  constructor(site: string) {
    super();
    this.site = new URL(site);
  }

  /** The requests to a route or file, by the end of its name. */
  to(name: string): WordPressRequest[] {
    return this.requests.filter(({ route, url }) => (route ?? url.pathname).endsWith(name));
  }

  protected override read(request: TestRequest): WordPressRequest {
    const { searchParams, pathname } = request.url;
    const api = new URL(this.prefix, this.site).pathname;
    const pretty = pathname.startsWith(api) ? `/${pathname.slice(api.length)}` : null;
    return { ...request, route: searchParams.get('rest_route') ?? pretty };
  }

  protected answer(request: WordPressRequest): Response {
    const { route, url, headers, method } = request;
    if (route === null) return this.#file(request);
    const nonce = headers.get('X-WP-Nonce');
    if (nonce !== null && nonce !== this.nonce) return wpError(403, 'rest_cookie_invalid_nonce');
    if (route === '/') return json({ url: this.site.href.replace(/\/$/, '') });
    if (route === '/wp/v2/comments') {
      return method === 'POST'
        ? this.#create(request.body, nonce !== null)
        : this.#list(url.searchParams);
    }
    if (route === '/wp/v2/users/me') return answerMe(this, nonce !== null);
    const [, commentId] = /^\/wp\/v2\/comments\/(\d+)$/.exec(route) ?? [];
    if (commentId !== undefined) {
      return answerOne(this, Number(commentId), request, nonce !== null && this.moderates);
    }
    const [, type, id] = /^\/wp\/v2\/(\w+)\/(\d+)$/.exec(route) ?? [];
    const post = this.entries.get(Number(id));
    return post?.type === type
      ? json({ comment_status: post?.comment_status })
      : wpError(404, type === 'posts' ? 'rest_post_invalid_id' : 'rest_no_route');
  }

  #list(query: URLSearchParams): Response {
    const number = (name: string, otherwise: number): number =>
      Number(query.get(name) ?? otherwise);
    const ids = (name: string): number[] | undefined => query.get(name)?.split(',').map(Number);
    const posts = ids('post');
    if (posts?.some((post) => this.entries.get(post)?.status === 'password')) {
      return wpError(401, 'rest_cannot_read_post');
    }
    const size = number('per_page', 10);
    if (size > 100)
      return wpError(400, 'rest_invalid_param', { params: { per_page: 'Too many.' } });
    const [parents, included] = [ids('parent'), ids('include')];
    const found = this.comments
      .filter(({ post, parent, id, status, type }) => {
        const isAsked = (parents?.includes(parent) ?? true) && (included?.includes(id) ?? true);
        const isPublic = status === 'approved' || status === 'unreadable';
        return isAsked && (posts?.includes(post) ?? true) && isPublic && type === 'comment';
      })
      .sort((a, b) => a.date_gmt.localeCompare(b.date_gmt) || a.id - b.id);
    if (query.get('order') !== 'asc') found.reverse();
    const first = (number('page', 1) - 1) * size;
    const fields = query.get('_fields')?.split(',');
    // Some are counted, but not given.
    const entries = found
      .slice(first, first + size)
      .filter(({ status }) => status === 'approved')
      .map((comment) =>
        Object.fromEntries(
          Object.entries(comment).filter(([name]) => fields?.includes(name) ?? true),
        ),
      );
    return json(entries, 200, {
      'X-WP-Total': String(found.length),
      'X-WP-TotalPages': String(Math.ceil(found.length / size)),
    });
  }

  #create(draft: TestRequest['body'], isMember: boolean): Response {
    const { post, parent, content, author_name, author_email, author_url } = draft;
    if (!isMember && (this.needsRegistration || !this.takesGuests)) {
      return wpError(401, 'rest_comment_login_required');
    }
    const email = text(author_email);
    if (email !== '' && !email.includes('@')) {
      return wpError(400, 'rest_invalid_param', { params: { author_email: 'Invalid.' } });
    }
    const target = this.entries.get(Number(post));
    if (!target) return wpError(403, 'rest_comment_invalid_post_id');
    if (target.status === 'draft') return wpError(403, 'rest_comment_draft_post');
    if (target.status === 'password') return wpError(401, 'rest_cannot_read_post');
    if (target.comment_status === 'closed') return wpError(403, 'rest_comment_closed');
    const body = text(content);
    if (body.trim() === '') return wpError(400, 'rest_comment_content_invalid');
    const name = isMember ? 'Member' : text(author_name);
    if (!isMember && (name === '' || email === '')) {
      return wpError(400, 'rest_comment_author_data_required');
    }
    if (new TextEncoder().encode(body).length > 65_525) {
      return wpError(400, 'comment_content_column_length');
    }
    if (name.length > 245) return wpError(400, 'comment_author_column_length');
    const html = `<p>${body}</p>\n`;
    if (
      this.comments.some((other) => other.author_name === name && other.content.rendered === html)
    ) {
      return wpError(409, 'comment_duplicate');
    }
    const comment = this.#store(Number(post), Number(parent ?? 0), name, text(author_url), html);
    Object.assign(comment, { author: isMember ? MEMBER : 0, raw: body });
    return json(comment, 201, { Location: `/wp/v2/comments/${comment.id}` });
  }

  #store(post: number, parent: number, name: string, url: string, html: string): TestComment {
    const id = Math.max(1000, ...this.comments.map((comment) => comment.id)) + 1;
    const date = new Date().toISOString().slice(0, 19);
    const status = html.includes('viagra') ? 'trash' : this.holds ? 'hold' : 'approved';
    const author_name = name.replaceAll('&', '&amp;');
    const author_url = url;
    const rendered = html;
    const comment = stored(id, {
      post,
      parent,
      author_name,
      author_url,
      date,
      date_gmt: date,
      status,
      content: { rendered },
    });
    this.comments.push(comment);
    return comment;
  }

  #file({ url, method, init }: WordPressRequest): Response {
    const path = url.pathname.slice(this.site.pathname.length - 1);
    if (path === '/wp-admin/admin-ajax.php') {
      return this.nonce === undefined ? page(400, '0') : page(200, this.nonce);
    }
    if (path !== '/wp-comments-post.php') return page(404);
    return method === 'POST' ? this.#form(init.body as URLSearchParams) : page(405, '');
  }

  /** wp-comments-post.php, with the redirect already followed, as `fetch` does it. */
  #form(form: URLSearchParams): Response {
    const value = (name: string): string => form.get(name) ?? '';
    const post = this.entries.get(Number(value('comment_post_ID')));
    if (!post || post.status !== undefined) return page(200, '');
    if (post.comment_status === 'closed' || this.needsRegistration) return page(403);
    const [name, email, body] = [value('author'), value('email'), value('comment')];
    const isWrong = name === '' || !/@.*\./.test(email) || body === '' || name.length > 245;
    if (isWrong || new TextEncoder().encode(body).length > 65_525) return page(200);
    const html = `<p>${body}</p>\n`;
    const isSaid = this.comments.some(
      (other) => other.author_name === name && other.content.rendered === html,
    );
    if (isSaid) return page(409);
    const parent = this.comments.some(({ id }) => id === Number(value('comment_parent')))
      ? Number(value('comment_parent'))
      : 0;
    const comment = this.#store(Number(value('comment_post_ID')), parent, name, value('url'), html);
    const target = new URL(value('redirect_to') || comment.link);
    if (comment.status === 'hold' && value('wp-comment-cookies-consent') === '') {
      target.searchParams.set('unapproved', String(comment.id));
      target.searchParams.set('moderation-hash', '9fbe6cd8');
    }
    const { searchParams } = target;
    return redirectedTo(target, value('redirect_to') === '' ? page(200) : this.#list(searchParams));
  }
}

/** An answer at the end of a redirect. */
export const redirected = (to: string, response: Response): Response =>
  redirectedTo(new URL(to), response);

/** A page of a WordPress site, with what its theme writes. */
export function wordPressPage(head: string, bodyClass = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><head>${head}</head><body class="${bodyClass}"></body>`,
    'text/html',
  );
}
