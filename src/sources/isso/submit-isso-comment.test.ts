import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { makeDraft } from '../../testing/make-draft.js';
import { issoEntry, TestIsso } from '../../testing/isso.js';
import { htmlPage, json } from '../../testing/test-server.js';
import type { CommentDraft } from '../../models/comment.js';
import type { CommentOutcome } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { IssoCommentSource } from './isso-comment-source.js';

const ENDPOINT = 'https://comments.example/';

const submit = (more: Partial<CommentDraft> = {}): Promise<CommentOutcome> =>
  new IssoCommentSource({ endpoint: ENDPOINT, thread: '/a-story/', title: 'A story' }).submit(
    makeDraft(more),
  );

let isso: TestIsso;

beforeEach(() => {
  isso = new TestIsso();
  isso.comments = [issoEntry(1), issoEntry(2, { parent: 1 })];
});

afterEach(() => {
  isso.close();
  localStorage.clear();
});

describe('a comment to Isso', () => {
  it('is sent once, with a title for a new thread, without cookies', async () => {
    const { state, comment } = await submit({ body: ' a\n\n<b> ', email: '' });
    expect([state, comment?.id, comment?.own]).to.deep.equal(['published', '1003', true]);
    const [{ url, body, init }] = isso.requests as [(typeof isso.requests)[0]];
    expect(url.href).to.equal(`${ENDPOINT}new?uri=%2Fa-story%2F`);
    expect(body).to.deep.equal({
      text: ' a\n\n<b> ',
      author: 'Zoe',
      email: null,
      website: null,
      parent: null,
      title: 'A story',
    });
    expect([init.credentials, init.redirect]).to.deep.equal(['omit', 'manual']);
    expect(isso.requests).to.have.length(1);
  });

  it('has the title of the page, or else the thread’s name', async () => {
    const { title } = document;
    const source = new IssoCommentSource({ endpoint: ENDPOINT, thread: '/a-story/' });
    document.title = 'News of today';
    await source.submit(makeDraft());
    document.title = '';
    await source.submit(makeDraft());
    document.title = title;
    expect(isso.posts.map(({ body }) => body['title'])).to.deep.equal([
      'News of today',
      '/a-story/',
    ]);
  });

  it('stands where Isso has put it: an answer to an answer is one to the root', async () => {
    expect((await submit({ parentId: '2' })).comment?.parentId).to.equal('1');
    expect(isso.posts[0]?.body['parent']).to.equal(2);
  });

  it('does not become one of its own when Isso cannot know what it answers', async () => {
    expect((await failure(submit({ parentId: 'own-17' }))).kind).to.equal('unknown');
    expect(isso.posts).to.have.length(0);
  });

  it('waits for a moderator', async () => {
    isso.moderates = true;
    const { state, comment } = await submit();
    expect([state, comment?.state]).to.deep.equal(['pending', 'pending']);
    isso.instead = () => new Response('', { status: 202 });
    expect(await submit()).to.deep.equal({ state: 'pending' });
  });

  it('is unknown when the answer cannot be read', async () => {
    isso.instead = () => new Response('{"id": 10', { status: 201 });
    expect(await submit()).to.deep.equal({ state: 'unknown' });
  });

  for (const [field, more] of [
    ['name', { name: '' }],
    ['email', { email: '' }],
  ] as const) {
    it(`needs the ${field} that the server asks for`, async () => {
      isso.config = { 'require-author': true, 'require-email': true };
      const { kind, fields } = await failure(submit(more));
      expect([kind, fields]).to.deep.equal(['validation', { [field]: 'required' }]);
    });
  }

  for (const [what, more, fields] of [
    ['no text', { body: ' \n ' }, { body: 'required' }],
    ['two letters', { body: 'ab ' }, { body: 'invalid' }],
    ['a website that is none', { website: 'not a site' }, { website: 'invalid' }],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      const error = await failure(submit(more));
      expect([error.kind, error.fields]).to.deep.equal(['validation', fields]);
    });
  }

  it('is refused for what is too long, counted in characters', async () => {
    isso.instead = () => htmlPage(400, 'text is too long (maximum length: 65535)');
    const long = { body: '😀'.repeat(65_536), email: `${'a'.repeat(250)}@b.cd` };
    expect((await failure(submit(long))).fields).to.deep.equal({
      body: 'too-long',
      email: 'too-long',
    });
    expect((await failure(submit({ body: '😀'.repeat(65_535) }))).fields).to.deep.equal({});
  });

  for (const [why, kind, retryAfter] of [
    ['203.0.113.0: ratelimit exceeded (9, 10)', 'rate-limited', 60],
    ['3 direct responses to /a-story/', 'rate-limited', undefined],
    ['edit time frame is still open', 'rate-limited', undefined],
    ['CSRF', 'unknown', undefined],
  ] as const) {
    it(`is refused: ${why}`, async () => {
      isso.instead = () => htmlPage(403, why);
      const error = await failure(submit());
      expect([error.kind, error.retryAfter]).to.deep.equal([kind, retryAfter]);
      expect(error.message).to.contain(why);
    });
  }

  it('is refused by name in newer versions', async () => {
    isso.instead = () => json({ reason: 'reply-to-self' }, 403);
    expect((await failure(submit())).kind).to.equal('rate-limited');
    isso.instead = () => json({ reason: 'require-email' }, 403);
    expect((await failure(submit())).fields).to.deep.equal({ email: 'required' });
  });

  it('may have been stored where the server failed: it says so, and sends nothing again', async () => {
    isso.instead = () => htmlPage(500, 'Internal Server Error');
    const { kind, message } = await failure(submit());
    expect([kind, isso.posts.length]).to.deep.equal(['unknown', 1]);
    expect(message).to.contain('look before');
  });

  it('is shown to its author while it waits, also after a reload', async () => {
    isso.moderates = true;
    const options = { endpoint: ENDPOINT, thread: '/a-story/', document };
    await (await createCommentSource('isso', options)).submit(makeDraft({ parentId: '1' }));
    const reloaded = await createCommentSource('isso', options);
    const { comments } = await reloaded.load({ sort: 'newest', pageSize: 10 });
    expect(comments.filter(({ state }) => state === 'pending')).to.have.length(1);
  });
});
