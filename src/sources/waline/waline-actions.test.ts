import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { TestWaline, walineEntry } from '../../testing/waline.js';
import { warnings } from '../../testing/warnings.js';
import type { LoadOptions } from '../comment-source.js';
import { WalineCommentSource, type WalineCommentSourceOptions } from './waline-comment-source.js';

const ENDPOINT = 'https://comments.example/';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };

const sourceOf = (more: Partial<WalineCommentSourceOptions> = {}): WalineCommentSource =>
  new WalineCommentSource({ endpoint: ENDPOINT, thread: '/a-story/', ...more });

let waline: TestWaline;

beforeEach(() => {
  waline = new TestWaline();
  waline.comments = [walineEntry(1, { like: 3 }), walineEntry(2, { pid: 1, rid: 1 })];
});

afterEach(() => {
  waline.close();
  localStorage.clear();
});

describe('a like on Waline', () => {
  it('is remembered by the browser, which Waline does not do, and given once from all tabs', async () => {
    await sourceOf().vote('1', 'up');
    const later = sourceOf();
    const { comments } = await later.load(OLDEST);
    expect(comments.map(({ votes }) => votes)).to.deep.equal([{ up: 4, mine: 'up' }, { up: 0 }]);
    expect(await later.vote('1', 'up')).to.deep.equal({ up: 4, mine: 'up' });
    expect(waline.changes).to.have.length(1);
  });

  it('of others is never taken back', async () => {
    expect(await sourceOf().vote('1', null)).to.deep.equal({ up: 3 });
    expect(waline.changes).to.have.length(0);
  });

  it('of a member is sent as a guest’s: Waline lets members like their own comments only', async () => {
    const source = sourceOf({ token: waline.token });
    await source.load(OLDEST);
    expect((await source.vote('1', 'up')).up).to.equal(4);
    expect(waline.changes[0]?.headers.get('Authorization')).to.equal(null);
  });

  it('is not remembered when the comment is gone, or Waline fails', async () => {
    const source = sourceOf();
    expect((await failure(source.vote('77', 'up'))).message).to.contain('no comment 77');
    waline.instead = () => new Response('', { status: 502 });
    await failure(source.vote('1', 'up'));
    waline.instead = () => undefined;
    expect((await source.load(OLDEST)).comments[0]?.votes).to.deep.equal({ up: 3 });
  });

  it('has no opposite', async () => {
    expect((await failure(sourceOf().vote('1', 'down'))).kind).to.equal('unknown');
    expect(waline.requests).to.have.length(0);
  });
});

describe('a member of Waline', () => {
  it('sees their own comments that wait, and can change them; those of others they cannot', async () => {
    waline.comments.push(walineEntry(3, { user_id: 2, status: 'waiting', orig: '*hm*' }));
    const source = sourceOf({ token: () => Promise.resolve(waline.token) });
    const can = await source.capabilities();
    expect([can.edit, can.delete, can.guestFields]).to.deep.equal([true, true, []]);
    const { comments } = await source.load(OLDEST);
    expect(comments.map(({ own, state }) => [own, state])).to.deep.equal([
      [undefined, 'published'],
      [undefined, 'published'],
      [true, 'pending'],
    ]);
    expect(await source.loadText('3')).to.equal('*hm*');
    expect((await failure(source.edit('1', 'Mine!'))).kind).to.equal('auth-required');
    expect((await failure(source.delete('1'))).kind).to.equal('auth-required');
  });

  it('reads as a guest when there is no token, when it is junk, or cannot be had', async () => {
    const failing = (): Promise<string> => Promise.reject(new Error('logged out'));
    for (const token of ['', 'junk', () => undefined, failing]) {
      const source = sourceOf({ token });
      expect((await source.capabilities()).edit).to.equal(false);
      expect((await source.load(OLDEST)).comments).to.have.length(2);
    }
    const draft = { parentId: null, name: '', email: '', website: '', body: 'Hi', consent: false };
    const error = await failure(sourceOf({ token: failing }).submit(draft));
    expect([error.kind, waline.changes.length]).to.deep.equal(['auth-required', 0]);
  });

  it('is not asked about again while the token stays the same', async () => {
    const source = sourceOf({ token: waline.token });
    await source.capabilities();
    await source.load(OLDEST);
    const asked = waline.requests.filter(({ url }) => url.pathname.endsWith('/token'));
    expect(asked).to.have.length(1);
  });
});

describe('Waline', () => {
  it('is told what a challenge has given, by both names that it knows', async () => {
    waline.captcha = 'passed';
    const draft = { parentId: null, name: '', email: '', website: '', body: 'Hi', consent: false };
    const heard = await warnings(async () => {
      expect((await failure(sourceOf().submit(draft))).kind).to.equal('challenge');
    });
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('`challenge`');
    await sourceOf().submit({ ...draft, challenge: 'passed' });
    expect(waline.posts[1]?.body).to.include({ turnstile: 'passed', recaptchaV3: 'passed' });
  });

  it('counts many threads by one request, and those that it would split one by one', async () => {
    waline.counts = { '/b/': 5, '/c,d/': 7 };
    const counts = await sourceOf().count(['/a-story/', '/b/', '/c,d/', '/none/', '/b/']);
    expect(counts).to.deep.equal([2, 5, 7, 0, 5]);
    expect(waline.requests).to.have.length(2);
  });
});
