import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { makeDraft } from '../../testing/make-draft.js';
import { warnings } from '../../testing/warnings.js';
import {
  json,
  page,
  redirected,
  stored,
  TestWordPress,
  wordPressPage,
  wpError,
} from '../../testing/wordpress.js';
import type { CommentDraft } from '../../models/comment.js';
import type { CommentOutcome } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { WordPressCommentSource } from './wordpress-comment-source.js';

const OTHER = 'https://news.example/';
let count = 0;
/** A folder of its own for each test: the way to post is remembered for the session. */
const ownSite = (): string => `${location.origin}/site-${++count}-${Date.now()}/`;

let wordPress: TestWordPress;

const open = (site: string): TestWordPress => {
  wordPress = new TestWordPress(site);
  return wordPress;
};

afterEach(() => {
  wordPress.close();
  sessionStorage.clear();
});

const sourceOf = (
  thread = '8',
  endpoint = `${wordPress.site.href}wp-json/`,
): WordPressCommentSource =>
  new WordPressCommentSource({ endpoint, thread, document: wordPressPage('') });

const submit = (more: Partial<CommentDraft> = {}, thread = '8'): Promise<CommentOutcome> =>
  sourceOf(thread).submit(makeDraft(more));

const posts = (): string[] => wordPress.posts.map(({ url }) => url.pathname);

