import { escapeHtml, json, TestServer, text, type TestRequest } from './test-server.js';

/** A comment as Remark42 keeps it, with as much as a test cares about. */
export interface Remark42Entry {
  id: string;
  pid: string;
  text: string;
  user: Record<string, unknown>;
  time: string;
  score: number;
  vote: number;
  delete?: boolean;
  [more: string]: unknown;
}

interface Node {
  comment: Remark42Entry;
  replies: Node[];
}

export const remark42Entry = (place: number, more: Partial<Remark42Entry> = {}): Remark42Entry => ({
  id: `id-${place}`,
  pid: '',
  text: `<p>Comment ${place}.</p>\n`,
  user: { name: `Author ${place}`, id: `github_${place}`, picture: '', admin: false },
  time: new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString().replace('Z', '456789Z'),
  score: 0,
  vote: 0,
  ...more,
});

export const remark42Error = (status: number, code: number, error: string): Response =>
  json({ code, details: 'refused', error }, status);

const sizeOf = ({ replies }: Node): number =>
  1 + replies.reduce((sum, node) => sum + sizeOf(node), 0);

/** A small Remark42, which answers like version 1.15 as far as the source asks. */
export class TestRemark42 extends TestServer {
  comments: Remark42Entry[] = [];
  /** The reader's token; with it, and only then, comments are taken. */
  token = 'a.b.c';
  site = 'remark';
  maxSize = 2048;
  isReadOnly = false;

  protected answer(request: TestRequest): Response {
    const { method, url } = request;
    const route = /\/api\/v1\/(\w+)$/.exec(url.pathname)?.[1];
    if (route === 'config') return json({ version: 'test', max_comment_size: this.maxSize });
    if (route === 'find') return this.#find(url.searchParams);
    if (route === 'comment' && method === 'POST') return this.#create(request);
    return new Response('404 page not found', { status: 404 });
  }

  #tree(pid: string): Node[] {
    return this.comments
      .filter((comment) => comment.pid === pid)
      .sort((a, b) => a.time.localeCompare(b.time))
      .map((comment) => ({ comment, replies: this.#tree(comment.id) }));
  }

  #find(query: URLSearchParams): Response {
    const roots = this.#tree('');
    if (query.get('sort') === '-time') roots.reverse();
    if (query.get('sort') === '-score') roots.sort((a, b) => b.comment.score - a.comment.score);
    const offset = query.get('offset_id');
    const following = roots.slice(roots.findIndex(({ comment }) => comment.id === offset) + 1);
    const limit = Number(query.get('limit')) || Infinity;
    let size = 0;
    const cut = following.findIndex((node, index) => {
      size += sizeOf(node);
      return size > limit && index > 0;
    });
    const page = cut < 0 ? following : following.slice(0, cut);
    const left = following.slice(page.length);
    return json({
      comments: page,
      info: {
        url: query.get('url'),
        count: this.comments.filter((comment) => !comment.delete).length,
        count_left: left.reduce((sum, node) => sum + sizeOf(node), 0),
        last_comment: limit === Infinity ? '' : page.at(-1)?.comment.id,
        ...(this.isReadOnly && { read_only: true }),
      },
    });
  }

  #create({ url, headers, body }: TestRequest): Response {
    if (headers.get('X-JWT') !== this.token) return new Response('Unauthorized', { status: 401 });
    if (url.searchParams.get('site') !== this.site) {
      return new Response('Access denied', { status: 403 });
    }
    const orig = text(body['text']);
    if (orig === '') return remark42Error(400, 4, 'empty comment text');
    if (orig.length > this.maxSize) {
      return remark42Error(400, 4, `comment text exceeded max allowed size ${this.maxSize}`);
    }
    if (this.isReadOnly) return remark42Error(403, 8, 'rejected');
    const comment = remark42Entry(1001 + this.comments.length, {
      pid: text(body['pid']),
      text: `<p>${escapeHtml(orig)}</p>\n`,
      orig,
      time: new Date().toISOString(),
    });
    this.comments.push(comment);
    return json(comment, 201);
  }
}
