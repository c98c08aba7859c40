import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Comment } from '../../models/comment.js';
import { makeComment } from '../../testing/memory-source.js';
import { draw, focusedId, ids } from '../../testing/comment-list-page.js';
import { waitUntil } from '../../testing/wait-until.js';
import { initialsOf } from './avatar.js';
import type { CommentSeenEvent } from './comment-list.events.js';
import type { CommentList } from './comment-list.js';

const HOUR = 60 * 60 * 1000;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();
const day = (number: number): string => `2026-03-0${number}T08:00:00Z`;
const thread = [
  makeComment('1', { author: { name: 'Thea' }, published: day(1) }),
  makeComment('2', { parentId: '1', author: { name: 'Ruben' }, published: day(4) }),
  makeComment('3', { author: { name: 'Mona' }, published: day(2) }),
];

const inside = (list: CommentList, id: string, selector: string): HTMLElement | null =>
  list.shadowRoot?.querySelector<HTMLElement>(`[data-id='${id}'] > article ${selector}`) ?? null;
const announced = (text: string): Promise<void> =>
  waitUntil(() => document.body.textContent.includes(text), `"${text}" is never said`);

describe('<comment-list> for reading', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('links to each comment', () => {
    it('at its time, whose name is exact', async () => {
      const list = await draw([makeComment('a b', { published: hoursAgo(3) })]);
      const link = inside(list, 'a b', '.permalink') as HTMLAnchorElement;
      expect(new URL(link.href).hash).to.equal('#comment-a%20b');
      const text = link.textContent;
      expect(
        link.ariaLabel?.startsWith(`${text} · `),
        'the name begins with what is seen',
      ).to.equal(true);
      expect(link.ariaLabel).to.match(/\d\d?:\d\d/);
    });

    it('and shows the exact time to whoever goes there', async () => {
      const list = await draw([makeComment('1', { published: hoursAgo(3) })]);
      const link = inside(list, '1', '.permalink') as HTMLAnchorElement;
      link.click();
      expect(focusedId(list)).to.equal('1');
      await waitUntil(() => location.hash === '#comment-1');
      // Firefox gives `attr(aria-label)`, the others its value.
      expect(getComputedStyle(link, '::before').content).to.match(/ · |aria-label/);
      expect(inside(list, '1', '.time')?.checkVisibility()).to.equal(false);
    });

    it('in the page as it is at that moment', async () => {
      const list = await draw([makeComment('1')]);
      const { href } = location;
      history.replaceState(null, '', '?page=2');
      const link = inside(list, '1', '.permalink') as HTMLAnchorElement;
      link.addEventListener('click', (event) => {
        event.preventDefault();
      });
      link.click();
      expect(link.search).to.equal('?page=2');
      history.replaceState(null, '', href);
    });

    it('but not where there is no time', async () => {
      const list = await draw([makeComment('1', { published: '' })]);
      expect(inside(list, '1', '.permalink')?.checkVisibility()).to.equal(false);
      await expect(list).to.be.accessible();
    });
  });

  it('tells how long ago it was, also when it goes on standing there', async () => {
    const { now } = Date;
    const list = await draw([makeComment('9', { published: hoursAgo(3) }), ...thread]);
    const before = inside(list, '9', '.time')?.textContent;
    const NativeDate = Date;
    try {
      const later = now() + 2 * HOUR;
      class LaterDate extends NativeDate {
        constructor(...values: [] | [string | number]) {
          super(...((values.length === 0 ? [later] : values) as [number]));
        }
        static override now(): number {
          return later;
        }
      }
      globalThis.Date = LaterDate as DateConstructor;
      list.requestUpdate();
      await list.updateComplete;
    } finally {
      globalThis.Date = NativeDate;
    }
    expect(before).to.contain('3');
    expect(inside(list, '9', '.time')?.textContent).to.contain('5');
  });

  it('asks for the time only while it matters', async () => {
    const { setInterval: set, clearInterval: clear } = window;
    const timers = new Set<number>();
    window.setInterval = (() => {
      timers.add(7);
      return 7;
    }) as unknown as typeof setInterval;
    window.clearInterval = ((id?: number) => timers.delete(id ?? 0)) as typeof clearInterval;
    try {
      const list = await draw(thread);
      expect(timers.size, 'dates do not change').to.equal(0);
      list.comments = [makeComment('1', { published: hoursAgo(3) })];
      await list.updateComplete;
      expect(timers.size).to.equal(1);
      list.remove();
      expect(timers.size).to.equal(0);
    } finally {
      window.setInterval = set;
      window.clearInterval = clear;
    }
  });

  describe('can show comments flat', () => {
    it('by date, each naming and leading to what it answers', async () => {
      const list = await draw(thread, { flat: true });
      expect(ids(list)).to.deep.equal(['1', '3', '2']);
      expect(list.shadowRoot?.querySelector('.replies')).to.equal(null);
      const up = inside(list, '2', '.parent-button');
      expect([up?.textContent, up?.checkVisibility()]).to.deep.equal(['In reply to Thea', true]);
      up?.click();
      await waitUntil(() => focusedId(list) === '1');
      await expect(list).to.be.accessible();
    });

    it('the newest first, and pinned ones before them', async () => {
      const pinned = makeComment('4', { pinned: true, published: day(1) });
      const list = await draw([...thread, pinned], { flat: true, sort: 'newest' });
      expect(ids(list)).to.deep.equal(['4', '2', '3', '1']);
    });

    it('the best rated first', async () => {
      const rated = thread.map((comment) =>
        comment.id === '2' ? { ...comment, votes: { up: 3 } } : comment,
      );
      const list = await draw(rated, { flat: true, sort: 'top' });
      expect(ids(list)).to.deep.equal(['2', '1', '3']);
    });

    it('and as threads again', async () => {
      const list = await draw(thread, { flat: true });
      list.flat = false;
      await list.updateComplete;
      expect(ids(list)).to.deep.equal(['1', '2', '3']);
      expect(inside(list, '2', '')?.closest('ol')?.closest('li')?.dataset['id']).to.equal('1');
    });
  });

  it('says what the newsroom and the source have to say of a comment', async () => {
    const author = { name: 'A', badges: ['author', 'Local guide'] };
    const list = await draw([makeComment('1', { author, featured: true })]);
    expect(inside(list, '1', '.badges')?.textContent).to.equal(
      'Author · Local guide · Editors’ choice',
    );
  });

  describe('shows pictures of authors', () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const withPicture = (avatar: string): Comment[] => [
      makeComment('1', { author: { name: 'Thea Olsen', avatar } }),
    ];

    it('only where the page wants them', async () => {
      const list = await draw(withPicture('https://pictures.example/1'));
      expect(inside(list, '1', '.avatar, img')).to.equal(null);
    });

    it('as initials, asking nobody for anything', async () => {
      const list = await draw(withPicture('https://pictures.example/1'), { avatars: 'initials' });
      expect(inside(list, '1', '.avatar')?.textContent).to.equal('TO');
      expect(inside(list, '1', '.avatar')?.ariaHidden).to.equal('true');
      expect(inside(list, '1', 'img')).to.equal(null);
      await expect(list).to.be.accessible();
      list.avatars = 'none';
      await list.updateComplete;
      expect(inside(list, '1', '.avatar')).to.equal(null);
    });

    it('beside the name, however long that is', async () => {
      const name = 'Christopher Montgomery-Featherstonehaugh '.repeat(4);
      const list = await draw([makeComment('1', { author: { name } })], { avatars: 'initials' });
      list.style.inlineSize = '20rem';
      const [avatar, author] = ['.avatar', '.author'].map((part) =>
        inside(list, '1', part)!.getBoundingClientRect(),
      );
      expect(author!.top).to.be.below(avatar!.bottom);
    });

    it('and a name of the other direction begins where the line does', async () => {
      const name = 'Christopher Montgomery-Featherstonehaugh '.repeat(4);
      const list = await draw([makeComment('1', { author: { name } })], { avatars: 'initials' });
      list.lang = 'ar';
      list.style.inlineSize = '20rem';
      await waitUntil(() => list.direction === 'rtl');
      await list.updateComplete;
      const author = inside(list, '1', '.author')!;
      const lines = document.createRange();
      lines.selectNodeContents(author);
      const edges = [...lines.getClientRects()].map(({ right }) => Math.round(right));
      expect(edges.length).to.be.above(1);
      expect(new Set(edges)).to.deep.equal(new Set([edges[0]]));
    });

    it('of the source, late and without telling from where', async () => {
      const list = await draw(withPicture('/src/testing/no-picture.png'), { avatars: 'source' });
      const image = inside(list, '1', 'img') as HTMLImageElement;
      expect([image.alt, image.loading, image.referrerPolicy, image.width]).to.deep.equal([
        '',
        'lazy',
        'no-referrer',
        32,
      ]);
      image.dispatchEvent(new Event('error'));
      expect(inside(list, '1', '.avatar')?.textContent).to.equal('TO');
    });

    it('and initials instead of what is no address of a picture', async () => {
      const list = await draw(withPicture(picture), { avatars: 'source' });
      expect(inside(list, '1', '.avatar')?.textContent).to.equal('TO');
    });

    for (const [name, initials] of [
      ['Thea Olsen', 'TO'],
      ['Ana Maria de la Cruz', 'AC'],
      ['thea', 'T'],
      ['@étienne', 'É'],
      ['王小雨', '王'],
      ['ليلى حداد', 'ل'],
      ['👩🏽‍🚀 Jo', '👩🏽‍🚀'],
      ['…', ''],
    ] as const) {
      it(`of ${name} are “${initials}”`, () => {
        expect(initialsOf(name, 'en')).to.equal(initials);
      });
    }
  });

  describe('marks what is new to the reader', () => {
    const unread = new Set(['2', '3']);

    it('in words, with a way from one to the next', async () => {
      const list = await draw(thread, { unread });
      expect(inside(list, '1', '.new-badge')).to.equal(null);
      expect(inside(list, '2', '.new-badge')?.textContent).to.equal('New');
      expect(await list.focusFirst(unread)).to.equal(true);
      expect(focusedId(list)).to.equal('2');
      inside(list, '2', '.next-button')?.click();
      expect(focusedId(list)).to.equal('3');
      inside(list, '3', '.next-button')?.click();
      await announced('That was the last unread comment.');
      await expect(list).to.be.accessible();
    });

    it('and tells which of it has come into view', async () => {
      const list = await draw(thread);
      setTimeout(() => (list.unread = unread));
      const { detail } = await oneEvent<CommentSeenEvent>(list, 'comment-seen');
      expect([...detail.ids].sort()).to.deep.equal(['2', '3']);
      list.unread = new Set();
      await list.updateComplete;
      expect(inside(list, '2', '.new-badge')).to.equal(null);
    });
  });

  describe('takes over what a server has printed', () => {
    const printed = html`
      <ol class="comment-list">
        <li id="comment-4" class="comment">
          <article>
            <b class="fn">Thea</b>
            <div class="comment-content"><p onclick="alert(1)">Printed</p></div>
          </article>
          <ol class="children">
            <li id="comment-7" class="comment">
              <b class="fn">Ruben</b>
              <div class="comment-content"><p>Reply</p></div>
            </li>
          </ol>
        </li>
      </ol>
    `;

    it('and shows it as comments', async () => {
      const list = await fixture<CommentList>(html`<comment-list>${printed}</comment-list>`);
      await waitUntil(() => ids(list).length > 0);
      expect(ids(list)).to.deep.equal(['4', '7']);
      expect(inside(list, '4', '.body p')?.hasAttribute('onclick')).to.equal(false);
      expect(list.querySelector('li')?.checkVisibility(), 'twice').to.equal(false);
      expect(list.comments).to.have.lengthOf(2);
    });

    it('unless the page has comments of its own', async () => {
      const list = await fixture<CommentList>(
        html`<comment-list .comments=${thread}>${printed}</comment-list>`,
      );
      await list.updateComplete;
      expect(ids(list)).to.deep.equal(['1', '2', '3']);
    });
  });

  it('prints what is hidden, and no buttons', async function () {
    const list = await draw(thread);
    inside(list, '1', '.branch-button')?.click();
    expect(inside(list, '2', '')?.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    try {
      await emulateMedia({ media: 'print' });
    } catch {
      this.skip();
    }
    if (!matchMedia('print').matches) this.skip();
    try {
      await waitUntil(() =>
        inside(list, '2', '')?.checkVisibility({ contentVisibilityAuto: true }),
      );
      expect(inside(list, '1', '.branch-button')?.checkVisibility()).to.equal(false);
      list.flat = true;
      await list.updateComplete;
      const answered = inside(list, '2', '.parent-button');
      expect(answered?.checkVisibility(), 'what it answers, where no level says it').to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
