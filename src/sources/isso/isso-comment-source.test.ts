import { expect } from '@open-wc/testing';
import { failure } from '../../testing/failure.js';
import { issoEntry, TestIsso } from '../../testing/isso.js';
import { htmlPage, json } from '../../testing/test-server.js';
import { safeUrl } from '../../sanitize/url.js';
import type { LoadOptions } from '../comment-source.js';
import { createCommentSource } from '../create-comment-source.js';
import { IssoCommentSource } from './isso-comment-source.js';

const ENDPOINT = 'https://comments.example/isso';
const OLDEST: LoadOptions = { sort: 'oldest', pageSize: 30 };

const sourceOf = (): IssoCommentSource =>
  new IssoCommentSource({ endpoint: ENDPOINT, thread: '/a-story/' });

let isso: TestIsso;

beforeEach(() => {
  isso = new TestIsso();
});

afterEach(() => {
  isso.close();
});

describe('the Isso source reads', () => {
  it('what Isso writes of a comment, its texts escaped', async () => {
    isso.comments = [
      issoEntry(3, {
        author: 'Rex &amp; &lt;i&gt; &#x27;Co&#x27; &amp;amp;',
        website: 'https://rex.example/?a=1&amp;b=2',
        text: '<p>Hello <strong>all</strong></p>',
        modified: Date.UTC(2026, 0, 2) / 1000,
        likes: 4,
        dislikes: 1,
        gravatar_image: 'https://a.example/3',
        hash: '0123456789ab',
      }),
    ];
    const { comments } = await sourceOf().load(OLDEST);
    expect(comments).to.deep.equal([
      {
        id: '3',
        parentId: null,
        author: {
          name: "Rex & <i> 'Co' &amp;",
          url: 'https://rex.example/?a=1&b=2',
          avatar: 'https://a.example/3',
        },
        bodyHtml: '<p>Hello <strong>all</strong></p>',
        published: '2026-01-01T00:03:00.250Z',
        modified: '2026-01-02T00:00:00.000Z',
        state: 'published',
        votes: { up: 4, down: 1 },
      },
    ]);
  });

  for (const website of ['javascript&#58;alert(1)', 'java&#10;script:alert(1)', '&#x1;data:,x']) {
    it(`a website that is no link: ${website}`, async () => {
      isso.comments = [issoEntry(1, { website })];
      const [comment] = (await sourceOf().load(OLDEST)).comments;
      expect(safeUrl(comment!.author.url!, 'https://news.example/', 'link')).to.equal(undefined);
    });
  }

  it('a deleted comment as the place of its replies, and nothing of what it said', async () => {
    isso.comments = [
      issoEntry(1, { mode: 4, author: null, text: '<p></p>', modified: 1_767_300_000 }),
      issoEntry(2, { parent: 1 }),
    ];
    const { comments } = await sourceOf().load(OLDEST);
    const { id, state, author, modified, bodyHtml } = comments[0]!;
    expect([id, state, author.name, modified, bodyHtml]).to.deep.equal([
      '1',
      'deleted',
      '',
      undefined,
      undefined,
    ]);
    expect(comments[1]?.parentId).to.equal('1');
  });

  it('every reply of a page, though Isso cuts them as it cuts the page', async () => {
    isso.comments = [
      ...Array.from({ length: 9 }, (_, index) => issoEntry(index + 1)),
      ...Array.from({ length: 40 }, (_, index) => issoEntry(index + 10, { parent: 8 })),
    ];
    const page = await sourceOf().load({ ...OLDEST, pageSize: 3, cursor: '6' });
    expect([page.comments.length, page.total, page.next]).to.deep.equal([43, 49, undefined]);
  });

  it('roots by votes', async () => {
    isso.comments = [issoEntry(1, { dislikes: 1 }), issoEntry(2), issoEntry(3, { likes: 2 })];
    const { comments } = await sourceOf().load({ sort: 'top', pageSize: 9 });
    expect(comments.map(({ id }) => id)).to.deep.equal(['3', '2', '1']);
  });

  it('with one request, without cookies', async () => {
    await sourceOf().load(OLDEST);
    const [{ url, init }] = isso.requests as [(typeof isso.requests)[0]];
    expect(url.href.split('?')[0]).to.equal('https://comments.example/isso/');
    expect([url.searchParams.get('uri'), init.credentials]).to.deep.equal(['/a-story/', 'omit']);
    expect(isso.requests).to.have.length(1);
  });

  for (const [what, answer, kind] of [
    ['a page', htmlPage(200, 'Welcome'), 'unknown'],
    ['other JSON', json({ replies: 'none' }), 'unknown'],
    ['a refusal', htmlPage(400, 'missing uri query'), 'unknown'],
    ['an error of the server', htmlPage(502, 'Bad Gateway'), 'network'],
  ] as const) {
    it(`no thread out of ${what}`, async () => {
      isso.instead = () => answer;
      expect((await failure(sourceOf().load(OLDEST))).kind).to.equal(kind);
    });
  }

  it('which fields the server asks for, once', async () => {
    const fieldsOf = async (source: IssoCommentSource): Promise<unknown> =>
      (await source.capabilities()).guestFields.map(({ field, required }) => [field, required]);
    const source = sourceOf();
    expect(await fieldsOf(source)).to.deep.equal([
      ['name', false],
      ['email', false],
      ['website', false],
    ]);
    await source.capabilities();
    expect(isso.requests).to.have.length(1);
    isso.config = { 'require-email': true, 'require-author': true, 'website-field': false };
    expect(await fieldsOf(sourceOf())).to.deep.equal([
      ['name', true],
      ['email', true],
    ]);
  });

  it('nothing without an endpoint, and says so', async () => {
    const made = createCommentSource('isso', { endpoint: '', thread: '', document });
    expect((await failure(made)).message).to.contain('set endpoint');
  });
});
