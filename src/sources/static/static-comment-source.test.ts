import { expect } from '@open-wc/testing';
import { CommentSourceError } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { warnings } from '../../testing/warnings.js';
import { StaticCommentSource } from './static-comment-source.js';

const OLDEST = { sort: 'oldest', pageSize: 20 } as const;

const jsonUrl = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: 'application/json' }));

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error as CommentSourceError).kind,
  );

describe('the static source', () => {
  it('reads a file, orders roots as asked and replies oldest first', async () => {
    const endpoint = jsonUrl(
      JSON.stringify({
        comments: [
          { id: 1, author: { name: 'A' }, bodyText: 'first', published: '2026-01-01T00:00:00Z' },
          {
            id: 2,
            author: { name: 'B' },
            bodyText: 'second',
            published: '2026-01-02T00:00:00Z',
            votes: { up: 3 },
          },
          {
            id: 4,
            parentId: 1,
            author: 'D',
            bodyText: 'late reply',
            published: '2026-01-04T00:00:00Z',
          },
          {
            id: 3,
            parentId: 1,
            author: 'C',
            bodyText: 'early reply',
            published: '2026-01-03T00:00:00Z',
          },
        ],
      }),
    );
    const source = new StaticCommentSource({ endpoint });
    const order = async (sort: 'oldest' | 'newest' | 'top'): Promise<string> =>
      (await source.load({ sort, pageSize: 20 })).comments.map(({ id }) => id).join(' ');
    expect(await order('oldest')).to.equal('1 2 3 4');
    expect(await order('newest')).to.equal('2 1 3 4');
    expect(await order('top')).to.equal('2 1 3 4');
    expect((await source.load(OLDEST)).closed).to.equal(true);
  });

  it('leaves out what cannot be shown and keeps the rest', async () => {
    const source = new StaticCommentSource({
      data: JSON.parse(`[
        { "id": "a", "author": { "name": "A" }, "bodyText": "good", "published": "2026-01-01T00:00:00Z" },
        { "id": "a", "author": { "name": "A" }, "bodyText": "the same id again" },
        { "id": "b", "author": { "name": "B" } },
        { "bodyText": "no id" },
        null, 7, "text", [],
        { "__proto__": { "polluted": true }, "id": "c", "author": { "name": 5, "__proto__": { "url": "x" } }, "bodyText": "odd", "state": "owner", "votes": "many" }
      ]`),
    });
    const { comments } = await source.load(OLDEST);
    expect(comments.map(({ id }) => id).sort()).to.deep.equal(['a', 'c']);
    const odd = comments.find(({ id }) => id === 'c');
    expect(odd).to.deep.equal({
      id: 'c',
      parentId: null,
      author: { name: '' },
      bodyText: 'odd',
      published: '',
      state: 'published',
    });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('keeps every comment of a thread whose parents are missing or go in circles', async () => {
    const source = new StaticCommentSource({
      data: [
        { id: 'orphan', parentId: 'gone', bodyText: '1' },
        { id: 'self', parentId: 'self', bodyText: '2' },
        { id: 'x', parentId: 'y', bodyText: '3' },
        { id: 'y', parentId: 'x', bodyText: '4' },
      ],
    });
    const { comments } = await source.load(OLDEST);
    expect(comments.map(({ id }) => id).sort()).to.deep.equal(['orphan', 'self', 'x', 'y']);
  });

  it('tells the integrator once what is wrong with which entry', async () => {
    const data = [
      { id: 'fine', bodyText: 'fine' },
      { bodyText: 'lost' },
      { id: 'mute' },
      { id: 'fine', bodyText: 'again' },
      'text',
    ];
    const heard = await warnings(async () => {
      await new StaticCommentSource({ data }).load(OLDEST);
      await new StaticCommentSource({ data }).load(OLDEST);
    });
    expect(heard).to.have.length(1);
    expect(heard[0])
      .to.contain('#2 has no `id`')
      .and.to.contain('#3 has neither')
      .and.to.contain('#4 has the `id` of another')
      .and.to.contain('#5 is no object');
  });

  it('names what is wrong with its file', async () => {
    const load = (options: { endpoint?: string; data?: unknown }): Promise<string> =>
      kindOf(new StaticCommentSource(options).load(OLDEST));
    expect(await load({ endpoint: jsonUrl('<!doctype html>') })).to.equal('unknown');
    expect(await load({ endpoint: '/there-is-no-such-file.json' })).to.equal('network');
    expect(await load({ data: 'a string' })).to.equal('unknown');
    expect(await load({})).to.equal('unknown');
  });

  it('takes no comments', async () => {
    expect(await kindOf(new StaticCommentSource({ data: [] }).submit())).to.equal('closed');
  });
});

describe('createCommentSource', () => {
  const options = { endpoint: '', thread: '', document };

  it('makes the source of a name', async () => {
    const source = await createCommentSource('static', {
      ...options,
      data: [{ id: 1, bodyText: 'hello' }],
    });
    expect((await source.load(OLDEST)).comments).to.have.length(1);
  });

  for (const name of ['coral', 'disqus', 'constructor', '']) {
    it(`says which sources there are when asked for "${name}"`, async () => {
      const error: unknown = await createCommentSource(name, options).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(CommentSourceError);
      expect((error as CommentSourceError).message).to.contain('local, static, wordpress, waline');
    });
  }
});
