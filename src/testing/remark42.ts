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

/** A token as Remark42 makes it, but for its signature. */
export const remark42Token = (id: string, more: object = {}): string =>
  ['{}', JSON.stringify({ user: { id, name: 'Reader' }, ...more }), 'signature']
    .map((part) => btoa(part).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'))
    .join('.');

/** A small Remark42, which answers like version 1.15 as far as the source asks. */
export class TestRemark42 extends TestServer {
  comments: Remark42Entry[] = [];
  /** The reader's token; with it, and only then, comments are taken. */
  token = 'a.b.c';
  site = 'remark';
  maxSize = 2048;
  isReadOnly = false;
  /** Seconds in which a comment can be changed. */
  editSeconds = 300;
  /** Comments of other pages, by their addresses. */
  counts: Readonly<Record<string, number>> = {};

  protected answer(request: TestRequest): Response {
    const { method, url } = request;
    const [, route, id = ''] = /\/api\/v1\/(\w+)(?:\/([\w-]+))?$/.exec(url.pathname) ?? [];
    const found = this.comments.find((comment) => comment.id === id);
    if (route === 'config') {
      return json({ max_comment_size: this.maxSize, edit_duration: this.editSeconds });
    }
    if (route === 'find') return this.#find(url.searchParams);
    if (route === 'counts') return this.#count(request.body as unknown as string[]);
    if (route === 'id' && found) return json(found);
    if (route === 'id') return remark42Error(400, 2, 'can’t get comment by id');
    if (request.headers.get('X-JWT') !== this.token) {
      return new Response('Unauthorized', { status: 401 });
    }
    if (route === 'comment' && method === 'POST') return this.#create(request);
    if (route === 'preview') {
      return new Response(`<p>${escapeHtml(text(request.body['text']))}</p>`);
    }
    if (!found) return remark42Error(400, 2, 'can’t find comment');
    if (route === 'vote') return this.#vote(found, Number(url.searchParams.get('vote')));
    if (route === 'comment' && method === 'PUT') return this.#change(found, request.body);
    return new Response('404 page not found', { status: 404 });
  }

  /** The id of the reader whose token it is. */
  get #reader(): unknown {
    const [, payload = ''] = this.token.split('.');
    try {
      return (JSON.parse(atob(payload)) as { user: { id: string } }).user.id;
    } catch {
      return 'github_reader';
    }
  }

  #count(urls: readonly string[]): Response {
    const counts = urls.map((url) => {
      const isHere = url.endsWith('/a-story/');
      return { url, count: isHere ? this.comments.length : this.counts[url] };
    });
    return json(counts.filter(({ count }) => count !== undefined));
  }

  #vote(found: Remark42Entry, step: number): Response {
    if (found.user['id'] === this.#reader) return remark42Error(400, 13, 'can not vote');
    if (found.vote === step) return remark42Error(400, 14, 'already voted');
    found.vote += step;
    found.score += step;
    return json({ id: found.id, score: found.score });
  }

  #change(found: Remark42Entry, body: TestRequest['body']): Response {
    if (found.user['id'] !== this.#reader) return remark42Error(403, 3, 'rejected');
    if (Date.parse(found.time) + this.editSeconds * 1000 < Date.now()) {
      return remark42Error(400, 10, 'too late to edit');
    }
    if (this.comments.some(({ pid }) => pid === found.id)) {
      return remark42Error(400, 11, 'parent comment with reply');
    }
    if (body['delete'] === true) {
      this.comments = this.comments.filter((comment) => comment !== found);
      return json({ ...found, delete: true });
    }
    const orig = text(body['text']);
    return json(Object.assign(found, { orig, text: `<p>${escapeHtml(orig)}</p>\n` }));
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

  #create({ url, body }: TestRequest): Response {
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
      user: { name: 'Reader', id: this.#reader },
      time: new Date().toISOString(),
    });
    this.comments.push(comment);
    return json(comment, 201);
  }
}
