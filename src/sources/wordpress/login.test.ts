import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { stored, TestWordPress, wordPressPage, wpError } from '../../testing/wordpress.js';
import type { CommentDraft } from '../../models/comment.js';
import type { CommentOutcome } from '../comment-source.js';
import { WordPressCommentSource } from './wordpress-comment-source.js';

const OLDEST = { sort: 'oldest', pageSize: 30 } as const;
const DRAFT: CommentDraft = {
  parentId: null,
  name: '',
  email: '',
  website: '',
  body: 'As a member',
  consent: false,
};

const page = window as { wpApiSettings?: unknown };
let wordPress: TestWordPress;

const sourceOn = (bodyClass: string): WordPressCommentSource =>
  new WordPressCommentSource({
    endpoint: `${wordPress.site.href}wp-json/`,
    thread: '8',
    document: wordPressPage('', bodyClass),
  });

const fieldsOf = async (source: WordPressCommentSource): Promise<number> =>
  (await source.capabilities()).guestFields.length;

const nonces = (): (string | null)[] =>
  wordPress.requests.map(({ headers }) => headers.get('X-WP-Nonce'));

beforeEach(() => {
  wordPress = new TestWordPress(`${location.origin}/members/`);
  wordPress.comments = [stored(2, { raw: 'As typed' })];
});

afterEach(() => {
  wordPress.close();
  delete page.wpApiSettings;
  sessionStorage.clear();
});

describe('a reader who is logged in to WordPress', () => {
  it('is known by the page, and asked for no name, but once for what they may do', async () => {
    wordPress.nonce = 'ad51c391cf';
    page.wpApiSettings = { nonce: 'ad51c391cf' };
    const source = sourceOn('single postid-8 logged-in');
    expect(await fieldsOf(source)).to.equal(0);
    expect((await source.capabilities()).consent).to.equal(false);
    expect(wordPress.requests.map(({ route }) => route)).to.deep.equal(['/wp/v2/users/me']);
    await source.load(OLDEST);
    expect(nonces()).to.deep.equal(['ad51c391cf', 'ad51c391cf', 'ad51c391cf']);
    expect(wordPress.requests[0]?.init.credentials).to.equal('same-origin');
  });

  it('is asked for where the page has no nonce', async () => {
    wordPress.nonce = 'ad51c391cf';
    expect(await fieldsOf(sourceOn('logged-in'))).to.equal(0);
    expect(wordPress.to('/admin-ajax.php')).to.have.length(1);
  });

  it('is asked for where a page that is not of WordPress has a nonce', async () => {
    page.wpApiSettings = { nonce: 'of a guest?' };
    expect(await fieldsOf(sourceOn(''))).to.equal(3);
    expect(wordPress.requests).to.have.length(0);
    page.wpApiSettings = { nonce: 'ad51c391cf' };
    expect(await fieldsOf(sourceOn(''))).to.equal(3);
    wordPress.nonce = 'ad51c391cf';
    expect(await fieldsOf(sourceOn(''))).to.equal(0);
  });

  it('costs guests no request, on no page of WordPress', async () => {
    expect(await fieldsOf(sourceOn('single postid-8'))).to.equal(3);
    page.wpApiSettings = { nonce: 'ad51c391cf' };
    expect(await fieldsOf(sourceOn('single postid-8'))).to.equal(3);
    expect(wordPress.requests).to.have.length(0);
    await sourceOn('single postid-8').load(OLDEST);
    expect(nonces()).to.deep.equal([null, null]);
  });

  it('posts by the API, with the nonce, under the name that WordPress has', async () => {
    wordPress.nonce = 'ad51c391cf';
    const outcome = await sourceOn('logged-in').submit(DRAFT);
    expect([outcome.state, outcome.comment?.author.name]).to.deep.equal(['published', 'Member']);
    const [post] = wordPress.posts;
    expect(post!.body).to.deep.equal({ post: 8, content: 'As a member' });
  });

  it('posts by the API also when guests of this session must use the form', async () => {
    const guest = sourceOn('postid-8');
    await guest.submit({ ...DRAFT, name: 'Zoe', email: 'zoe@example.org' });
    wordPress.nonce = 'ad51c391cf';
    await sourceOn('logged-in').submit({ ...DRAFT, body: 'Another' });
    expect(wordPress.to('/wp-comments-post.php')).to.have.length(1);
  });

  it('is not known to another site', async () => {
    wordPress.close();
    wordPress = new TestWordPress('https://news.example/');
    page.wpApiSettings = { nonce: 'ad51c391cf' };
    const source = sourceOn('logged-in');
    expect(await fieldsOf(source)).to.equal(3);
    await source.load(OLDEST);
    expect(nonces()).to.deep.equal([null, null]);
  });
});

