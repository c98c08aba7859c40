import { escapeHtml, htmlPage, json, TestServer, text, type TestRequest } from './test-server.js';

/** A comment as Isso keeps it, with as much as a test cares about. */
export interface IssoEntry {
  id: number;
  parent: number | null;
  /** 1 published, 2 held, 4 deleted. */
  mode: number;
  text: string;
  author: string | null;
  website: string | null;
  created: number;
  modified: number | null;
  likes: number;
  dislikes: number;
  [more: string]: unknown;
}

export const issoEntry = (id: number, more: Partial<IssoEntry> = {}): IssoEntry => ({
  id,
  parent: null,
  mode: 1,
  text: `<p>Comment ${id}.</p>`,
  author: `Author ${id}`,
  website: null,
  created: Date.UTC(2026, 0, 1) / 1000 + id * 60 + 0.25,
  modified: null,
  likes: 0,
  dislikes: 0,
  ...more,
});

const cookie = (id: number): Record<string, string> => ({
  'X-Set-Cookie': `isso-${id}=signed; Expires=Thu, 01 Jan 2026 00:15:00 GMT; Max-Age=900; Path=/; SameSite=Lax`,
});

/** A small Isso, which answers like version 0.14 as far as the source asks. */
export class TestIsso extends TestServer {
  comments: IssoEntry[] = [];
  moderates = false;
  config: Record<string, boolean> = { 'require-author': false, 'require-email': false };
  /** Comments of other threads, by their names. */
  counts: Readonly<Record<string, number>> = {};
  /** The cookies that the browser has: those of the comments whose authors are known. */
  readonly cookies = new Set<number>();
  /** Who has voted for what; there is one address only. */
  readonly #voted = new Set<number>();

  protected answer(request: TestRequest): Response {
    const { method, url, body } = request;
    const path = url.pathname.split('/').at(-1);
    if (path === 'config') return json({ config: this.config });
    if (path === 'preview') return json({ text: `<p>${escapeHtml(text(body['text']))}</p>` });
    if (path === 'count') return this.#count(body as unknown as string[]);
    const [, id, action] = /\/id\/(\d+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    if (id !== undefined) return this.#one(Number(id), action, request);
    if (!url.searchParams.get('uri')) return htmlPage(400, 'missing uri query');
    if (method === 'POST' && path === 'new') return this.#create(request);
    return path === '' ? this.#list(url.searchParams) : htmlPage(404, 'Not Found');
  }

  #list(query: URLSearchParams): Response {
    const number = (name: string): number | undefined =>
      query.has(name) ? Number(query.get(name)) : undefined;
    const shown = this.comments.filter(({ mode }) => mode !== 2);
    const roots = shown.filter(({ parent }) => parent === null);
    roots.sort((a, b) =>
      query.get('sort') === 'upvotes'
        ? b.likes - b.dislikes - (a.likes - a.dislikes)
        : a.created - b.created,
    );
    if (query.get('sort') === 'newest') roots.reverse();
    const [limit, offset = 0] = [number('limit'), number('offset')];
    const from = limit === undefined ? 0 : offset;
    const page = roots.slice(from, limit && from + limit);
    // As Isso does it: where nothing is said of replies, they are cut as the roots are.
    const nested = number('nested_limit');
    const [first, most] = nested === undefined ? [from, limit] : [0, nested];
    return json({
      id: null,
      total_replies: shown.length,
      hidden_replies: roots.length - page.length - offset,
      replies: page.map((root) => {
        const all = shown.filter(({ parent }) => parent === root.id);
        const replies = all.slice(first, most && first + most);
        const [total_replies, hidden_replies] = [all.length, all.length - replies.length];
        return { ...root, total_replies, hidden_replies, replies };
      }),
      config: this.config,
    });
  }

  #count(uris: readonly string[]): Response {
    const here = this.comments.filter(({ mode }) => mode === 1).length;
    return json(uris.map((uri) => (uri === '/a-story/' ? here : (this.counts[uri] ?? 0))));
  }

  #one(id: number, action: string | undefined, { method, url, body, init }: TestRequest): Response {
    const found = this.comments.find((comment) => comment.id === id);
    if (action !== undefined) return this.#vote(found, action === 'like' ? 'likes' : 'dislikes');
    if (init.credentials !== 'include' || !this.cookies.has(id) || !found) {
      return htmlPage(403, 'You don&#39;t have the permission');
    }
    if (method === 'DELETE') return this.#delete(found);
    if (method === 'PUT') {
      const typed = text(body['text']);
      if (typed.trimEnd().length < 3) return htmlPage(400, 'text is too short (minimum length: 3)');
      Object.assign(found, { plain: typed, text: `<p>${escapeHtml(typed)}</p>` });
      return json(found, 200, cookie(id));
    }
    return json(url.searchParams.get('plain') === '1' ? { ...found, text: found['plain'] } : found);
  }

  #vote(found: IssoEntry | undefined, kind: 'likes' | 'dislikes'): Response {
    if (!found) return json(null);
    const { id, likes, dislikes } = found;
    if (this.#voted.has(id)) {
      return json({ likes, dislikes, message: 'denied because a vote has been registered' });
    }
    this.#voted.add(id);
    found[kind]++;
    return json({ likes: found.likes, dislikes: found.dislikes });
  }

  #delete(found: IssoEntry): Response {
    this.cookies.delete(found.id);
    if (!this.comments.some(({ parent }) => parent === found.id)) {
      this.comments = this.comments.filter((comment) => comment !== found);
      return json(null);
    }
    return json(Object.assign(found, { mode: 4, text: '', author: null, website: null }));
  }

  #create({ body: draft, init }: TestRequest): Response {
    const body = text(draft['text']);
    if (body.trimEnd().length < 3) return htmlPage(400, 'text is too short (minimum length: 3)');
    if (!draft['title']) return htmlPage(400, 'Cannot create new thread');
    const website = text(draft['website']);
    if (website !== '' && !/^(https?:\/\/)?[\w-]+\.[\w.-]+(\/\S*)?$/.test(website)) {
      return htmlPage(400, 'Website not Django-conform');
    }
    for (const [rule, name] of [
      ['require-email', 'email'],
      ['require-author', 'author'],
    ] as const) {
      if (this.config[rule] && !draft[name]) {
        return htmlPage(403, `${name} address required but not provided`);
      }
    }
    const answered = this.comments.find(({ id }) => id === draft['parent']);
    const entry = issoEntry(1001 + this.comments.length, {
      parent: answered?.parent ?? answered?.id ?? null,
      mode: this.moderates ? 2 : 1,
      text: `<p>${escapeHtml(body)}</p>`,
      author: draft['author'] === null ? null : escapeHtml(text(draft['author'])),
      website: website === '' ? null : escapeHtml(website),
      created: Date.now() / 1000,
    });
    this.comments.push({ ...entry, plain: body });
    if (init.credentials === 'include') this.cookies.add(entry.id);
    return json(entry, this.moderates ? 202 : 201, cookie(entry.id));
  }
}
