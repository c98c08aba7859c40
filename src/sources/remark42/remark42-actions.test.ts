import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { remark42Entry, remark42Token, TestRemark42 } from '../../testing/remark42.js';
import { json } from '../../testing/test-server.js';
import { warnings } from '../../testing/warnings.js';
import type { LoadOptions } from '../comment-source.js';
import {
  Remark42CommentSource,
  type Remark42CommentSourceOptions,
} from './remark42-comment-source.js';

const ENDPOINT = 'https://remark.example/?site=news';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };
const READER = { name: 'Reader', id: 'github_reader' };

let remark42: TestRemark42;
const sourceOf = (token?: Remark42CommentSourceOptions['token']): Remark42CommentSource =>
  new Remark42CommentSource({
    endpoint: ENDPOINT,
    thread: '/a-story/',
    ...(token !== undefined && { token }),
  });
const putsTo = (route: string): number =>
  remark42.changes.filter(({ url }) => url.pathname.includes(route)).length;

beforeEach(() => {
  remark42 = new TestRemark42();
  remark42.site = 'news';
  remark42.token = remark42Token('github_reader', { exp: Date.now() / 1000 + 600 });
  const recent = new Date().toISOString();
  remark42.comments = [
    remark42Entry(1, { score: 3 }),
    remark42Entry(2, { user: READER, time: recent, orig: 'It is *so*.' }),
    remark42Entry(3, { user: READER, time: recent }),
    remark42Entry(4, { pid: 'id-3' }),
    remark42Entry(5, { user: READER }),
  ];
});

afterEach(() => {
  remark42.close();
});

describe('a reader of Remark42', () => {
  it('sees which comments are theirs, and which of them can still be changed', async () => {
    const { comments } = await sourceOf(remark42.token).load(OLDEST);
    const found = new Map(comments.map((comment) => [comment.id, comment]));
    expect(found.get('id-1')?.own).to.equal(undefined);
    const until = Date.parse(remark42.comments[1]!.time) + 300_000;
    expect(found.get('id-2')?.editable?.until).to.equal(new Date(until).toISOString());
    for (const id of ['id-3', 'id-5']) {
      expect([found.get(id)?.own, found.get(id)?.editable]).to.deep.equal([true, undefined]);
    }
  });

  it('can change a comment for ever where the site sets no time', async () => {
    remark42.editSeconds = 0;
    const { comments } = await sourceOf(remark42.token).load(OLDEST);
    expect(comments.find(({ id }) => id === 'id-5')?.editable).to.deep.equal({});
  });

  it('hears that it is too late, that somebody has answered, or that it is another’s', async () => {
    const source = sourceOf(remark42.token);
    for (const [id, kind] of [
      ['id-5', 'closed'],
      ['id-3', 'closed'],
      ['id-1', 'auth-required'],
    ] as const) {
      expect((await failure(source.edit(id, 'Oh'))).kind).to.equal(kind);
      expect((await failure(source.delete(id))).kind).to.equal(kind);
    }
    expect((await failure(source.vote('id-2', 'up'))).kind).to.equal('closed');
  });

  it('turns a vote round by two steps, and takes it back by one', async () => {
    const source = sourceOf(remark42.token);
    expect(await source.vote('id-1', 'up')).to.deep.equal({ up: 4, mine: 'up' });
    expect(await source.vote('id-1', 'down')).to.deep.equal({ up: 2, mine: 'down' });
    expect(putsTo('/vote/')).to.equal(3);
    expect(await source.vote('id-1', null)).to.deep.equal({ up: 3 });
    expect(putsTo('/vote/')).to.equal(4);
  });

  it('changes no other comment than the one that is meant, whatever its id is made of', async () => {
    const source = sourceOf(remark42.token);
    remark42.instead = () => json({ vote: 0, score: 0 });
    await source.vote('id-1/../id-2?', 'up');
    await source.edit('id-1/../id-2?', 'Oh');
    await source.delete('id-1/../id-2?');
    const name = 'id-1%2F..%2Fid-2%3F';
    expect(remark42.changes.map(({ url }) => url.pathname)).to.deep.equal([
      `/api/v1/vote/${name}`,
      `/api/v1/comment/${name}`,
      `/api/v1/comment/${name}`,
    ]);
  });

  it('is a guest without a token, who can read, and nothing else', async () => {
    await warnings(async () => {
      for (const token of [undefined, '', () => undefined, () => Promise.reject(new Error('no'))]) {
        const source = sourceOf(token);
        const { vote, edit, preview } = await source.capabilities();
        expect([vote, edit, preview]).to.deep.equal([false, false, false]);
        expect((await source.load(OLDEST)).comments).to.have.length(5);
        expect((await failure(source.vote('id-1', 'up'))).kind).to.equal('auth-required');
      }
    });
    expect(remark42.requests.every(({ headers }) => !headers.has('X-JWT'))).to.equal(true);
  });

  it('is asked for a new token when the last one ends, and not before', async () => {
    let asked = 0;
    const ask = (): string => {
      asked++;
      return asked === 1 ? remark42Token('github_reader', { exp: 1 }) : remark42.token;
    };
    const source = sourceOf(ask);
    await source.load(OLDEST);
    await source.load(OLDEST);
    await source.vote('id-1', 'up');
    expect(asked).to.equal(2);
  });
});

describe('Remark42', () => {
  it('counts many pages by one request, by their whole addresses', async () => {
    remark42.counts = { 'https://other.example/b': 5 };
    const counts = await sourceOf().count(['/a-story/', 'https://other.example/b', '/none/']);
    expect(counts).to.deep.equal([5, 5, 0]);
    expect(remark42.requests).to.have.length(1);
  });
});
