import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import {
  json,
  page,
  redirected,
  stored,
  TestWordPress,
  wordPressPage,
  wpError,
} from '../../testing/wordpress.js';
import type { TestComment } from '../../testing/wordpress.js';
import type { LoadOptions } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { WordPressCommentSource } from './wordpress-comment-source.js';

const SITE = 'https://news.example/';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };

const sourceOf = (thread = '8', endpoint = `${SITE}wp-json/`): WordPressCommentSource =>
  new WordPressCommentSource({ endpoint, thread, document: wordPressPage('') });

/** 486 roots with replies, in all 1,000, at most five deep. */
function longThread(): TestComment[] {
  const comments: TestComment[] = [];
  for (let id = 1; id <= 1000; id++) {
    // Every second comment and some more answer one that came up to nine before.
    const parent = id > 10 && id % 2 === 0 ? id - 1 - ((id * 7) % 9) : 0;
    comments.push(stored(id, { parent }));
  }
  return comments;
}

let wordPress: TestWordPress;

beforeEach(() => {
  wordPress = new TestWordPress(SITE);
});

afterEach(() => {
  wordPress.close();
});

/** All pages, as a reader loads them. */
async function readAll(
  source: WordPressCommentSource,
  options: LoadOptions = OLDEST,
): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const { comments, next } = await source.load({ ...options, ...(cursor && { cursor }) });
    pages.push(comments.map(({ id }) => id));
    cursor = next;
  } while (cursor !== undefined);
  return pages;
}