describe('a comment by the REST API', () => {
  beforeEach(() => {
    open(OTHER).takesGuests = true;
  });

  it('is published, and given back as it was stored', async () => {
    wordPress.comments = [stored(5)];
    const outcome = await submit({
      parentId: '5',
      name: 'Zoe & Co',
      website: 'https://zoe.example/',
      body: '  Hello\n\n<b>there</b>  ',
    });
    expect(outcome.state).to.equal('published');
    const { published, ...comment } = outcome.comment!;
    expect(Date.parse(published)).to.be.closeTo(Date.now(), 5000);
    expect(comment).to.deep.equal({
      id: '1001',
      parentId: '5',
      author: { name: 'Zoe & Co', url: 'https://zoe.example/' },
      bodyHtml: '<p>  Hello\n\n<b>there</b>  </p>\n',
      state: 'published',
      own: true,
    });
    const [post] = wordPress.requests;
    expect(post!.body).to.deep.equal({
      post: 8,
      parent: 5,
      content: '  Hello\n\n<b>there</b>  ',
      author_name: 'Zoe & Co',
      author_email: 'zoe@example.org',
      author_url: 'https://zoe.example/',
    });
  });

  it('goes to the given site only, without cookies, and follows no redirect', async () => {
    await submit();
    const [{ url, init, headers }] = wordPress.to('/comments') as [(typeof wordPress.requests)[0]];
    expect(url.href).to.equal(`${OTHER}wp-json/wp/v2/comments`);
    expect([init.credentials, init.redirect]).to.deep.equal(['omit', 'manual']);
    expect([...headers.keys()]).to.deep.equal(['content-type']);
  });

  it('waits for a moderator', async () => {
    wordPress.holds = true;
    const { state, comment } = await submit();
    expect([state, comment?.state, comment?.id]).to.deep.equal(['pending', 'pending', '1001']);
  });

  it('is thrown away', async () => {
    const { state, comment } = await submit({ body: 'buy viagra' });
    expect([state, comment?.state]).to.deep.equal(['rejected', 'rejected']);
  });

  it('is spam, or in a state of a plugin', async () => {
    let status = 'spam';
    wordPress.instead = ({ method }) =>
      method === 'POST' ? json(stored(9, { status }), 201) : undefined;
    expect((await submit()).state).to.equal('rejected');
    status = 'quarantined';
    expect((await submit()).state).to.equal('unknown');
  });

  it('is refused as a duplicate', async () => {
    await submit();
    expect((await failure(submit())).kind).to.equal('duplicate');
  });

  it('is refused in a place that takes none', async () => {
    for (const [thread, kind, code] of [
      ['13', 'closed', 'rest_comment_closed'],
      ['16', 'closed', 'rest_comment_draft_post'],
      ['14', 'auth-required', 'rest_cannot_read_post'],
      ['999', 'unknown', 'rest_comment_invalid_post_id'],
    ] as const) {
      const error = await failure(submit({}, thread));
      expect([error.kind, error.code]).to.deep.equal([kind, code]);
    }
  });

  it('is closed from then on', async () => {
    const source = sourceOf();
    expect((await source.load({ sort: 'oldest', pageSize: 30 })).closed).to.equal(false);
    wordPress.entries.set(8, { type: 'posts', comment_status: 'closed' });
    expect((await failure(source.submit(makeDraft()))).kind).to.equal('closed');
    expect((await source.load({ sort: 'oldest', pageSize: 30 })).closed).to.equal(true);
  });

  for (const [what, more, fields] of [
    ['no name', { name: '' }, { name: 'required' }],
    ['no email', { email: '' }, { email: 'required' }],
    ['neither', { name: '', email: '' }, { name: 'required', email: 'required' }],
    ['an email that is none', { email: 'nope' }, { email: 'invalid' }],
    ['no text', { body: ' ' }, { body: 'required' }],
    ['too long a name', { name: 'n'.repeat(246) }, { name: 'too-long' }],
    ['too long a text, in bytes', { body: '国'.repeat(21_845) }, { body: 'too-long' }],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      const error = await failure(submit(more));
      expect([error.kind, error.fields]).to.deep.equal(['validation', fields]);
    });
  }

  for (const [status, code, kind, more] of [
    [400, 'comment_flood', 'rate-limited', { retryAfter: 15 }],
    [400, 'comment_author_email_column_length', 'validation', { fields: { email: 'too-long' } }],
    [400, 'comment_author_url_column_length', 'validation', { fields: { website: 'too-long' } }],
    [400, 'rest_comment_author_invalid', 'validation', { fields: { name: 'invalid' } }],
    [
      400,
      'rest_comment_author_data_required',
      'validation',
      { fields: { name: 'required', email: 'required' } },
    ],
    [400, 'rest_comment_content_invalid', 'validation', { fields: { body: 'invalid' } }],
    [400, 'rest_invalid_json', 'unknown', {}],
    [401, 'rest_comment_invalid_status', 'auth-required', {}],
    [401, 'rest_comment_invalid_author', 'auth-required', {}],
    [401, 'rest_comment_invalid_author_ip', 'auth-required', {}],
    [401, 'rest_not_logged_in', 'auth-required', {}],
    [403, 'rest_comment_trash_post', 'closed', {}],
    [404, 'rest_no_route', 'unknown', {}],
    [500, 'rest_comment_failed_create', 'unknown', {}],
  ] as const) {
    it(`is refused with ${code}`, async () => {
      wordPress.instead = () => wpError(status, code);
      const error = await failure(submit());
      expect([error.kind, error.code]).to.deep.equal([kind, code]);
      expect(error).to.deep.include({ fields: {}, retryAfter: undefined, ...more });
      expect(posts()).to.have.length(1);
    });
  }

  it('is refused for parameters, as the server names them', async () => {
    wordPress.instead = () =>
      wpError(400, 'rest_invalid_param', {
        params: { author_url: 'Faux.', content: 'Faux.', post: 'Faux.', constructor: 'x' },
      });
    expect((await failure(submit())).fields).to.deep.equal({ website: 'invalid', body: 'invalid' });
    wordPress.instead = () => wpError(400, 'rest_missing_callback_param', { params: ['content'] });
    expect((await failure(submit())).fields).to.deep.equal({ body: 'required' });
    wordPress.instead = () => wpError(400, 'rest_invalid_param', { params: { post: 'Faux.' } });
    expect((await failure(submit())).kind).to.equal('unknown');
  });

  it('is not known to be stored when the answer cannot be read, unless its status says so', async () => {
    for (const [answer, kind] of [
      [page(200), 'unknown'],
      [page(200, ''), 'unknown'],
      [page(500), 'unknown'],
      [page(403), 'unknown'],
      [page(429), 'rate-limited'],
      [redirected(`${OTHER}elsewhere`, page(302)), 'unknown'],
    ] as const) {
      wordPress.instead = () => answer.clone();
      expect((await failure(submit())).kind).to.equal(kind);
    }
    wordPress.instead = () => new Response('{"id":7,"conte', { status: 201 });
    expect(await submit()).to.deep.equal({ state: 'unknown' });
  });

  it('is told where a redirect stands in its way', async () => {
    wordPress.instead = () =>
      Object.defineProperties(new Response(), {
        status: { value: 0 },
        type: { value: 'opaqueredirect' },
      });
    const error = await failure(submit());
    expect(error.kind).to.equal('unknown');
    expect(error.message).to.contain('set endpoint to the address');
  });

  it('waits as long as a server says', async () => {
    wordPress.instead = () => new Response('', { status: 429, headers: { 'Retry-After': '40' } });
    expect((await failure(submit())).retryAfter).to.equal(40);
  });

  it('does not leave without a network, and is not sent again by itself', async () => {
    wordPress.instead = () => {
      throw new TypeError('Failed to fetch');
    };
    expect((await failure(submit())).kind).to.equal('network');
    expect(posts()).to.have.length(1);
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    const sending = sourceOf().submit(makeDraft(), controller.signal);
    controller.abort();
    const error: unknown = await sending.catch((reason: unknown) => reason);
    expect((error as DOMException).name).to.equal('AbortError');
    expect(wordPress.comments).to.have.length(0);
  });

  it('cannot be a guest’s on another site that wants none: the integrator hears the fix', async () => {
    wordPress.takesGuests = false;
    const heard = await warnings(async () => {
      const error = await failure(submit());
      await failure(submit());
      expect([error.kind, error.code]).to.deep.equal([
        'auth-required',
        'rest_comment_login_required',
      ]);
      expect(error.message).to.contain('rest_allow_anonymous_comments');
    });
    expect(heard).to.have.length(1);
    expect(posts().every((path) => path === '/wp-json/wp/v2/comments')).to.equal(true);
  });
});

