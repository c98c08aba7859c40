import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { json } from '../../testing/test-server.js';
import { TestWaline, walineEntry, walineError } from '../../testing/waline.js';
import type { LoadOptions } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { WalineCommentSource } from './waline-comment-source.js';

const ENDPOINT = 'https://comments.example/waline';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };

const sourceOf = (thread = '/a-story/'): WalineCommentSource =>
  new WalineCommentSource({ endpoint: ENDPOINT, thread });

let waline: TestWaline;

beforeEach(() => {
  waline = new TestWaline();
});

afterEach(() => {
  waline.close();
});

describe('the Waline source reads', () => {
  it('what Waline writes of a comment', async () => {
    waline.comments = [
      walineEntry(7, {
        nick: 'Rex & <i>',
        link: 'https://rex.example/',
        comment: '<p>Hello <b>all</b></p>',
        orig: '<script>evil()</script>',
        avatar: 'https://a.example/7',
        type: 'administrator',
        label: 'Editor',
        like: 3,
        sticky: 1,
      }),
      walineEntry('5f0c', { nick: null, time: Number.NaN, status: 'approved' }),
    ];
    const { comments, total, next } = await sourceOf().load(OLDEST);
    expect([total, next]).to.deep.equal([2, undefined]);
    expect(comments).to.deep.equal([
      {
        id: '7',
        parentId: null,
        author: {
          name: 'Rex & <i>',
          url: 'https://rex.example/',
          avatar: 'https://a.example/7',
          badges: ['staff', 'Editor'],
        },
        bodyHtml: '<p>Hello <b>all</b></p>',
        published: '2026-01-01T00:07:00.000Z',
        state: 'published',
        votes: { up: 3 },
        pinned: true,
      },
      {
        id: '5f0c',
        parentId: null,
        author: { name: '', badges: [] },
        bodyHtml: '<p>Comment 5f0c.</p>\n',
        published: '',
        state: 'published',
        votes: { up: 0 },
      },
    ]);
  });

  it('replies of one second in the order of their ids, and under the root those whose parent is gone', async () => {
    const time = Date.UTC(2026, 0, 2);
    waline.comments = [
      walineEntry(1),
      walineEntry(9, { pid: 1, rid: 1, time }),
      walineEntry(10, { pid: 9, rid: 1, time }),
      walineEntry(11, { pid: 4, rid: 1, time }),
    ];
    const { comments } = await sourceOf().load(OLDEST);
    expect(comments.map(({ id, parentId }) => [id, parentId])).to.deep.equal([
      ['1', null],
      ['9', '1'],
      ['10', '9'],
      ['11', '1'],
    ]);
  });

  it('nothing of what it cannot read, and nothing by way of a prototype', async () => {
    waline.instead = () =>
      new Response(
        `{"errno":0,"data":{"data":[null,7,[],{"objectId":1},{"__proto__":{"objectId":2,"comment":"x"}},
          {"objectId":3,"comment":"odd","nick":5,"time":"soon","like":"many","children":"none"}]}}`,
      );
    const { comments } = await sourceOf().load(OLDEST);
    expect(comments.map(({ id, author }) => [id, author.name])).to.deep.equal([['3', '']]);
  });

  it('pages by Waline’s own numbers, as many roots as it gives at most', async () => {
    waline.comments = Array.from({ length: 230 }, (_, index) => walineEntry(index + 1));
    const source = sourceOf();
    const first = await source.load({ ...OLDEST, pageSize: 500 });
    expect([first.comments.length, first.next, first.total]).to.deep.equal([100, '2', 230]);
    const last = await source.load({ ...OLDEST, pageSize: 500, cursor: '3' });
    expect([last.comments.length, last.next]).to.deep.equal([30, undefined]);
    expect(await source.locate('205', { ...OLDEST, pageSize: 20 })).to.deep.equal({ cursor: '11' });
  });

  it('an end where a page is empty, whatever the totals say', async () => {
    waline.instead = () =>
      json({ errno: 0, data: { page: 1, totalPages: 4, count: 31, data: [] } });
    const { comments, total, next } = await sourceOf().load(OLDEST);
    expect([comments, total, next]).to.deep.equal([[], 31, undefined]);
    expect(await sourceOf().locate('5', OLDEST)).to.equal(null);
  });

  it('the thread of a path as Waline’s own client names it, by one request without cookies', async () => {
    await sourceOf('/caf%C3%A9/').load(OLDEST);
    const [{ url, init }] = waline.requests as [(typeof waline.requests)[0]];
    expect(url.href.split('?')[0]).to.equal('https://comments.example/waline/api/comment');
    expect(url.searchParams.get('path')).to.equal('/café/');
    expect(init.credentials).to.equal('omit');
    expect(waline.requests).to.have.length(1);
    expect(sourceOf('/100%').key).to.equal(`${ENDPOINT}/#/100%`);
  });

  for (const [what, answer, kind, told] of [
    ['an error with a status of success', walineError(1001, { path: 'blank' }), 'unknown', '1001'],
    ['a page', new Response('<!doctype html>'), 'unknown', '200'],
    ['a site that it does not know', walineError(403, 'Forbidden', 403), 'unknown', '403'],
    ['an error of the server', walineError(500, 'Oh', 500), 'network', '500'],
  ] as const) {
    it(`no thread out of ${what}`, async () => {
      waline.instead = () => answer;
      const error = await failure(sourceOf().load(OLDEST));
      expect([error.kind, error.code]).to.deep.equal([kind, told]);
      expect(error.message).to.contain('https://comments.example/waline/api/comment');
    });
  }

  for (const endpoint of ['', 'https://']) {
    it(`nothing from "${endpoint}", and says so`, async () => {
      const source = new WalineCommentSource({ endpoint, thread: '/' });
      expect((await failure(source.load(OLDEST))).message).to.contain('set endpoint');
      const made = createCommentSource('waline', { endpoint, thread: '', document });
      expect((await failure(made)).kind).to.equal('unknown');
    });
  }
});
