import { escapeHtml, json, TestServer, text, type TestRequest } from './test-server.js';

/** A comment as Waline keeps it, with as much as a test cares about. */
export interface WalineEntry {
  objectId: number | string;
  pid: number | string | null;
  rid: number | string | null;
  nick: string | null;
  link: string | null;
  comment: string;
  status: string;
  time: number;
  like: number;
  sticky: number | null;
  [more: string]: unknown;
}

export const walineEntry = (
  objectId: number | string,
  more: Partial<WalineEntry> = {},
): WalineEntry => ({
  objectId,
  pid: null,
  rid: null,
  nick: `Author ${objectId}`,
  link: null,
  comment: `<p>Comment ${objectId}.</p>\n`,
  status: 'approved',
  // Waline keeps whole seconds.
  time: Date.UTC(2026, 0, 1) + (Number(objectId) || 0) * 60_000,
  like: 0,
  sticky: null,
  ...more,
});

export const walineError = (errno: number, errmsg: unknown, status = 200): Response =>
  json({ errno, errmsg }, status);

const done = (data: unknown): Response => json({ errno: 0, errmsg: '', data });

/** A small Waline, which answers like version 1.39 as far as the source asks. */
export class TestWaline extends TestServer {
  comments: WalineEntry[] = [];
  /** COMMENT_AUDIT. */
  audits = false;
  /** LOGIN=force. */
  needsLogin = false;
  /** TURNSTILE_SECRET is set; it takes this token. */
  captcha: string | undefined;
  /** The token of user 2; any other is silently a guest's. */
  token = 'a.member.token';
  /** Comments of other threads, by their paths. */
  counts: Readonly<Record<string, number>> = {};

  protected answer({ method, url, body, headers }: TestRequest): Response {
    const [, route = '', id] = /\/api\/(\w+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    const isMember = headers.get('Authorization') === `Bearer ${this.token}`;
    if (route === 'token') return done(isMember ? { objectId: 2, display_name: 'Reader' } : {});
    if (route !== 'comment') return walineError(404, 'Not Found', 404);
    if (id !== undefined) return this.#change(method, id, body, isMember);
    if (url.searchParams.get('type') === 'count') {
      const paths = url.searchParams.get('url')?.split(',') ?? [];
      return done(paths.map((path) => this.#count(path)));
    }
    return method === 'POST'
      ? this.#create(body, isMember)
      : this.#list(url.searchParams, isMember);
  }

  #count(path: string): number {
    if (path !== '/a-story/') return this.counts[path] ?? 0;
    return this.comments.filter(({ status }) => status === 'approved').length;
  }

  #change(method: string, id: string, body: TestRequest['body'], isMember: boolean): Response {
    const found = this.comments.find(({ objectId }) => String(objectId) === id);
    const { like, comment } = body;
    const isLike = typeof like === 'boolean';
    if (!isMember && !isLike) return walineError(401, 'Unauthorized', 401);
    if (isMember && found?.['user_id'] !== 2) return walineError(403, 'Forbidden', 403);
    if (!found) return done('');
    if (method === 'DELETE') {
      const { objectId } = found;
      this.comments = this.comments.filter(
        (other) => ![other.objectId, other.pid, other.rid].includes(objectId),
      );
      return done('');
    }
    if (isLike) found.like = Math.max(found.like + (like ? 1 : -1), 0);
    if (typeof comment === 'string') {
      Object.assign(found, { comment: `<p>${escapeHtml(comment)}</p>\n`, orig: comment });
    }
    const { objectId, ...rest } = found;
    return done({ id: objectId, ...rest });
  }

  #list(query: URLSearchParams, isMember: boolean): Response {
    const [page, pageSize] = [Number(query.get('page')), Number(query.get('pageSize'))];
    if (!query.get('path')) return walineError(1001, { path: 'path can not be blank' });
    if (pageSize > 100) return walineError(1001, { pageSize: 'pageSize need an integer' });
    const shown = this.comments.filter(
      ({ status, user_id }) => status === 'approved' || (isMember && user_id === 2),
    );
    const [key, order] = (query.get('sortBy') ?? '').split('_');
    const roots = shown
      .filter(({ rid }) => rid === null)
      .sort((a, b) => (key === 'like' ? a.like - b.like : a.time - b.time));
    if (order === 'desc') roots.reverse();
    roots.sort((a, b) => Number(b.sticky) - Number(a.sticky));
    const data = roots.slice((page - 1) * pageSize, page * pageSize).map((root) => ({
      ...root,
      // The newest first, but only nearly so.
      children: shown.filter(({ rid }) => rid === root.objectId).reverse(),
    }));
    const totalPages = Math.ceil(roots.length / pageSize);
    const isHere = query.get('path') === '/a-story/';
    const count = isHere ? shown.length : this.#count(query.get('path') ?? '');
    return done({ page, totalPages, pageSize, count, data });
  }

  #create(draft: TestRequest['body'], isMember: boolean): Response {
    if (this.captcha !== undefined && !isMember && draft['turnstile'] !== this.captcha) {
      return walineError(403, 'Forbidden', 403);
    }
    if (this.needsLogin && !isMember) return walineError(401, 'Unauthorized', 401);
    const { pid = null, rid = null, link = null, mail } = draft as Partial<WalineEntry>;
    const nick = isMember ? 'Reader' : text(draft['nick']) || null;
    const body = text(draft['comment']);
    if (body === '') return walineError(1001, { comment: 'comment can not be blank' });
    const comment = `<p>${escapeHtml(body)}</p>\n`;
    if (this.comments.some((other) => other.nick === nick && other.comment === comment)) {
      return walineError(1000, 'Duplicate Content');
    }
    const status = body.includes('viagra') ? 'spam' : this.audits ? 'waiting' : 'approved';
    const objectId = 1001 + this.comments.length;
    const time = Date.now();
    const member = isMember ? { user_id: 2, type: 'guest' } : {};
    const stored = { pid, rid, nick, link, comment, status, time, orig: body, ...member };
    const entry = { ...walineEntry(objectId), ...stored };
    this.comments.push(entry);
    const isOrphan = pid !== null && !this.comments.some((other) => other.objectId === pid);
    if (isOrphan) return walineError(500, 'Cannot read properties of undefined', 500);
    return done({ ...entry, mail });
  }
}
