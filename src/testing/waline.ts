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

/** A small Waline, which answers like version 1.39 as far as the source asks. */
export class TestWaline extends TestServer {
  comments: WalineEntry[] = [];
  /** COMMENT_AUDIT. */
  audits = false;
  /** LOGIN=force. */
  needsLogin = false;

  protected answer({ method, url, body }: TestRequest): Response {
    if (!url.pathname.endsWith('/api/comment')) return walineError(404, 'Not Found', 404);
    return method === 'POST' ? this.#create(body) : this.#list(url.searchParams);
  }

  #list(query: URLSearchParams): Response {
    const [page, pageSize] = [Number(query.get('page')), Number(query.get('pageSize'))];
    if (!query.get('path')) return walineError(1001, { path: 'path can not be blank' });
    if (pageSize > 100) return walineError(1001, { pageSize: 'pageSize need an integer' });
    const shown = this.comments.filter(({ status }) => status === 'approved');
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
    return json({
      errno: 0,
      errmsg: '',
      data: { page, totalPages, pageSize, count: shown.length, data },
    });
  }

  #create(draft: TestRequest['body']): Response {
    if (this.needsLogin) return walineError(401, 'Unauthorized', 401);
    const { pid = null, rid = null, link = null, mail } = draft as Partial<WalineEntry>;
    const nick = text(draft['nick']) || null;
    const body = text(draft['comment']);
    if (body === '') return walineError(1001, { comment: 'comment can not be blank' });
    const comment = `<p>${escapeHtml(body)}</p>\n`;
    if (this.comments.some((other) => other.nick === nick && other.comment === comment)) {
      return walineError(1000, 'Duplicate Content');
    }
    const status = body.includes('viagra') ? 'spam' : this.audits ? 'waiting' : 'approved';
    const objectId = 1001 + this.comments.length;
    const time = Date.now();
    const entry = { ...walineEntry(objectId), pid, rid, nick, link, comment, status, time };
    this.comments.push(entry);
    const isOrphan = pid !== null && !this.comments.some((other) => other.objectId === pid);
    if (isOrphan) return walineError(500, 'Cannot read properties of undefined', 500);
    return json({ errno: 0, errmsg: '', data: { ...entry, orig: body, mail } });
  }
}
