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
    const page = await rememberOwn(server(comments, { state: 'unknown' }), key).load(FIRST_PAGE);
    return page.comments.map(({ id }) => id);
  };

  it('shows a held comment to its author after a reload, as pending and own', async () => {
    await rememberOwn(server([], { state: 'pending', comment: held }), key).submit(draft);
    const { comments } = await rememberOwn(server([], { state: 'unknown' }), key).load(FIRST_PAGE);
    expect(comments).to.have.length(1);
    expect(comments[0]).to.include({ id: '7', state: 'pending', own: true });
  });

  it('shows what was typed when the server gave no comment back', async () => {
    await rememberOwn(server([], { state: 'pending' }), key).submit(draft);
    const { comments } = await rememberOwn(server([], { state: 'unknown' }), key).load(FIRST_PAGE);
    expect(comments[0]?.bodyText).to.equal(draft.body);
  });

  it('lets go of a comment as soon as the source delivers it, by id', async () => {
    await rememberOwn(server([], { state: 'pending', comment: held }), key).submit(draft);
    expect(await idsAfterReload([{ ...held, state: 'published' }])).to.deep.equal(['7']);
    expect(await idsAfterReload([])).to.deep.equal([]);
  });

  it('lets go of a comment whose id it never knew, by author and text, whatever the server made of the quotes', async () => {
    await rememberOwn(server([], { state: 'pending' }), key).submit(draft);
    expect(await idsAfterReload([{ ...held, state: 'published' }])).to.deep.equal(['7']);
  });

  it('remembers nothing of a published comment, and never the email', async () => {
    const source = rememberOwn(
      server([], { state: 'published', comment: { ...held, state: 'published' } }),
      key,
    );
    await source.submit(draft);
    expect(await idsAfterReload([])).to.deep.equal([]);
    await rememberOwn(server([], { state: 'pending' }), key).submit(draft);
    expect(localStorage.getItem(`news-elements:own:${key}`)).not.to.contain('example.org');
  });

  it('forgets after thirty days', async () => {
    const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
    await rememberOwn(
      server([], { state: 'pending', comment: { ...held, published: old } }),
      key,
    ).submit(draft);
    expect(await idsAfterReload([])).to.deep.equal([]);
  });

  it('remembers for this tab when the storage is full', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await rememberOwn(server([], { state: 'pending', comment: held }), key).submit(draft);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(await idsAfterReload([])).to.deep.equal(['7']);
  });

  it('survives a record that something else has written', async () => {
    localStorage.setItem(`news-elements:own:${key}`, '{"not": "ours"');
    expect(await idsAfterReload([])).to.deep.equal([]);
  });
});
