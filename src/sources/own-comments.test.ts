import { expect } from '@open-wc/testing';
import type { Comment, CommentDraft } from '../models/comment.js';
import type { CommentOutcome, CommentSource } from './comment-source.js';
import { rememberOwn } from './own-comments.js';

const FIRST_PAGE = { sort: 'oldest', pageSize: 20 } as const;
const draft: CommentDraft = {
  parentId: null,
  name: 'Li Na',
  email: 'li.na@example.org',
  website: '',
  body: 'It’s “late” – isn’t it?',
  consent: true,
};
const held: Comment = {
  id: '7',
  parentId: null,
  author: { name: 'Li Na' },
  bodyHtml: '<p>It&#8217;s &#8220;late&#8221; &#8211; isn&#8217;t it?</p>',
  published: new Date().toISOString(),
  state: 'pending',
};

const server = (comments: Comment[], outcome: CommentOutcome): CommentSource => ({
  capabilities: () => Promise.reject(new Error('not asked here')),
  load: () => Promise.resolve({ comments }),
  submit: () => Promise.resolve(outcome),
});

let threads = 0;
let key = '';

describe('rememberOwn', () => {
  beforeEach(() => {
    key = `test-${String(Date.now())}-${String(threads++)}`;
  });

  afterEach(() => {
    localStorage.removeItem(`news-elements:own:${key}`);
  });

  const idsAfterReload = async (comments: Comment[]): Promise<string[]> => {
    const page = await rememberOwn(server(comments, { state: 'unknown' }), () => key).load(
      FIRST_PAGE,
    );
    return page.comments.map(({ id }) => id);
  };

  it('shows a held comment to its author after a reload, as pending and own', async () => {
    await rememberOwn(server([], { state: 'pending', comment: held }), () => key).submit(draft);
    const { comments } = await rememberOwn(server([], { state: 'unknown' }), () => key).load(
      FIRST_PAGE,
    );
    expect(comments).to.have.length(1);
    expect(comments[0]).to.include({ id: '7', state: 'pending', own: true });
  });

  it('shows what was typed when the server gave no comment back', async () => {
    await rememberOwn(server([], { state: 'pending' }), () => key).submit(draft);
    const { comments } = await rememberOwn(server([], { state: 'unknown' }), () => key).load(
      FIRST_PAGE,
    );
    expect(comments[0]?.bodyText).to.equal(draft.body);
  });

  it('lets go of a comment as soon as the source delivers it, by id', async () => {
    await rememberOwn(server([], { state: 'pending', comment: held }), () => key).submit(draft);
    expect(await idsAfterReload([{ ...held, state: 'published' }])).to.deep.equal(['7']);
    expect(await idsAfterReload([])).to.deep.equal([]);
  });

  it('lets go of a comment whose id it never knew, by author and text, whatever the server made of the quotes', async () => {
    await rememberOwn(server([], { state: 'pending' }), () => key).submit(draft);
    expect(await idsAfterReload([{ ...held, state: 'published' }])).to.deep.equal(['7']);
  });

  it('remembers a comment of which the server did not say what became of it', async () => {
    await rememberOwn(server([], { state: 'unknown' }), () => key).submit(draft);
    expect(await idsAfterReload([])).to.have.length(1);
  });

  it('keeps what was typed, not what the server made of it: no markup, no picture', async () => {
    const avatar = 'https://secure.gravatar.com/avatar/hash-of-the-email';
    const comment: Comment = { ...held, author: { name: 'Li Na', avatar } };
    await rememberOwn(server([], { state: 'pending', comment }), () => key).submit(draft);
    expect(localStorage.getItem(`news-elements:own:${key}`)).not.to.match(/gravatar|<p>/);
    const { comments } = await rememberOwn(server([], { state: 'unknown' }), () => key).load(
      FIRST_PAGE,
    );
    expect(comments[0]).to.include({ id: '7', bodyText: draft.body, state: 'pending' });
  });

  it('shows an answer to a comment that waits itself, and one whose thread comes later with that thread', async () => {
    const source = rememberOwn(server([], { state: 'pending', comment: held }), () => key);
    await source.submit(draft);
    const answer = rememberOwn(
      server([], { state: 'pending', comment: { ...held, id: '8', parentId: '7' } }),
      () => key,
    );
    await answer.submit({ ...draft, parentId: '7', body: 'to myself' });
    const later = rememberOwn(
      server([], { state: 'pending', comment: { ...held, id: '9', parentId: '5' } }),
      () => key,
    );
    await later.submit({ ...draft, parentId: '5', body: 'to number five' });
    expect(await idsAfterReload([])).to.deep.equal(['7', '8']);
    const root: Comment = { ...held, id: '5', author: { name: 'B' }, bodyHtml: 'five' };
    const second = await rememberOwn(server([root], { state: 'unknown' }), () => key).load({
      ...FIRST_PAGE,
      cursor: '2',
    });
    expect(second.comments.map(({ id }) => id)).to.deep.equal(['5', '9']);
  });

  it('remembers nothing of a published comment, and never the email', async () => {
    const source = rememberOwn(
      server([], { state: 'published', comment: { ...held, state: 'published' } }),
      () => key,
    );
    await source.submit(draft);
    expect(await idsAfterReload([])).to.deep.equal([]);
    await rememberOwn(server([], { state: 'pending' }), () => key).submit(draft);
    expect(localStorage.getItem(`news-elements:own:${key}`)).not.to.contain('example.org');
  });

  it('forgets after thirty days', async () => {
    const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
    await rememberOwn(
      server([], { state: 'pending', comment: { ...held, published: old } }),
      () => key,
    ).submit(draft);
    expect(await idsAfterReload([])).to.deep.equal([]);
  });

  it('remembers for this tab when the storage is full', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await rememberOwn(server([], { state: 'pending', comment: held }), () => key).submit(draft);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(await idsAfterReload([])).to.deep.equal(['7']);
  });

  it('keeps a waiting comment up to date with what its author makes of it', async () => {
    const waiting: Comment = { ...held, editable: { until: '2030-01-01T00:00:00Z' } };
    const source = rememberOwn(
      {
        ...server([], { state: 'pending', comment: waiting }),
        edit: () => Promise.resolve({ state: 'pending' }),
        delete: () => Promise.resolve(null),
      },
      () => key,
    );
    await source.submit(draft);
    await source.edit?.('7', 'Better so.');
    const { comments } = await source.load(FIRST_PAGE);
    expect(comments[0]).to.deep.include({ bodyText: 'Better so.', editable: waiting.editable });
    await source.delete?.('7');
    expect(await idsAfterReload([])).to.deep.equal([]);
  });

  it('lets go of a waiting comment that an edit has published', async () => {
    const source = rememberOwn(
      {
        ...server([], { state: 'pending', comment: held }),
        edit: () => Promise.resolve({ state: 'published' }),
      },
      () => key,
    );
    await source.submit(draft);
    await source.edit?.('7', 'Better so.');
    expect(await idsAfterReload([])).to.deep.equal([]);
  });

  it('hands on all else that a source can do, and nothing that it cannot', async () => {
    class Voting {
      readonly #up = 3;
      vote(): Promise<{ up: number }> {
        return Promise.resolve({ up: this.#up });
      }
    }
    const source = Object.assign(new Voting(), server([], { state: 'unknown' }));
    const remembering = rememberOwn(source, () => key);
    expect(await remembering.vote?.('1', 'up')).to.deep.equal({ up: 3 });
    expect([remembering.edit, remembering.delete, remembering.locate]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('shows what waits on the first page, also when its cursor is asked for', async () => {
    const paged: CommentSource = {
      ...server([], { state: 'pending', comment: held }),
      load: () => Promise.resolve({ comments: [], pages: ['0', '20'] }),
    };
    await rememberOwn(paged, () => key).submit(draft);
    const source = rememberOwn(paged, () => key);
    const counts = ['0', '20'].map(async (cursor) => {
      return (await source.load({ ...FIRST_PAGE, cursor })).comments.length;
    });
    expect(await Promise.all(counts)).to.deep.equal([1, 0]);
  });

  it('survives a record that something else has written', async () => {
    localStorage.setItem(`news-elements:own:${key}`, '{"not": "ours"');
    expect(await idsAfterReload([])).to.deep.equal([]);
  });
});
