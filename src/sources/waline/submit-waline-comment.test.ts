import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { makeDraft } from '../../testing/make-draft.js';
import { json } from '../../testing/test-server.js';
import { TestWaline, walineEntry, walineError } from '../../testing/waline.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentDraft } from '../../models/comment.js';
import type { CommentOutcome } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { WalineCommentSource } from './waline-comment-source.js';

const ENDPOINT = 'https://comments.example/';

const sourceOf = (): WalineCommentSource =>
  new WalineCommentSource({ endpoint: ENDPOINT, thread: '/a-story/' });
const submit = (more: Partial<CommentDraft> = {}): Promise<CommentOutcome> =>
  sourceOf().submit(makeDraft(more));

let waline: TestWaline;

beforeEach(() => {
  waline = new TestWaline();
  waline.comments = [walineEntry(1), walineEntry(2, { pid: 1, rid: 1 })];
});

afterEach(() => {
  waline.close();
  localStorage.clear();
});

describe('a comment to Waline', () => {
  it('is sent once, as it was typed, without cookies, and follows no redirect', async () => {
    const { state, comment } = await submit({
      website: 'https://zoe.example/',
      body: ' a\n\n<b> ',
    });
    expect(state).to.equal('published');
    expect([comment?.id, comment?.own, comment?.parentId]).to.deep.equal(['1003', true, null]);
    const [{ url, body, init }] = waline.posts as [(typeof waline.posts)[0]];
    expect(url.pathname).to.equal('/api/comment');
    expect(body).to.deep.equal({
      url: '/a-story/',
      comment: ' a\n\n<b> ',
      nick: 'Zoe',
      mail: 'zoe@example.org',
      link: 'https://zoe.example/',
    });
    expect([init.credentials, init.redirect]).to.deep.equal(['omit', 'manual']);
    expect(waline.requests).to.have.length(1);
  });

  it('names its parent and the root of the branch, though nothing was loaded before', async () => {
    waline.comments.push(...Array.from({ length: 150 }, (_, index) => walineEntry(index + 10)));
    const { comment } = await submit({ parentId: '2', name: '', email: '' });
    expect(comment?.parentId).to.equal('2');
    const { body } = waline.posts[0]!;
    expect(body).to.deep.equal({ url: '/a-story/', comment: 'Hello there', pid: 2, rid: 1 });
  });

  it('can answer one that waits', async () => {
    waline.audits = true;
    const source = sourceOf();
    const first = await source.submit(makeDraft({ parentId: '1' }));
    expect([first.state, first.comment?.state]).to.deep.equal(['pending', 'pending']);
    await source.submit(makeDraft({ parentId: first.comment!.id, body: 'And more' }));
    expect(waline.posts[1]!.body).to.include({ pid: 1003, rid: 1 });
  });

  it('is not sent when what it answers is gone: Waline would store it unseen, and fail', async () => {
    const { kind, message } = await failure(submit({ parentId: '77' }));
    expect([kind, waline.posts.length]).to.deep.equal(['unknown', 0]);
    expect(message).to.contain('77');
  });

  it('is rejected when Waline takes it for spam', async () => {
    expect((await submit({ body: 'cheap viagra' })).state).to.equal('rejected');
  });

  it('is stored, but unknown, when Waline says no more', async () => {
    waline.instead = () => json({ errno: 0, data: '' });
    expect(await submit()).to.deep.equal({ state: 'unknown' });
  });

  it('may have been stored or not where something else answers: nothing is forgotten', async () => {
    for (const answer of ['<b>Welcome to our hotel</b>', '{"errno":0,"data":{"objectId":1']) {
      waline.instead = () => new Response(answer);
      expect((await failure(submit())).kind).to.equal('unknown');
    }
  });

  it('may have been stored where the server failed: it says so, and sends nothing again', async () => {
    waline.instead = () => walineError(500, 'Oh', 500);
    const { kind, message } = await failure(submit());
    expect(kind).to.equal('unknown');
    expect(message).to.contain('may have stored').and.to.contain('look before');
    expect(waline.posts).to.have.length(1);
  });

  for (const [what, answer, kind, code] of [
    ['a duplicate', walineError(1000, 'Duplicate Content'), 'duplicate', 'Duplicate Content'],
    ['too soon', walineError(1000, 'Comment too fast!'), 'rate-limited', 'Comment too fast!'],
    ['what a hook refuses', walineError(1000, 'No links.'), 'unknown', 'No links.'],
    ['a guest’s', walineError(401, 'Unauthorized', 401), 'auth-required', 'Unauthorized'],
    ['without a captcha', walineError(403, 'Forbidden', 403), 'challenge', 'Forbidden'],
    ['too large', new Response('<h1>413</h1>', { status: 413 }), 'unknown', '413'],
  ] as const) {
    it(`is refused when it is ${what}`, async () => {
      waline.instead = () => answer;
      await warnings(async () => {
        const error = await failure(submit());
        expect([error.kind, error.code]).to.deep.equal([kind, code]);
      });
    });
  }

  it('tells the integrator what keeps guests out', async () => {
    waline.needsLogin = true;
    const members = new WalineCommentSource({ endpoint: 'https://members.example/', thread: '/' });
    const heard = await warnings(() => failure(members.submit(makeDraft())));
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('https://members.example/').and.to.contain('unset LOGIN');
  });

  it('is refused by field', async () => {
    expect((await failure(submit({ body: '' }))).fields).to.deep.equal({ body: 'required' });
    waline.instead = () => walineError(1001, { mail: 'is no mail', url: 'is no URL' });
    const { kind, fields } = await failure(submit());
    expect([kind, fields]).to.deep.equal(['validation', { email: 'invalid' }]);
  });

  it('is shown to its author while it waits, also after a reload', async () => {
    waline.audits = true;
    const options = { endpoint: ENDPOINT, thread: '/a-story/', document };
    await (await createCommentSource('waline', options)).submit(makeDraft({ parentId: '1' }));
    const reloaded = await createCommentSource('waline', options);
    const { comments } = await reloaded.load({ sort: 'newest', pageSize: 10 });
    const waiting = comments.find(({ state }) => state === 'pending');
    expect([waiting?.bodyText, waiting?.parentId]).to.deep.equal(['Hello there', '1']);
  });
});
