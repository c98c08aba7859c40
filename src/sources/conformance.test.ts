import type { Comment } from '../models/comment.js';
import {
  describeCommentSource,
  type KnownComment,
  type SourceUnderTest,
} from '../testing/comment-source-suite.js';
import { issoEntry, TestIsso } from '../testing/isso.js';
import { remark42Entry, TestRemark42 } from '../testing/remark42.js';
import { escapeHtml, json, type TestServer } from '../testing/test-server.js';
import { TestWaline, walineEntry } from '../testing/waline.js';
import { stored, TestWordPress, wordPressPage } from '../testing/wordpress.js';
import type { CommentSource } from './comment-source.js';
import { IssoCommentSource } from './isso/isso-comment-source.js';
import { LocalCommentSource } from './local/local-comment-source.js';
import { Remark42CommentSource } from './remark42/remark42-comment-source.js';
import { StaticCommentSource } from './static/static-comment-source.js';
import { WalineCommentSource } from './waline/waline-comment-source.js';
import { WordPressCommentSource } from './wordpress/wordpress-comment-source.js';

const ENDPOINT = 'https://comments.example/';
const THREAD = '/a-story/';

/** The ids of the comments above one, the root first. */
const pathTo = (thread: readonly KnownComment[], place: number | undefined): number[] =>
  place === undefined ? [] : [...pathTo(thread, thread[place]?.answers), place + 1];

const paragraph = ({ text }: KnownComment): string => `<p>${escapeHtml(text)}</p>\n`;

const served = (server: TestServer, source: CommentSource): SourceUnderTest => ({
  source,
  threads: [THREAD, '/nothing/'],
  changes: () => server.changes.length,
  close: () => {
    server.close();
  },
  goOffline: () => {
    server.isOffline = true;
  },
  breakDown: () => {
    server.instead = () => json('Internal Server Error', 500);
  },
  submissions: () => server.posts.length,
});

describeCommentSource('The local source', async (thread) => {
  const database = `conformance-${String(Date.now())}-${String(Math.random())}`;
  const source = new LocalCommentSource({ thread: THREAD, database });
  const ids: string[] = [];
  for (const { author, text, answers } of thread) {
    const { comment } = await source.submit({
      parentId: answers === undefined ? null : (ids[answers] ?? null),
      name: author,
      email: '',
      website: '',
      body: text,
      consent: false,
    });
    ids.push(comment?.id ?? '');
  }
  return { source, threads: [THREAD, '/nothing/'] };
});

describeCommentSource('The static source', (thread) => {
  const data = thread.map(({ author, text, answers }, place): Comment => ({
    id: String(place + 1),
    parentId: answers === undefined ? null : String(answers + 1),
    author: { name: author },
    bodyText: text,
    published: new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString(),
    state: 'published',
  }));
  const empty = URL.createObjectURL(new Blob(['[]']));
  return { source: new StaticCommentSource({ data }), threads: ['', empty] };
});

describeCommentSource('The WordPress source', (thread) => {
  const server = new TestWordPress(ENDPOINT);
  server.takesGuests = true;
  server.comments = thread.map((comment, place) =>
    stored(place + 1, {
      parent: (comment.answers ?? -1) + 1,
      author_name: escapeHtml(comment.author),
      content: { rendered: paragraph(comment) },
    }),
  );
  const source = new WordPressCommentSource({
    endpoint: ENDPOINT,
    thread: '8',
    document: wordPressPage(''),
  });
  return {
    source,
    close: () => {
      server.close();
    },
    goOffline: () => {
      server.close();
      const { fetch } = globalThis;
      globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      server.close = () => {
        globalThis.fetch = fetch;
      };
    },
    breakDown: () => {
      server.instead = () => json('Internal Server Error', 500);
    },
    submissions: () => server.requests.filter(({ method }) => method === 'POST').length,
  };
});

describeCommentSource('The Waline source', (thread) => {
  const server = new TestWaline();
  server.comments = thread.map((comment, place) => {
    const [rid = null, ...path] = pathTo(thread, comment.answers);
    const [nick, pid] = [comment.author, path.at(-1) ?? rid];
    return walineEntry(place + 1, { pid, rid, nick, comment: paragraph(comment) });
  });
  return served(server, new WalineCommentSource({ endpoint: ENDPOINT, thread: THREAD }));
});

describeCommentSource('The Isso source', (thread) => {
  const server = new TestIsso();
  server.comments = thread.map((comment, place) => {
    const [parent = null] = pathTo(thread, comment.answers);
    const author = escapeHtml(comment.author);
    return issoEntry(place + 1, { parent, author, text: paragraph(comment) });
  });
  return served(server, new IssoCommentSource({ endpoint: ENDPOINT, thread: THREAD }));
});

describeCommentSource('The Remark42 source', (thread) => {
  const server = new TestRemark42();
  server.comments = thread.map((comment, place) =>
    remark42Entry(place, {
      pid: comment.answers === undefined ? '' : `id-${comment.answers}`,
      text: paragraph(comment),
      user: { name: comment.author },
    }),
  );
  const { token } = server;
  return served(server, new Remark42CommentSource({ endpoint: ENDPOINT, thread: THREAD, token }));
});
