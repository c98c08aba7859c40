import type { Comment } from '../models/comment.js';
import {
  describeCommentSource,
  type KnownComment,
  type SourceUnderTest,
} from '../testing/comment-source-suite.js';
import { issoEntry, TestIsso } from '../testing/isso.js';
import { remark42Entry, remark42Token, TestRemark42 } from '../testing/remark42.js';
import { escapeHtml, json, type TestRequest, type TestServer } from '../testing/test-server.js';
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

const served = <Request extends TestRequest>(
  server: TestServer<Request>,
  source: CommentSource,
  threads: readonly [string, string] = [THREAD, '/nothing/'],
): SourceUnderTest => ({
  source,
  threads,
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

for (const [reader, site, bodyClass] of [
  ['a guest', ENDPOINT, ''],
  ['a member', `${location.origin}/site/`, 'logged-in'],
] as const) {
  describeCommentSource(`The WordPress source for ${reader}`, (thread) => {
    const server = new TestWordPress(site);
    server.takesGuests = true;
    if (bodyClass) Object.assign(server, { nonce: 'ad51c391cf', moderates: true });
    server.comments = thread.map((comment, place) =>
      stored(place + 1, {
        parent: (comment.answers ?? -1) + 1,
        author_name: escapeHtml(comment.author),
        content: { rendered: paragraph(comment) },
      }),
    );
    const document = wordPressPage('', bodyClass);
    const endpoint = `${site}wp-json/`;
    const source = new WordPressCommentSource({ endpoint, thread: '8', document });
    return served(server, source, ['8', '13']);
  });
}

for (const [reader, token] of [
  ['a guest', undefined],
  ['a member', 'a.member.token'],
] as const) {
  describeCommentSource(`The Waline source for ${reader}`, (thread) => {
    const server = new TestWaline();
    server.comments = thread.map((comment, place) => {
      const [rid = null, ...path] = pathTo(thread, comment.answers);
      const [nick, pid] = [comment.author, path.at(-1) ?? rid];
      return walineEntry(place + 1, { pid, rid, nick, comment: paragraph(comment) });
    });
    const options = { endpoint: ENDPOINT, thread: THREAD, ...(token && { token }) };
    const subject = served(server, new WalineCommentSource(options));
    const close = (): void => {
      localStorage.removeItem(`news-elements:waline-likes:${ENDPOINT}`);
      server.close();
    };
    return { ...subject, close };
  });
}

for (const [place, endpoint] of [
  ['another site', ENDPOINT],
  ['the page’s own site', `${location.origin}/isso/`],
] as const) {
  describeCommentSource(`The Isso source of ${place}`, (thread) => {
    const server = new TestIsso();
    server.comments = thread.map((comment, index) => {
      const [parent = null] = pathTo(thread, comment.answers);
      const author = escapeHtml(comment.author);
      return issoEntry(index + 1, { parent, author, text: paragraph(comment) });
    });
    const subject = served(server, new IssoCommentSource({ endpoint, thread: THREAD }));
    const close = (): void => {
      for (const notes of ['edits', 'votes']) {
        localStorage.removeItem(`news-elements:isso-${notes}:${endpoint}`);
      }
      server.close();
    };
    return { ...subject, close };
  });
}

describeCommentSource('The Remark42 source', (thread) => {
  const server = new TestRemark42();
  server.comments = thread.map((comment, place) =>
    remark42Entry(place, {
      pid: comment.answers === undefined ? '' : `id-${comment.answers}`,
      text: paragraph(comment),
      user: { name: comment.author },
    }),
  );
  server.token = remark42Token('reader', { exp: Date.now() / 1000 + 600 });
  const { token } = server;
  return served(server, new Remark42CommentSource({ endpoint: ENDPOINT, thread: THREAD, token }));
});
