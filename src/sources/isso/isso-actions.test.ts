import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { issoEntry, TestIsso } from '../../testing/isso.js';
import type { LoadOptions } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { IssoCommentSource } from './isso-comment-source.js';
import { isSameSite } from './same-site.js';

const HERE = `${location.origin}/isso/`;
const ELSEWHERE = 'https://comments.example/';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };
const DRAFT = {
  parentId: null,
  name: 'Zoe',
  email: '',
  website: '',
  body: 'Hello *there*',
  consent: false,
};

const sourceOf = (endpoint = HERE): IssoCommentSource =>
  new IssoCommentSource({ endpoint, thread: '/a-story/', title: 'A story' });

let isso: TestIsso;

beforeEach(() => {
  isso = new TestIsso();
  isso.comments = [issoEntry(1, { likes: 2 }), issoEntry(2)];
});

afterEach(() => {
  isso.close();
  localStorage.clear();
});

describe('a vote on Isso', () => {
  it('stays, and is remembered by the browser, which Isso does not do', async () => {
    await sourceOf().vote('1', 'up');
    const later = sourceOf();
    const [first] = (await later.load(OLDEST)).comments;
    expect(first?.votes).to.deep.equal({ up: 3, down: 0, mine: 'up' });
    expect((await failure(later.vote('1', 'down'))).kind).to.equal('closed');
    expect((await failure(later.vote('1', null))).kind).to.equal('closed');
    expect(await later.vote('1', 'up')).to.deep.equal({ up: 3, down: 0, mine: 'up' });
    expect(isso.changes).to.have.length(1);
  });

  it('is not shown as the reader’s when Isso has not counted it', async () => {
    await sourceOf().vote('1', 'down');
    localStorage.clear();
    expect(await sourceOf().vote('1', 'up')).to.deep.equal({ up: 2, down: 1 });
    expect((await sourceOf().load(OLDEST)).comments[0]?.votes).to.deep.equal({ up: 2, down: 1 });
  });

  it('needs a comment', async () => {
    expect((await failure(sourceOf().vote('77', 'up'))).message).to.contain('no comment 77');
  });
});

describe('a comment on Isso', () => {
  it('can be changed while its cookie lasts, also after a reload', async () => {
    const before = Date.now();
    const { comment } = await sourceOf().submit(DRAFT);
    const id = comment?.id ?? '';
    const source = sourceOf();
    const shown = (await source.load(OLDEST)).comments.find((found) => found.id === id);
    expect(shown?.own).to.equal(true);
    const end = Date.parse(shown?.editable?.until ?? '');
    expect(end).to.be.within(before + 900_000, Date.now() + 900_000);

    isso.cookies.delete(Number(id));
    expect((await failure(source.loadText(id))).kind).to.equal('closed');
    expect((await failure(source.edit(id, 'Too late'))).kind).to.equal('closed');
    expect((await failure(source.delete(id))).kind).to.equal('closed');
  });

  it('is nobody’s once the time is over', async () => {
    const { comment } = await sourceOf().submit(DRAFT);
    const { now } = Date;
    Date.now = () => now() + 901_000;
    try {
      const { comments } = await sourceOf().load(OLDEST);
      const shown = comments.find(({ id }) => id === comment?.id);
      expect([shown?.own, shown?.editable]).to.deep.equal([undefined, undefined]);
    } finally {
      Date.now = now;
    }
  });

  it('says by field what is wrong with a change', async () => {
    const { comment } = await sourceOf().submit(DRAFT);
    const error = await failure(sourceOf().edit(comment?.id ?? '', 'a'));
    expect([error.kind, error.fields]).to.deep.equal(['validation', { body: 'invalid' }]);
  });

  it('can be changed while it waits for a moderator, too', async () => {
    isso.moderates = true;
    const options = { endpoint: HERE, thread: '/a-story/', document };
    const { comment } = await (await createCommentSource('isso', options)).submit(DRAFT);
    const reloaded = await createCommentSource('isso', options);
    const waiting = async (): Promise<unknown> =>
      (await reloaded.load(OLDEST)).comments.find(({ id }) => id === comment?.id)?.bodyText;
    isso.comments = isso.comments.map((entry) => ({ ...entry }));
    await reloaded.edit?.(comment?.id ?? '', 'Hello again');
    expect(await waiting()).to.equal('Hello again');
    await reloaded.delete?.(comment?.id ?? '');
    expect(await waiting()).to.equal(undefined);
  });

  it('cannot be changed on another site, to which no cookie is sent', async () => {
    const source = sourceOf(ELSEWHERE);
    const { edit, delete: remove } = await source.capabilities();
    expect([edit, remove]).to.deep.equal([false, false]);
    const { comment } = await source.submit(DRAFT);
    expect(comment?.editable).to.equal(undefined);
    expect(isso.posts[0]?.init.credentials).to.equal('omit');
  });
});

describe('Isso’s cookies', () => {
  const same = (server: string, page: string): boolean =>
    isSameSite(new URL(server), new URL(page));

  it('are the page’s own when one host is, or is under, the other', () => {
    expect(same('https://news.example/isso/', 'https://news.example/a')).to.equal(true);
    expect(same('https://comments.news.example/', 'https://www.news.example/a')).to.equal(true);
    expect(same('http://localhost:8080/', 'http://localhost:8000/')).to.equal(true);
  });

  it('are another site’s in any other case', () => {
    expect(same('https://comments.example/', 'https://news.example/')).to.equal(false);
    expect(same('https://other.co.uk/', 'https://news.co.uk/')).to.equal(false);
    expect(same('https://badnews.example/', 'https://news.example/')).to.equal(false);
    expect(same('http://news.example/', 'https://news.example/')).to.equal(false);
  });
});

describe('Isso', () => {
  it('counts many threads by one request', async () => {
    isso.counts = { '/b/': 5 };
    expect(await sourceOf().count(['/a-story/', '/b/', '/none/'])).to.deep.equal([2, 5, 0]);
    expect(isso.requests).to.have.length(1);
  });
});