describe('a comment by WordPress’s form', () => {
  beforeEach(() => {
    open(ownSite());
  });

  const form = (): URLSearchParams =>
    wordPress.to('/wp-comments-post.php').at(-1)!.init.body as URLSearchParams;

  it('is sent where the API refuses guests, which is remembered for the session', async () => {
    const path = wordPress.site.pathname;
    const { state, comment } = await submit();
    expect([state, comment?.id, comment?.own]).to.deep.equal(['published', '1001', true]);
    expect(posts()).to.deep.equal([`${path}wp-json/wp/v2/comments`, `${path}wp-comments-post.php`]);
    await submit({ body: 'And one more' });
    expect(posts().slice(2)).to.deep.equal([`${path}wp-comments-post.php`]);
  });

  it('carries what the form of a page carries, and goes nowhere else', async () => {
    wordPress.comments = [stored(5)];
    await submit({ parentId: '5', website: 'https://zoe.example/', consent: true });
    const { redirect_to, ...sent } = Object.fromEntries(form());
    expect(sent).to.deep.equal({
      comment_post_ID: '8',
      comment_parent: '5',
      comment: 'Hello there',
      author: 'Zoe',
      email: 'zoe@example.org',
      url: 'https://zoe.example/',
      'wp-comment-cookies-consent': 'yes',
    });
    expect(redirect_to).to.contain(`${wordPress.site.href}wp-json/wp/v2/comments`);
    const { init } = wordPress.to('/wp-comments-post.php')[0]!;
    expect([init.mode, init.credentials]).to.deep.equal(['same-origin', 'same-origin']);
  });

  it('finds WordPress in another folder than the site, never on another host', async () => {
    const host = new URL('https://evil.example');
    for (const url of [`${location.origin}/core`, `${host.origin}/core/`]) {
      wordPress.instead = ({ route, url: asked }) =>
        route === '/'
          ? json({ url })
          : asked.pathname === '/core/wp-comments-post.php'
            ? page(409)
            : undefined;
      expect((await failure(submit())).kind).to.equal('duplicate');
    }
    expect(wordPress.requests.every(({ url }) => url.origin === location.origin)).to.equal(true);
  });

  it('finds the form also when the index of the API is hidden, and under plain permalinks', async () => {
    wordPress.instead = ({ route }) => (route === '/' ? wpError(401, 'rest_forbidden') : undefined);
    expect((await submit()).state).to.equal('published');
    const plain = sourceOf('8', wordPress.site.href);
    expect((await plain.submit(makeDraft({ body: 'Plain' }))).state).to.equal('published');
  });

  it('waits for a moderator, without cookies', async () => {
    wordPress.holds = true;
    const { state, comment } = await submit({ website: 'https://zoe.example/' });
    expect([state, comment?.id, comment?.state, comment?.own, comment?.bodyText]).to.deep.equal([
      'pending',
      '1001',
      'pending',
      true,
      'Hello there',
    ]);
    expect(comment?.author).to.deep.equal({ name: 'Zoe', url: 'https://zoe.example/' });
  });

  it('is not said to be published when it looks so, but cannot be read', async () => {
    wordPress.holds = true;
    expect(await submit({ consent: true })).to.deep.equal({ state: 'unknown' });
    wordPress.holds = false;
    expect(await submit({ body: 'buy viagra' })).to.deep.equal({ state: 'unknown' });
  });

  it('is not taken for somebody else’s of the same words', async () => {
    wordPress.comments = [stored(5, { content: { rendered: '<p>Hello there</p>' } })];
    wordPress.holds = true;
    expect((await submit({ consent: true })).state).to.equal('unknown');
  });

  it('is recognised in what WordPress made of it', async () => {
    const body = 'I said "so" -- & <b>more</b>\n\nhttps://a.example/';
    wordPress.instead = ({ url, method }) =>
      method === 'POST' && url.pathname.endsWith('wp-comments-post.php')
        ? redirected(
            `${wordPress.site.href}wp-json/wp/v2/comments?post=8`,
            json([
              stored(70, {
                author_name: 'Zoe &amp; Co',
                content: {
                  rendered:
                    '<p>I said &#8220;so&#8221; &#8212; &amp; <b>more</b></p>\n<p><a href="https://a.example/" rel="nofollow ugc">https://a.example/</a></p>\n',
                },
              }),
            ]),
          )
        : undefined;
    const { state, comment } = await submit({ name: 'Zoe & Co', body });
    expect([state, comment?.id]).to.deep.equal(['published', '70']);
  });

  it('is looked for where a plugin leads somewhere else', async () => {
    wordPress.comments = [
      stored(70, { author_name: 'Zoe', content: { rendered: '<p>Hello there</p>' } }),
    ];
    wordPress.instead = ({ url }) =>
      url.pathname.endsWith('wp-comments-post.php')
        ? redirected(`${wordPress.site.href}thanks/`, page(200))
        : undefined;
    expect((await submit()).state).to.equal('published');
    wordPress.comments = [];
    expect((await submit()).state).to.equal('unknown');
  });

  for (const [what, more, fields] of [
    ['name and email', { name: '', email: '' }, { name: 'required', email: 'required' }],
    ['an email that is none', { email: 'nope' }, { email: 'invalid' }],
    ['no text', { body: '' }, { body: 'required' }],
    ['too long a text', { body: 'x'.repeat(65_600) }, { body: 'too-long' }],
    ['too long a name', { name: 'n'.repeat(300) }, { name: 'too-long' }],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      const error = await failure(submit(more));
      expect([error.kind, error.fields]).to.deep.equal(['validation', fields]);
    });
  }

  it('is refused by the server’s other rules', async () => {
    await submit();
    expect((await failure(submit())).kind).to.equal('duplicate');
    expect((await failure(submit({}, '13'))).kind).to.equal('closed');
    // Drafts, posts under a password, posts that are no more: an empty page.
    expect((await failure(submit({}, '16'))).kind).to.equal('closed');
    expect((await failure(submit({}, '999'))).kind).to.equal('closed');
    wordPress.needsRegistration = true;
    expect((await failure(submit())).kind).to.equal('auth-required');
  });

  it('is refused by status alone', async () => {
    for (const [status, kind] of [
      [429, 'rate-limited'],
      [401, 'auth-required'],
      [405, 'unknown'],
      [500, 'unknown'],
      [200, 'unknown'],
    ] as const) {
      wordPress.instead = ({ url }) =>
        url.pathname.endsWith('wp-comments-post.php') ? page(status) : undefined;
      const error = await failure(submit());
      expect([error.kind, error.retryAfter]).to.deep.equal([kind, status === 429 ? 15 : undefined]);
    }
  });

  it('is refused by a site that asks for a login', async () => {
    wordPress.instead = ({ url }) =>
      url.pathname.endsWith('wp-comments-post.php')
        ? redirected(`${wordPress.site.href}wp-login.php`, page(200))
        : undefined;
    expect((await failure(submit())).kind).to.equal('auth-required');
  });

  it('is sent once when the network fails', async () => {
    wordPress.instead = ({ url }) => {
      if (url.pathname.endsWith('wp-comments-post.php')) throw new TypeError('Failed to fetch');
      return undefined;
    };
    expect((await failure(submit())).kind).to.equal('network');
    expect(wordPress.to('/wp-comments-post.php')).to.have.length(1);
  });

  it('is not tried after any other refusal of the API', async () => {
    wordPress.instead = ({ method, route }) =>
      method === 'POST' && route ? wpError(401, 'rest_not_logged_in') : undefined;
    expect((await failure(submit())).kind).to.equal('auth-required');
    expect(wordPress.to('/wp-comments-post.php')).to.have.length(0);
  });

  it('works where the browser forbids storage', async () => {
    const { setItem, getItem } = Storage.prototype;
    Storage.prototype.setItem = Storage.prototype.getItem = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    try {
      const source = sourceOf();
      expect((await source.submit(makeDraft())).state).to.equal('published');
      expect((await source.submit(makeDraft({ body: 'Two' }))).state).to.equal('published');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });
});

describe('the record of a reader’s own comments', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('belongs to the post, also where every post has the same path', async () => {
    open(ownSite()).takesGuests = true;
    wordPress.holds = true;
    const of = (post: number) => {
      const document = wordPressPage(
        `<link rel="https://api.w.org/" href="${wordPress.site.href}index.php?rest_route=/">
         <link rel="shortlink" href="${wordPress.site.href}?p=${post}">`,
      );
      return createCommentSource('wordpress', { endpoint: '', thread: '', document });
    };
    await (await of(8)).submit(makeDraft());
    const load = async (post: number) => (await of(post)).load({ sort: 'oldest', pageSize: 30 });
    expect((await load(8)).comments.map(({ state }) => state)).to.deep.equal(['pending']);
    expect((await load(13)).comments).to.deep.equal([]);
  });
});
