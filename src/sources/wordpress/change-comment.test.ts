import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { stored, TestWordPress, wordPressPage, wpError } from '../../testing/wordpress.js';
import { createCommentSource } from '../create-comment-source.js';
import { WordPressCommentSource } from './wordpress-comment-source.js';

const OLDEST = { sort: 'oldest', pageSize: 30 } as const;

let wordPress: TestWordPress;

const sourceOf = (bodyClass = 'logged-in'): WordPressCommentSource =>
  new WordPressCommentSource({
    endpoint: `${wordPress.site.href}wp-json/`,
    thread: '8',
    document: wordPressPage('', bodyClass),
  });

beforeEach(() => {
  wordPress = new TestWordPress(`${location.origin}/members/`);
  wordPress.nonce = 'ad51c391cf';
  wordPress.comments = [stored(2, { raw: 'As *typed*' }), stored(3, { author: 4 })];
});

afterEach(() => {
  wordPress.close();
});

describe('a member of WordPress', () => {
  it('may change nothing, as WordPress has it, but sees which comments are theirs', async () => {
    const source = sourceOf();
    const { edit, delete: remove } = await source.capabilities();
    expect([edit, remove]).to.deep.equal([false, false]);
    const { comments } = await source.load(OLDEST);
    expect(comments.map(({ own, editable }) => [own, editable])).to.deep.equal([
      [undefined, undefined],
      [true, undefined],
    ]);
    expect((await failure(source.edit('3', 'Mine'))).kind).to.equal('auth-required');
    expect((await failure(source.delete('3'))).kind).to.equal('auth-required');
    expect((await failure(source.loadText('3'))).kind).to.equal('auth-required');
  });

  it('may change every comment as a moderator', async () => {
    wordPress.moderates = true;
    const source = sourceOf();
    expect((await source.capabilities()).edit).to.equal(true);
    const { comments } = await source.load(OLDEST);
    expect(comments.map(({ editable }) => editable)).to.deep.equal([{}, {}]);
    expect(await source.loadText('2')).to.equal('As *typed*');
    expect((await source.edit('2', 'Better')).comment?.bodyHtml).to.contain('Better');
    expect(wordPress.requests.at(-1)?.headers.get('X-WP-Nonce')).to.equal('ad51c391cf');
    const error = await failure(source.edit('2', ' '));
    expect([error.kind, error.fields]).to.deep.equal(['validation', { body: 'required' }]);
    expect((await failure(source.edit('77', 'Who?'))).code).to.equal('rest_comment_invalid_id');
  });

  it('moves a comment to the trash, or removes it where there is none', async () => {
    wordPress.moderates = true;
    const source = sourceOf();
    expect(await source.delete('2')).to.equal(null);
    expect(wordPress.comments[0]?.status).to.equal('trash');
    // In another window, too.
    expect(await source.delete('2')).to.equal(null);
    wordPress.hasTrash = false;
    expect(await source.delete('3')).to.equal(null);
    expect((await source.load(OLDEST)).comments).to.deep.equal([]);
  });

  it('can read and write where the site hides its users', async () => {
    wordPress.instead = ({ route }) =>
      route?.startsWith('/wp/v2/users') ? wpError(404, 'rest_no_route') : undefined;
    const source = sourceOf();
    const { guestFields, edit } = await source.capabilities();
    expect([guestFields, edit]).to.deep.equal([[], false]);
    expect((await source.load(OLDEST)).comments).to.have.length(2);
  });
});

describe('a moderator of WordPress', () => {
  it('of whom the site could not say it at first is known when it is asked again', async () => {
    wordPress.moderates = true;
    wordPress.instead = ({ route }) =>
      route?.startsWith('/wp/v2/users') ? wpError(503, 'down') : undefined;
    const source = sourceOf();
    expect((await source.capabilities()).edit).to.equal(false);
    expect((await source.load(OLDEST)).comments).to.have.length(2);
    wordPress.instead = () => undefined;
    expect((await source.capabilities()).edit).to.equal(true);
  });
});

describe('a guest of WordPress', () => {
  it('may change nothing', async () => {
    const source = sourceOf('postid-8');
    expect((await source.capabilities()).edit).to.equal(false);
    expect((await source.load(OLDEST)).comments.some(({ own }) => own)).to.equal(false);
    expect((await failure(source.delete('2'))).kind).to.equal('auth-required');
    expect(wordPress.to('/users/me')).to.have.length(0);
  });
});

describe('counting on WordPress', () => {
  const comments = (post: number, count: number): ReturnType<typeof stored>[] =>
    Array.from({ length: count }, (_, index) => stored(post * 10_000 + index, { post }));

  it('asks for one post by its total alone', async () => {
    wordPress.comments = comments(8, 250);
    expect(await sourceOf('postid-8').count(['8', '8'])).to.deep.equal([250, 250]);
    expect(wordPress.requests).to.have.length(1);
    expect(wordPress.requests[0]?.url.searchParams.get('per_page')).to.equal('1');
  });

  it('asks for many posts by one request', async () => {
    wordPress.comments = [...comments(8, 40), ...comments(13, 50)];
    const posts = ['8', '20', '13', 'no-post', '99'];
    expect(await sourceOf('postid-8').count(posts)).to.deep.equal([40, 0, 50, 0, 0]);
    expect(wordPress.requests).to.have.length(1);
    expect(wordPress.requests[0]?.url.searchParams.get('_fields')).to.equal('post');
  });

  it('goes through the list, or from post to post, whichever is shorter', async () => {
    wordPress.comments = [...comments(8, 150), ...comments(13, 100)];
    expect(await sourceOf('postid-8').count(['8', '13'])).to.deep.equal([150, 100]);
    expect(wordPress.requests).to.have.length(3);
    wordPress.comments.push(...comments(13, 400).map((one) => ({ ...one, id: one.id + 1000 })));
    wordPress.requests.length = 0;
    expect(await sourceOf('postid-8').count(['8', '13'])).to.deep.equal([150, 500]);
    expect(wordPress.requests).to.have.length(3);
  });

  it('counts nothing of a post under a password, and the others all the same', async () => {
    wordPress.comments = comments(8, 3);
    expect(await sourceOf('postid-8').count(['14', '8'])).to.deep.equal([0, 3]);
  });

  it('works on a page that is about no post', async () => {
    wordPress.comments = comments(8, 3);
    const { href } = wordPress.site;
    const document = wordPressPage(`<link rel="https://api.w.org/" href="${href}wp-json/">`);
    const options = { endpoint: '', thread: '', document };
    const source = await createCommentSource('wordpress', options);
    expect(await source.count?.(['8'])).to.deep.equal([3]);
  });
});