describe('a nonce that is stale', () => {
  it('is replaced, and the comments are read', async () => {
    wordPress.nonce = 'fresh00000';
    page.wpApiSettings = { nonce: 'stale00000' };
    const source = sourceOn('logged-in');
    expect((await source.load(OLDEST)).comments).to.have.length(1);
    expect(wordPress.to('/admin-ajax.php')).to.have.length(1);
    expect(nonces().at(-1)).to.equal('fresh00000');
  });

  it('is dropped for a reader who has logged out, and the comments are read', async () => {
    page.wpApiSettings = { nonce: 'stale00000' };
    const source = sourceOn('logged-in');
    expect((await source.load(OLDEST)).comments).to.have.length(1);
    expect(await fieldsOf(source)).to.equal(3);
  });

  it('does not cost a comment: refused unseen, it is sent again with a fresh one', async () => {
    wordPress.nonce = 'first00000';
    page.wpApiSettings = { nonce: 'first00000' };
    const source = sourceOn('logged-in');
    await source.load(OLDEST);
    wordPress.nonce = 'second0000';
    expect((await source.submit(DRAFT)).state).to.equal('published');
    expect(wordPress.comments.filter(({ author_name }) => author_name === 'Member')).to.have.length(
      1,
    );
  });

  it('is replaced once for all requests that were on their way', async () => {
    wordPress.nonce = 'fresh00000';
    page.wpApiSettings = { nonce: 'stale00000' };
    const source = sourceOn('logged-in');
    const outcomes = ['One', 'Two'].map((body) => source.submit({ ...DRAFT, body }));
    const states = (await Promise.all(outcomes)).map(({ state }) => state);
    expect(states).to.deep.equal(['published', 'published']);
    expect(wordPress.to('/admin-ajax.php')).to.have.length(1);

    wordPress.nonce = 'again00000';
    wordPress.moderates = true;
    const texts = await Promise.all(['2', '2'].map((id) => source.loadText(id)));
    expect(texts).to.deep.equal(['As typed', 'As typed']);
  });

  it('does not make a guest of who writes while it is replaced', async () => {
    wordPress.nonce = 'fresh00000';
    page.wpApiSettings = { nonce: 'stale00000' };
    const source = sourceOn('logged-in');
    let meanwhile: Promise<CommentOutcome> | undefined;
    wordPress.instead = ({ url }) => {
      if (url.pathname.endsWith('/admin-ajax.php')) meanwhile ??= source.submit(DRAFT);
      return undefined;
    };
    await source.load(OLDEST);
    expect((await meanwhile)?.comment?.author.name).to.equal('Member');
    expect(wordPress.to('/wp-comments-post.php')).to.have.length(0);
  });

  it('does not make a guest’s comment of a member’s', async () => {
    page.wpApiSettings = { nonce: 'stale00000' };
    wordPress.takesGuests = true;
    expect((await failure(sourceOn('logged-in').submit(DRAFT))).kind).to.equal('auth-required');
    expect(wordPress.comments).to.have.length(1);
  });

  it('is not fought over for ever', async () => {
    wordPress.nonce = 'ad51c391cf';
    page.wpApiSettings = { nonce: 'ad51c391cf' };
    wordPress.instead = ({ route, headers }) =>
      route && headers.has('X-WP-Nonce') ? wpError(403, 'rest_cookie_invalid_nonce') : undefined;
    expect((await failure(sourceOn('logged-in').submit(DRAFT))).kind).to.equal('auth-required');
    expect(wordPress.posts).to.have.length(2);
  });

  it('is exchanged in time for the next one that WordPress hands out', async () => {
    wordPress.nonce = 'first00000';
    page.wpApiSettings = { nonce: 'first00000' };
    const source = sourceOn('logged-in');
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if ((input as URL).pathname.includes('/users/me')) return answer;
      const { status, headers, body } = answer;
      return new Response(body, {
        status,
        headers: { ...Object.fromEntries(headers), 'X-WP-Nonce': 'second0000' },
      });
    };
    await source.load(OLDEST);
    wordPress.nonce = 'second0000';
    await source.submit(DRAFT);
    expect(wordPress.to('/admin-ajax.php')).to.have.length(0);
    expect(nonces().at(-1)).to.equal('second0000');
  });
});
