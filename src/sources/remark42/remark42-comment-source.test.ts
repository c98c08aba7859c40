import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { remark42Entry, remark42Error, TestRemark42 } from '../../testing/remark42.js';
import { json } from '../../testing/test-server.js';
import type { LoadOptions } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import {
  Remark42CommentSource,
  type Remark42CommentSourceOptions,
} from './remark42-comment-source.js';

const ENDPOINT = 'https://remark.example/?site=news';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };
const sourceOf = (more: Partial<Remark42CommentSourceOptions> = {}): Remark42CommentSource =>
  new Remark42CommentSource({ endpoint: ENDPOINT, thread: '/a-story/', ...more });

let remark42: TestRemark42;

beforeEach(() => {
  remark42 = new TestRemark42();
  remark42.site = 'news';
});

afterEach(() => {
  remark42.close();
});

describe('the Remark42 source reads', () => {
  it('what Remark42 writes of a comment', async () => {
    remark42.comments = [
      remark42Entry(1, {
        user: { name: 'Rex &lt;i&gt; & Co', picture: 'https://a.example/1', admin: true },
        text: '<p>Hello <strong>all</strong></p>',
        orig: '<script>evil()</script>',
        edit: { time: '2026-01-02T03:04:05.678901234+02:00', summary: '' },
        score: 3,
        vote: 1,
        pin: true,
      }),
      remark42Entry(2, { score: -2, time: 'soon' }),
    ];
    const page = await sourceOf().load(OLDEST);
    expect([page.total, page.next, page.closed]).to.deep.equal([2, undefined, false]);
    expect(page.comments).to.deep.equal([
      {
        id: 'id-1',
        parentId: null,
        author: { name: 'Rex <i> & Co', avatar: 'https://a.example/1', badges: ['staff'] },
        bodyHtml: '<p>Hello <strong>all</strong></p>',
        published: '2026-01-01T00:01:00.000Z',
        modified: '2026-01-02T03:04:05.678+02:00',
        state: 'published',
        votes: { up: 3, mine: 'up' },
        pinned: true,
      },
      {
        id: 'id-2',
        parentId: null,
        author: { name: 'Author 2' },
        bodyHtml: '<p>Comment 2.</p>\n',
        published: '',
        state: 'published',
        votes: { up: 0, down: 2 },
      },
    ]);
  });

  it('a deleted comment as the place of its replies, and nothing of who wrote what', async () => {
    remark42.comments = [
      remark42Entry(1, { delete: true, text: '', user: { name: 'deleted', id: 'deleted' } }),
      remark42Entry(2, { pid: 'id-1' }),
    ];
    const { comments, total } = await sourceOf().load(OLDEST);
    const { state, author, bodyHtml } = comments[0]!;
    expect([state, author.name, bodyHtml, total]).to.deep.equal(['deleted', '', undefined, 1]);
  });

  it('whole branches, however many replies they have and however deep', async () => {
    remark42.comments = Array.from({ length: 300 }, (_, place) =>
      remark42Entry(place, { pid: place % 100 === 0 ? '' : `id-${place - 1}` }),
    );
    const source = sourceOf();
    const first = await source.load({ ...OLDEST, pageSize: 2 });
    expect([first.comments.length, first.next]).to.deep.equal([100, 'id-0']);
    expect(await source.locate('id-250', OLDEST)).to.deep.equal({ cursor: 'id-100' });
    const last = await source.load({ ...OLDEST, cursor: 'id-100' });
    expect([last.comments.length, last.next]).to.deep.equal([100, undefined]);
  });

  it('the thread of a page’s address, without cookies', async () => {
    await sourceOf().load({ sort: 'top', pageSize: 5 });
    const [{ url, headers, init }] = remark42.requests as [(typeof remark42.requests)[0]];
    expect(url.href.split('?')[0]).to.equal('https://remark.example/api/v1/find');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      site: 'news',
      url: `${location.origin}/a-story/`,
      format: 'tree',
      sort: '-score',
      limit: '5',
    });
    expect([[...headers], init.credentials]).to.deep.equal([[], 'omit']);
  });

  it('a site without a name as Remark42 names it, and that it is read-only', async () => {
    remark42.isReadOnly = true;
    const made = await createCommentSource('remark42', {
      endpoint: 'https://remark.example/base',
      thread: '',
      document,
    });
    expect((await made.load(OLDEST)).closed).to.equal(true);
    const { url } = remark42.requests[0]!;
    expect(url.pathname).to.equal('/base/api/v1/find');
    expect(url.searchParams.get('site')).to.equal('remark');
    expect(url.searchParams.get('url')).to.equal(location.origin + location.pathname);
  });

  it('no thread out of something else', async () => {
    for (const [answer, kind] of [
      [json({ comments: null }), 'unknown'],
      [new Response('404 page not found', { status: 404 }), 'unknown'],
      [new Response('Too many', { status: 429 }), 'rate-limited'],
      [remark42Error(500, 0, 'oh'), 'network'],
    ] as const) {
      remark42.instead = () => answer;
      expect((await failure(sourceOf().load(OLDEST))).kind).to.equal(kind);
    }
    expect((await failure(sourceOf({ endpoint: '' }).load(OLDEST))).message).to.contain('endpoint');
    const lost = sourceOf({ thread: 'https://[no' });
    expect((await failure(lost.load(OLDEST))).message).to.contain('https://[no');
    expect((await failure(lost.count(['//[no']))).message).to.contain('//[no');
  });
});