describe('the WordPress source reads', () => {
  it('a small thread with one request for it and one for whether it is open', async () => {
    wordPress.comments = [stored(2), stored(3, { parent: 2 }), stored(4, { parent: 3 }), stored(5)];
    const { comments, total, closed, next } = await sourceOf().load(OLDEST);
    expect(comments.map(({ id, parentId }) => [id, parentId])).to.deep.equal([
      ['2', null],
      ['5', null],
      ['3', '2'],
      ['4', '3'],
    ]);
    expect([total, closed, next]).to.deep.equal([4, false, undefined]);
    expect(wordPress.requests).to.have.length(2);
  });

  for (const endpoint of [`${SITE}wp-json/`, `${SITE}?rest_route=/`, SITE]) {
    it(`from ${endpoint}`, async () => {
      wordPress.comments = [stored(2)];
      const { comments } = await sourceOf('8', endpoint).load(OLDEST);
      expect(comments.map(({ id }) => id)).to.deep.equal(['2']);
    });
  }

  it('what WordPress writes of a comment', async () => {
    wordPress.comments = [
      stored(7, {
        author_name: 'Rex &amp; &lt;i&gt; Co &#8220;a&amp;amp;b&#8221;',
        author_url: 'https://rex.example/',
        content: { rendered: '<p>Hello <b>all</b></p>\n' },
        author_avatar_urls: { '24': 'http://a.example/24', '96': 'http://a.example/96', '48': 'x' },
      }),
      stored(8, { author_name: '' }),
    ];
    const { comments } = await sourceOf().load(OLDEST);
    expect(comments[0]).to.deep.equal({
      id: '7',
      parentId: null,
      author: {
        name: 'Rex & <i> Co “a&amp;b”',
        url: 'https://rex.example/',
        avatar: 'http://a.example/96',
      },
      bodyHtml: '<p>Hello <b>all</b></p>\n',
      published: '2026-01-01T00:07:00Z',
      state: 'published',
    });
    expect(comments[1]?.author).to.deep.equal({ name: '' });
  });

  it('nothing by way of a prototype, and nothing of what it cannot read', async () => {
    wordPress.instead = ({ route }) =>
      route === '/wp/v2/comments'
        ? new Response(
            `[{"__proto__":{"id":1,"content":{"rendered":"x"}}},null,7,"text",[],{"id":"no"},
              {"id":2,"parent":0,"author_name":5,"author_url":[],"author_avatar_urls":[],
               "date_gmt":"soon","content":{"rendered":"<p>odd</p>","__proto__":{"polluted":1}}}]`,
          )
        : undefined;
    const { comments } = await sourceOf().load(OLDEST);
    expect(comments).to.deep.equal([
      {
        id: '2',
        parentId: null,
        author: { name: '' },
        bodyHtml: '<p>odd</p>',
        published: '',
        state: 'published',
      },
    ]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('an empty thread, and a post that there is not', async () => {
    for (const thread of ['8', '999']) {
      const page = await sourceOf(thread).load(OLDEST);
      expect(page).to.deep.equal({ comments: [], pages: ['0'], total: 0, closed: false });
    }
  });

  it('whether comments are closed, of posts and of pages', async () => {
    expect((await sourceOf('13').load(OLDEST)).closed).to.equal(true);
    expect((await sourceOf('20').load(OLDEST)).closed).to.equal(true);
    const document = wordPressPage(
      `<link rel="alternate" type="application/json" href="${SITE}wp-json/wp/v2/pages/20">`,
    );
    wordPress.requests.length = 0;
    const source = new WordPressCommentSource({ endpoint: '', thread: '', document });
    expect((await source.load(OLDEST)).closed).to.equal(true);
    expect(wordPress.to('/posts/20')).to.have.length(0);
  });

  it('no more comments than there are to read, whatever the totals say', async () => {
    wordPress.comments = [stored(1), stored(2, { status: 'unreadable' }), stored(3)];
    const { comments, total } = await sourceOf().load(OLDEST);
    expect(comments.map(({ id }) => id)).to.deep.equal(['1', '3']);
    expect(total).to.equal(2);
  });

  it('newest first, and pages of a small thread without asking again', async () => {
    wordPress.comments = Array.from({ length: 90 }, (_, index) => stored(index + 1));
    const source = sourceOf();
    const pages = await readAll(source, { sort: 'newest', pageSize: 40 });
    expect(pages.map(({ length }) => length)).to.deep.equal([40, 40, 10]);
    expect(pages[0]?.[0]).to.equal('90');
    expect(wordPress.to('/comments')).to.have.length(1);
  });
});

describe('the WordPress source reads a long thread', () => {
  it('by whole branches, every comment once', async () => {
    wordPress.comments = longThread();
    const pages = await readAll(sourceOf());
    const ids = pages.flat();
    expect(new Set(ids)).to.have.property('size', 1000);
    expect(ids).to.have.length(1000);
    const parents = new Map(
      wordPress.comments.map(({ id, parent }) => [String(id), String(parent)]),
    );
    for (const page of pages) {
      const here = new Set(page);
      const alone = page.filter((id) => parents.get(id) !== '0' && !here.has(parents.get(id)!));
      expect(alone).to.deep.equal([]);
    }
  });

  it('with few, small requests for its first page', async () => {
    wordPress.comments = longThread();
    const { comments, total, next } = await sourceOf().load(OLDEST);
    expect(comments.filter(({ parentId }) => parentId === null)).to.have.length(30);
    expect([total, next]).to.deep.equal([1000, '30']);
    expect(wordPress.requests.length).to.be.lessThan(12);
    for (const { url } of wordPress.to('/comments')) {
      expect(Number(url.searchParams.get('per_page'))).to.be.lessThan(101);
      expect(url.searchParams.get('_fields')).to.be.a('string');
    }
  });

  it('newest first, replies still in the order of the conversation', async () => {
    wordPress.comments = longThread();
    const { comments } = await sourceOf().load({ sort: 'newest', pageSize: 5 });
    const roots = comments.filter(({ parentId }) => parentId === null).map(({ id }) => id);
    expect(roots).to.deep.equal(['999', '997', '995', '993', '991']);
    const replies = comments
      .filter(({ parentId }) => parentId === '991')
      .map(({ id }) => Number(id));
    expect(replies).to.deep.equal([...replies].sort((a, b) => a - b));
  });

  it('with what no root leads to on its last page', async () => {
    wordPress.comments = [
      ...Array.from({ length: 150 }, (_, index) => stored(index + 1)),
      // The parent waits, is on another post, is nowhere; then circles.
      stored(200, { status: 'hold' }),
      stored(201, { parent: 200 }),
      stored(202, { parent: 201 }),
      stored(300, { post: 16 }),
      stored(203, { parent: 300 }),
      stored(204, { parent: 888_888 }),
      stored(205, { parent: 205 }),
      stored(206, { parent: 207 }),
      stored(207, { parent: 206 }),
    ];
    for (const sort of ['oldest', 'newest'] as const) {
      const pages = await readAll(sourceOf(), { sort, pageSize: 100 });
      expect(pages[0]).to.have.length(100);
      expect(pages[1]).to.have.length(57);
      const strays = ['201', '202', '203', '204', '205', '206', '207'];
      expect(pages[1]!.slice(-7).sort()).to.deep.equal(strays);
    }
  });

  it('to its end also where the totals are not to be had, or wrong', async () => {
    wordPress.comments = longThread();
    const { fetch } = globalThis;
    for (const pages of [null, '9999']) {
      globalThis.fetch = async (input, init) => {
        const { status, headers, body } = await fetch(input, init);
        const sent = new Headers(headers);
        sent.delete('X-WP-Total');
        sent.delete('X-WP-TotalPages');
        const isRoots = (input as URL).searchParams.get('parent') === '0';
        if (pages !== null && !isRoots) sent.set('X-WP-TotalPages', pages);
        return new Response(body, { status, headers: sent });
      };
      const ids = (await readAll(sourceOf(), { sort: 'oldest', pageSize: 100 })).flat();
      expect(new Set(ids)).to.have.property('size', 1000);
    }
  });

  it('at the page of a comment that a link leads to', async () => {
    wordPress.comments = [...longThread(), stored(2000, { parent: 888_888 })];
    const source = sourceOf();
    for (const sort of ['oldest', 'newest'] as const) {
      const options = { sort, pageSize: 30 };
      await source.load(options);
      for (const id of ['1', '500', '996', '1000', '2000']) {
        const place = await source.locate(id, options);
        const { comments } = await source.load({ ...options, cursor: place!.cursor! });
        expect(comments.map((comment) => comment.id)).to.include(id);
      }
    }
  });
});

describe('the WordPress source finds a comment', () => {
  it('in a small thread without asking again', async () => {
    wordPress.comments = Array.from({ length: 50 }, (_, index) => stored(index + 1));
    const source = sourceOf();
    await source.load({ sort: 'oldest', pageSize: 20 });
    const asked = wordPress.requests.length;
    expect(await source.locate('45', { sort: 'oldest', pageSize: 20 })).to.deep.equal({
      cursor: '40',
    });
    expect(wordPress.requests).to.have.length(asked);
  });

  it('or says that there is none', async () => {
    wordPress.comments = [...longThread(), stored(3000, { post: 13 })];
    const source = sourceOf();
    for (const id of ['4000', '3000', 'own-17', '../posts/8']) {
      expect(await source.locate(id, OLDEST)).to.equal(null);
    }
  });
});

describe('the WordPress source says what went wrong when', () => {
  const answers = async (answer: () => Response): Promise<string> => {
    wordPress.instead = ({ route }) => (route === '/wp/v2/comments' ? answer() : undefined);
    return (await failure(sourceOf().load(OLDEST))).kind;
  };

  it('the post has a password', async () => {
    const error = await failure(sourceOf('14').load(OLDEST));
    expect([error.kind, error.code]).to.deep.equal(['auth-required', 'rest_cannot_read_post']);
  });

  it('a page comes for JSON, or half of it, or nothing', async () => {
    expect(await answers(() => page(200))).to.equal('unknown');
    expect(await answers(() => new Response('[{"id":1,"par'))).to.equal('unknown');
    expect(await answers(() => new Response(''))).to.equal('unknown');
    expect(await answers(() => json({ not: 'a list' }))).to.equal('unknown');
  });

  it('a site lets nobody in', async () => {
    const login = `${SITE}wp-login.php?redirect_to=x`;
    expect(await answers(() => redirected(login, page(200)))).to.equal('auth-required');
    expect(await answers(() => wpError(401, 'rest_not_logged_in'))).to.equal('auth-required');
    expect(await answers(() => page(403))).to.equal('auth-required');
  });

  it('the server is down, or busy, or not there', async () => {
    expect(await answers(() => page(503))).to.equal('network');
    expect(await answers(() => page(429))).to.equal('rate-limited');
    expect(await answers(() => wpError(404, 'rest_no_route'))).to.equal('unknown');
    expect(
      await answers(() => {
        throw new TypeError('Failed to fetch');
      }),
    ).to.equal('network');
  });

  it('neither the page nor the integrator names the post', async () => {
    const nameless = new WordPressCommentSource({
      endpoint: '',
      thread: '',
      document: wordPressPage(''),
    });
    for (const work of [
      nameless.capabilities(),
      nameless.load(OLDEST),
      nameless.locate('1', OLDEST),
    ]) {
      expect((await failure(work)).message).to.contain('endpoint="https://news.example/"');
    }
    const options = { endpoint: '', thread: '', document: wordPressPage('') };
    const source = await createCommentSource('wordpress', options);
    expect((await failure(source.load(OLDEST))).message).to.contain('thread');
  });

  it('the reader has gone, and only then', async () => {
    wordPress.comments = longThread();
    const source = sourceOf();
    const controller = new AbortController();
    const loading = source.load({ ...OLDEST, signal: controller.signal });
    controller.abort();
    const error: unknown = await loading.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
    expect((await source.load(OLDEST)).comments).not.to.be.empty;
  });
});

describe('the WordPress source on a page', () => {
  it('sends no cookies and no headers of its own to another site', async () => {
    await sourceOf().load(OLDEST);
    for (const { init, headers } of wordPress.requests) {
      expect(init.credentials).to.equal('omit');
      expect([...headers.keys()]).to.deep.equal([]);
    }
  });

  it('says what a guest can do', async () => {
    const { guestFields, maxLength, sorts, consent } = await sourceOf().capabilities();
    expect(guestFields.map(({ field, required }) => field + (required ? '!' : ''))).to.deep.equal([
      'name!',
      'email!',
      'website',
    ]);
    expect([maxLength, consent, sorts]).to.deep.equal([65_525, true, ['oldest', 'newest']]);
  });
});
