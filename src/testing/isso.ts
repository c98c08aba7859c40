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

/** A small Isso, which answers like version 0.14 as far as the source asks. */
export class TestIsso extends TestServer {
  comments: IssoEntry[] = [];
  moderates = false;
  config: Record<string, boolean> = { 'require-author': false, 'require-email': false };

  protected answer({ method, url, body }: TestRequest): Response {
    const path = url.pathname.split('/').at(-1);
    if (path === 'config') return json({ config: this.config });
    if (!url.searchParams.get('uri')) return htmlPage(400, 'missing uri query');
    if (method === 'POST' && path === 'new') return this.#create(body);
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

  #create(draft: TestRequest['body']): Response {
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
    this.comments.push(entry);
    return json(entry, this.moderates ? 202 : 201);
  }
}
