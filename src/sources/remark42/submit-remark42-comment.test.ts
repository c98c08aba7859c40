import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { remark42Error, TestRemark42 } from '../../testing/remark42.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentDraft } from '../../models/comment.js';
import {
  Remark42CommentSource,
  type Remark42CommentSourceOptions,
} from './remark42-comment-source.js';

const ENDPOINT = 'https://remark.example/?site=news';
const DRAFT: CommentDraft = {
  parentId: null,
  name: '',
  email: '',
  website: '',
  body: ' Hello\n\n<b>there</b> ',
  consent: false,
};

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

describe('a comment to Remark42', () => {
  it('is sent once, with the reader’s token, and without cookies', async () => {
    const source = sourceOf({ token: () => Promise.resolve(remark42.token) });
    const { state, comment } = await source.submit({ ...DRAFT, parentId: 'id-1' });
    expect([state, comment?.own, comment?.parentId]).to.deep.equal(['published', true, 'id-1']);
    const [{ url, body, headers, init }] = remark42.requests as [(typeof remark42.requests)[0]];
    expect(url.href).to.equal('https://remark.example/api/v1/comment?site=news');
    expect(headers.get('X-JWT')).to.equal(remark42.token);
    expect(body).to.deep.equal({
      text: DRAFT.body,
      pid: 'id-1',
      locator: { site: 'news', url: `${location.origin}/a-story/` },
    });
    expect([init.credentials, init.redirect]).to.deep.equal(['omit', 'manual']);
    expect(remark42.requests).to.have.length(1);
  });

  it('is not sent for a guest, and the integrator hears of it before a reader does', async () => {
    const source = sourceOf();
    const heard = await warnings(async () => {
      expect((await source.capabilities()).guestFields).to.deep.equal([]);
      await source.capabilities();
    });
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('token');
    const loggedOut = (): Promise<string> => Promise.reject(new Error('nobody is logged in'));
    for (const from of [source, sourceOf({ token: '' }), sourceOf({ token: loggedOut })]) {
      expect((await failure(from.submit(DRAFT))).kind).to.equal('auth-required');
    }
    expect(remark42.posts).to.have.length(0);
  });

  it('is as long as the server allows', async () => {
    remark42.maxSize = 10;
    const source = sourceOf({ token: remark42.token });
    expect((await source.capabilities()).maxLength).to.equal(10);
    const { kind, fields } = await failure(source.submit(DRAFT));
    expect([kind, fields]).to.deep.equal(['validation', { body: 'too-long' }]);
    const empty = await failure(source.submit({ ...DRAFT, body: '' }));
    expect(empty.fields).to.deep.equal({ body: 'required' });
  });

  it('is unknown when the answer cannot be read', async () => {
    remark42.instead = () => new Response('{"id":', { status: 201 });
    const outcome = await sourceOf({ token: 'a' }).submit(DRAFT);
    expect(outcome).to.deep.equal({ state: 'unknown' });
  });

  for (const [what, answer, kind] of [
    ['an expired token', new Response('Unauthorized', { status: 401 }), 'auth-required'],
    ['a token of another site', new Response('Access denied', { status: 403 }), 'auth-required'],
    ['a blocked reader', remark42Error(403, 7, 'rejected'), 'closed'],
    ['an old page', remark42Error(403, 8, 'rejected'), 'closed'],
    ['a forbidden word', remark42Error(400, 19, 'restricted words'), 'validation'],
    ['too many requests', new Response('You have reached', { status: 429 }), 'rate-limited'],
    ['an unreadable request', remark42Error(400, 2, 'can’t bind'), 'unknown'],
    ['a failure after it was stored', remark42Error(500, 0, 'can’t load comment'), 'unknown'],
  ] as const) {
    it(`is refused for ${what}, and not sent again`, async () => {
      remark42.instead = () => answer;
      const error = await failure(sourceOf({ token: 'a' }).submit(DRAFT));
      expect([error.kind, remark42.posts.length]).to.deep.equal([kind, 1]);
      if (answer.status === 500) expect(error.message).to.contain('look before');
    });
  }
});
