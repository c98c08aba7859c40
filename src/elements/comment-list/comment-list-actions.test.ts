import { expect, fixture, html } from '@open-wc/testing';
import type { Comment } from '../../models/comment.js';
import { CommentSourceError, type CommentSourceErrorKind } from '../../sources/comment-source.js';
import { makeComment } from '../../testing/memory-source.js';
import {
  article,
  button,
  drawWithActions,
  focused,
  inside,
  shownButtons,
} from '../../testing/comment-list-page.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentRequestHandler } from './comment-list.events.js';
import type { CommentActions, CommentList } from './comment-list.js';

const ALL: CommentActions = {
  vote: 'up-down',
  reactions: ['👍', '🎉'],
  edit: true,
  delete: true,
  report: true,
  hide: true,
};
const minutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString();
const thea = makeComment('1', { author: { name: 'Thea' }, votes: { up: 3, down: 1 } });
const mine = makeComment('2', { author: { name: 'Me' }, own: true, editable: {} });
const thread = [thea, mine];

const draw = (
  comments: readonly Comment[] = thread,
  actions: CommentActions = ALL,
): Promise<CommentList> => drawWithActions(comments, actions);
const said = (text: string): Promise<void> =>
  waitUntil(() => document.body.textContent.includes(text), `"${text}" is never said`);

type RequestType =
  'comment-vote' | 'comment-react' | 'comment-hide' | `comment-${'edit-open' | 'delete'}`;

/** Answers for every request of a kind. Gives their details. */
function answer(
  list: CommentList,
  type: RequestType,
  handler: CommentRequestHandler = () => Promise.resolve(),
): unknown[] {
  const asked: unknown[] = [];
  list.addEventListener(type, (event) => {
    event.respondWith(handler);
    asked.push(event.detail);
  });
  return asked;
}

/** Time that passes when a test says so. */
function stopTime(): { pass: (milliseconds: number) => void; start: () => void } {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = window;
  const { now: realNow } = Date;
  const timers = new Map<number, { work: () => void; at: number }>();
  let time = realNow();
  let last = 0;
  window.setTimeout = ((work: () => void, delay = 0) => {
    // What others wait for, e.g. to draw, goes on.
    if (delay < 1000) return realSetTimeout(work, delay);
    last -= 1;
    timers.set(last, { work, at: time + delay });
    return last;
  }) as typeof setTimeout;
  window.clearTimeout = ((id: number) => {
    if (!timers.delete(id)) realClearTimeout(id);
  }) as typeof clearTimeout;
  Date.now = () => time;
  return {
    pass(milliseconds) {
      time += milliseconds;
      for (const [id, { work, at }] of timers) {
        if (at <= time && timers.delete(id)) work();
      }
    },
    start() {
      window.setTimeout = realSetTimeout;
      window.clearTimeout = realClearTimeout;
      Date.now = realNow;
    },
  };
}

describe('<comment-list> actions', () => {
  describe('offers', () => {
    it('nothing unless the owner says what there is', async () => {
      const list = await fixture<CommentList>(html`
        <comment-list .comments=${thread}></comment-list>
      `);
      await list.updateComplete;
      const buttons = list.shadowRoot?.querySelectorAll('.choices button');
      expect(buttons).to.have.lengthOf(0);
    });

    it("what can be done with others' comments, and with one's own", async () => {
      const list = await draw();
      expect(shownButtons(list, '1')).to.deep.equal(['Upvote', 'Downvote', 'More']);
      expect(shownButtons(list, '2')).to.deep.equal(['Edit', 'Delete', 'More']);
      await expect(list).to.be.accessible();
    });

    it('no button that would fail', async () => {
      const comments = [
        makeComment('1', { state: 'deleted' }),
        makeComment('2', { state: 'pending', own: true }),
        makeComment('3', { own: true }),
        makeComment('4', { own: true, editable: { until: minutes(-1) } }),
        makeComment('5'),
        makeComment('6', { author: { name: '' } }),
      ];
      const list = await draw(comments, { vote: 'up', edit: true, delete: true, hide: true });
      const shown = comments.map(({ id }) => shownButtons(list, id));
      expect(shown).to.deep.equal([[], [], [], [], ['Upvote', 'More'], ['Upvote']]);
    });

    it('by names that begin with what is to be seen, and tell whose comment it is', async () => {
      const list = await draw();
      button(list, '1', 'extras').click();
      const buttons = [...article(list, '1').querySelectorAll('.choices button')];
      const names = buttons.map(({ ariaLabel }) => ariaLabel ?? '');
      expect(names[0]).to.equal('Upvote, comment by Thea');
      for (const [index, { textContent }] of buttons.entries()) {
        expect(names[index]?.startsWith(textContent)).to.equal(true);
      }
    });

    it('what is not needed every day behind a disclosure', async () => {
      const list = await draw();
      const more = button(list, '1', 'extras');
      expect(more.ariaExpanded).to.equal('false');
      more.focus();
      more.click();
      expect(more.ariaExpanded).to.equal('true');
      expect(shownButtons(list, '1').slice(2)).to.deep.equal([
        'More',
        '👍',
        '🎉',
        'Report',
        'Hide this person',
      ]);
      expect(focused(list) === more).to.equal(true);
      await expect(list).to.be.accessible();
      more.click();
      expect(shownButtons(list, '1')).to.have.lengthOf(3);
    });

    it('together with the comments, which are drawn once', async () => {
      const list = await fixture<CommentList>(html`
        <comment-list .comments=${thread} .actions=${ALL}></comment-list>
      `);
      await list.updateComplete;
      expect(shownButtons(list, '1')).to.deep.equal(['Upvote', 'Downvote', 'More']);
    });

    it('also when the comments come while that is on its way', async () => {
      const list = await fixture<CommentList>(html`<comment-list></comment-list>`);
      list.addCatalog = () => {
        list.comments = [makeComment('1', { bodyText: '', bodyHtml: '<p>So <em>fine</em></p>' })];
        return Promise.resolve();
      };
      list.actions = ALL;
      await waitUntil(() => list.shadowRoot?.querySelector('article'));
      expect(inside(list, '1', '.body em').innerText).to.equal('fine');
    });

    it('what another owner can do, in another language', async () => {
      const list = await draw();
      list.actions = { vote: 'up' };
      await list.updateComplete;
      expect(shownButtons(list, '1')).to.deep.equal(['Upvote']);
      expect(shownButtons(list, '2')).to.deep.equal([]);
      list.actions = undefined;
      await list.updateComplete;
      expect(shownButtons(list, '1')).to.deep.equal([]);
    });
  });

  describe('votes', () => {
    it('CT-15 tell what is given by their state, and how many by their description', async () => {
      const list = await draw([{ ...thea, votes: { up: 3, down: 1, mine: 'up' } }, mine]);
      const up = button(list, '1', 'upvote');
      const down = button(list, '1', 'downvote');
      expect([up.ariaPressed, down.ariaPressed]).to.deep.equal(['true', 'false']);
      const description = up.getAttribute('aria-describedby') ?? '';
      expect(list.shadowRoot?.getElementById(description)?.textContent).to.equal('3');
    });

    it('are shown when the owner has taken them, and said once', async () => {
      const list = await draw();
      let finish = (): void => undefined;
      const asked = answer(list, 'comment-vote', async () => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        list.comments = [{ ...thea, votes: { up: 4, down: 1, mine: 'up' } }, mine];
      });
      const up = button(list, '1', 'upvote');
      up.focus();
      up.click();
      up.click();
      await list.updateComplete;
      expect(asked).to.deep.equal([{ id: '1', vote: 'up' }]);
      expect([up.ariaPressed, up.ariaDisabled]).to.deep.equal(['false', 'true']);
      finish();
      await waitUntil(() => up.ariaPressed === 'true' && up.ariaDisabled !== 'true');
      expect(focused(list) === up).to.equal(true);
      await said('Upvotes: 4');
      up.click();
      expect(asked.at(-1)).to.deep.equal({ id: '1', vote: null });
    });

    it('for oneself are only told', async () => {
      const list = await draw([{ ...mine, votes: { up: 12, down: 1 } }]);
      expect(inside(list, '2', '.tally').innerText).to.equal('Upvotes: 12 · Downvotes: 1');
    });

    it('and reactions that nobody can give here are told', async () => {
      const reactions = [
        { name: '👍', count: 1234 },
        { name: '🎉', count: 0 },
      ];
      const list = await fixture<CommentList>(html`
        <comment-list .comments=${[{ ...thea, reactions }, mine]}></comment-list>
      `);
      await list.updateComplete;
      expect(inside(list, '1', '.tally').innerText).to.equal(
        'Upvotes: 3 · Downvotes: 1 · 👍 1,234',
      );
      list.actions = { vote: 'up', reactions: ['👍'] };
      await list.updateComplete;
      expect(inside(list, '1', '.tally').innerText).to.equal('Downvotes: 1');
      expect(inside(list, '2', '.tally').checkVisibility()).to.equal(false);
    });

    it('are not given when the page cancels them, nor when nobody answers', async () => {
      const list = await draw();
      const cancel = (event: Event): void => {
        event.preventDefault();
      };
      list.addEventListener('comment-vote', cancel);
      const asked = answer(list, 'comment-vote', () => Promise.reject(new Error('asked')));
      const up = button(list, '1', 'upvote');
      up.click();
      await list.updateComplete;
      expect(asked).to.have.lengthOf(1);
      expect(up.ariaDisabled).not.to.equal('true');
      expect(inside(list, '1', '.failure')).to.equal(null);
    });
  });

  it('reactions that somebody gave are in the row, with their number', async () => {
    const list = await draw([{ ...thea, reactions: [{ name: '🎉', count: 2 }] }]);
    expect(shownButtons(list, '1')).to.deep.equal(['Upvote', 'Downvote', 'More', '🎉']);
    const asked = answer(list, 'comment-react', () => {
      list.comments = [{ ...thea, reactions: [{ name: '🎉', count: 3, mine: true }] }];
      return Promise.resolve();
    });
    const party = inside(list, '1', "[data-key='🎉']");
    party.click();
    await waitUntil(() => party.ariaPressed === 'true');
    expect(asked).to.deep.equal([{ id: '1', name: '🎉', given: true }]);
    await said('🎉 3');
  });

  describe('what fails is said beside the comment', () => {
    const kinds: [CommentSourceErrorKind, RegExp][] = [
      ['auth-required', /log in/],
      ['network', /could not be reached/],
      ['closed', /no longer possible/],
      ['duplicate', /already/],
      ['rate-limited', /Try again in 30 seconds/],
      ['unknown', /Something went wrong/],
    ];
    for (const [kind, text] of kinds) {
      it(kind, async () => {
        const list = await draw();
        const error = new CommentSourceError(kind, 'raw', { retryAfter: 30 });
        answer(list, 'comment-vote', () => Promise.reject(error));
        const up = button(list, '1', 'upvote');
        up.focus();
        up.click();
        await waitUntil(() => inside(list, '1', '.failure'));
        const failure = inside(list, '1', '.failure').innerText;
        expect(failure).to.match(text);
        expect(focused(list) === up).to.equal(true);
        expect([up.ariaPressed, up.ariaDisabled]).to.deep.equal(['false', null]);
        await said(failure);
      });
    }

    it('until the reader tries again', async () => {
      const list = await draw();
      let works = false;
      answer(list, 'comment-vote', () => (works ? Promise.resolve() : Promise.reject(new Error())));
      button(list, '1', 'upvote').click();
      await waitUntil(() => inside(list, '1', '.failure'));
      works = true;
      button(list, '1', 'upvote').click();
      await waitUntil(() => !inside(list, '1', '.failure'));
    });
  });

  describe('editing', () => {
    it('is asked for, and gets its form in the place of the text', async () => {
      const list = await fixture<CommentList>(html`
        <comment-list .comments=${thread} .actions=${ALL}>
          <textarea slot="edit"></textarea>
        </comment-list>
      `);
      await waitUntil(() => list.shadowRoot?.querySelector('.choices'));
      const form = list.querySelector('textarea')!;
      expect(form.checkVisibility()).to.equal(false);
      const asked = answer(list, 'comment-edit-open');
      button(list, '2', 'edit').click();
      expect(asked).to.deep.equal([{ id: '2' }]);
      list.editing = '2';
      await list.updateComplete;
      expect(form.assignedSlot?.closest('article') === article(list, '2')).to.equal(true);
      expect(inside(list, '2', '.body').checkVisibility()).to.equal(false);
      form.focus();
      list.comments = [makeComment('3'), ...thread];
      await list.updateComplete;
      expect(document.activeElement === form, 'a new comment takes the focus').to.equal(true);
      list.editing = null;
      await list.updateComplete;
      expect(form.checkVisibility()).to.equal(false);
      expect(inside(list, '2', '.body').checkVisibility()).to.equal(true);
      expect(focused(list) === button(list, '2', 'edit')).to.equal(true);
    });

    it('keeps its form in sight when the comment is gone', async () => {
      const list = await fixture<CommentList>(html`
        <comment-list .comments=${thread} .actions=${ALL} .editing=${'2'}>
          <textarea slot="edit"></textarea>
        </comment-list>
      `);
      await waitUntil(() => list.querySelector('textarea')?.checkVisibility());
      list.comments = [thea];
      await list.updateComplete;
      expect(list.querySelector('textarea')?.checkVisibility()).to.equal(true);
      list.comments = thread;
      await list.updateComplete;
      const slot = list.querySelector('textarea')?.assignedSlot;
      expect(slot?.closest('article') === article(list, '2')).to.equal(true);
    });

    it('promises no hour more than there is', async () => {
      const until = new Date(Date.now() + 3660_000).toISOString();
      const list = await draw([{ ...mine, editable: { until } }]);
      expect(inside(list, '2', '.time-left').innerText).to.equal('Time left: 61 minutes');
    });

    it('tells how long it is possible, and goes away without stealing the focus', async () => {
      const time = stopTime();
      try {
        const until = new Date(Date.now() + 90_000).toISOString();
        const list = await draw([{ ...mine, editable: { until } }]);
        const left = inside(list, '2', '.time-left');
        expect(left.innerText).to.equal('Time left: 2 minutes');
        time.pass(31_000);
        expect(left.innerText).to.equal('Time left: 1 minute');
        const edit = button(list, '2', 'edit');
        edit.focus();
        time.pass(60_000);
        expect(left.checkVisibility()).to.equal(false);
        expect(focused(list) === edit, 'the focus is lost').to.equal(true);
        expect(edit.ariaDisabled).to.equal('true');
        expect(button(list, '2', 'delete').checkVisibility()).to.equal(false);
        const asked = answer(list, 'comment-edit-open');
        edit.click();
        expect(asked).to.deep.equal([]);
        inside(list, '2', '.reply-button').focus();
        await waitUntil(() => !edit.checkVisibility());
      } finally {
        time.start();
      }
    });
  });

  describe('deleting', () => {
    let time = stopTime();
    time.start();
    beforeEach(() => {
      time = stopTime();
    });
    afterEach(() => {
      time.start();
    });

    async function startDeletion(
      handler?: CommentRequestHandler,
    ): Promise<{ list: CommentList; calls: number[] }> {
      const list = await draw([thea, mine, makeComment('3')]);
      const calls: number[] = [];
      answer(list, 'comment-delete', async () => {
        calls.push(1);
        await handler?.();
      });
      button(list, '2', 'delete').focus();
      button(list, '2', 'delete').click();
      return { list, calls };
    }

    it('waits, with a way back that has the focus', async () => {
      const { list, calls } = await startDeletion();
      expect(inside(list, '2', '.notice').innerText).to.match(/^This comment will be deleted\.\s/);
      expect(inside(list, '2', '.body').checkVisibility()).to.equal(false);
      const undo = button(list, '2', 'undo');
      expect(undo.ariaLabel).to.equal('Undo, comment by Me');
      expect(focused(list) === undo).to.equal(true);
      await said('This comment will be deleted soon after you move on. Undo keeps it.');
      await expect(list).to.be.accessible();
      time.pass(7000);
      expect(calls).to.deep.equal([]);
      undo.click();
      expect(focused(list) === button(list, '2', 'delete')).to.equal(true);
      expect(inside(list, '2', '.body').checkVisibility()).to.equal(true);
      await said('The comment was kept.');
      time.pass(20_000);
      dispatchEvent(new Event('pagehide'));
      expect(calls).to.deep.equal([]);
    });

    it('waits as long as the reader is there, by key or pointer', async () => {
      const { list, calls } = await startDeletion();
      const place = article(list, '2');
      time.pass(60_000);
      expect(calls, 'with the focus on Undo').to.deep.equal([]);
      inside(list, '3', '.reply-button').focus();
      time.pass(5000);
      const isHovered = (selector: string): boolean => selector === ':hover';
      Object.defineProperty(place, 'matches', { value: isHovered, configurable: true });
      time.pass(60_000);
      expect(calls, 'with the pointer on it').to.deep.equal([]);
      Reflect.deleteProperty(place, 'matches');
      place.dispatchEvent(new PointerEvent('pointerleave'));
      time.pass(7000);
      expect(calls).to.deep.equal([]);
      time.pass(1000);
      expect(calls).to.deep.equal([1]);
    });

    it('is done once the time is over', async () => {
      const { list, calls } = await startDeletion();
      inside(list, '3', '.reply-button').focus();
      time.pass(8000);
      dispatchEvent(new Event('pagehide'));
      time.pass(8000);
      expect(calls).to.deep.equal([1]);
      await said('This comment was deleted.');
      expect(focused(list) === inside(list, '3', '.reply-button')).to.equal(true);
    });

    it('is done when the page is left, and the focus goes on to what follows', async () => {
      const { list } = await startDeletion();
      dispatchEvent(new Event('pagehide'));
      await said('This comment was deleted.');
      expect(focused(list) === article(list, '2')).to.equal(true);
      list.comments = [thea, makeComment('3')];
      await list.updateComplete;
      expect(focused(list) === article(list, '3')).to.equal(true);
      list.comments = [thea];
      await list.updateComplete;
      expect(focused(list) === article(list, '1')).to.equal(true);
    });

    it('leaves a place where something answers it', async () => {
      const { list } = await startDeletion();
      dispatchEvent(new Event('pagehide'));
      await said('This comment was deleted.');
      list.comments = [thea, { ...mine, state: 'deleted' }, makeComment('3', { parentId: '2' })];
      await list.updateComplete;
      expect(inside(list, '2', '.status').innerText).to.equal('This comment was deleted.');
      expect(inside(list, '2', '.notice').checkVisibility()).to.equal(false);
      expect(focused(list) === article(list, '2')).to.equal(true);
    });

    it('is done when the page is left, or hidden, before the time is over', async () => {
      const { calls } = await startDeletion();
      dispatchEvent(new Event('pagehide'));
      expect(calls).to.deep.equal([1]);

      const other = await startDeletion();
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      try {
        document.dispatchEvent(new Event('visibilitychange'));
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
      time.pass(8000);
      expect(other.calls).to.deep.equal([1]);
    });

    it('cannot be undone while it is on its way, and says when it has failed', async () => {
      let fail = (): void => undefined;
      const { list } = await startDeletion(
        () =>
          new Promise((_resolve, reject) => {
            fail = () => {
              reject(new CommentSourceError('auth-required', 'raw'));
            };
          }),
      );
      dispatchEvent(new Event('pagehide'));
      const undo = button(list, '2', 'undo');
      expect(undo.ariaDisabled).to.equal('true');
      expect(focused(list) === undo).to.equal(true);
      undo.click();
      fail();
      await waitUntil(() => inside(list, '2', '.failure'));
      expect(inside(list, '2', '.failure').innerText).to.match(/log in/);
      expect(inside(list, '2', '.body').checkVisibility()).to.equal(true);
      expect(focused(list) === button(list, '2', 'delete')).to.equal(true);
    });

    it('does not begin when the page cancels it', async () => {
      const list = await draw();
      list.addEventListener('comment-delete', (event) => {
        event.preventDefault();
      });
      answer(list, 'comment-delete');
      button(list, '2', 'delete').click();
      expect(button(list, '2', 'undo')).to.equal(null);
    });
  });

  describe('hiding a person', () => {
    const hidden: CommentActions = { ...ALL, isHidden: ({ name }) => name === 'Thea' };

    it('puts a line in the place of what they wrote, that opens', async () => {
      const list = await draw();
      const asked = answer(list, 'comment-hide', () => {
        list.actions = hidden;
        return Promise.resolve();
      });
      button(list, '1', 'extras').click();
      button(list, '1', 'hide').focus();
      button(list, '1', 'hide').click();
      await waitUntil(() => button(list, '1', 'show'));
      expect(asked).to.deep.equal([{ id: '1', author: thea.author, hidden: true }]);
      await said('Comments by Thea are hidden.');
      expect(article(list, '1').innerText.trim()).to.match(
        /^Comment by someone you have hidden\s+Show$/,
      );
      expect(article(list, '1').ariaLabel).not.to.contain('Thea');
      expect(focused(list) === button(list, '1', 'show')).to.equal(true);
      await expect(list).to.be.accessible();
      button(list, '1', 'show').click();
      expect(inside(list, '1', '.body').checkVisibility()).to.equal(true);
      expect(article(list, '1').ariaLabel).to.contain('Thea');
      expect(focused(list) === article(list, '1')).to.equal(true);
    });

    it('can be taken back there', async () => {
      const list = await draw(thread, hidden);
      button(list, '1', 'show').click();
      const asked = answer(list, 'comment-hide', () => {
        list.actions = ALL;
        return Promise.resolve();
      });
      if (button(list, '1', 'extras').ariaExpanded === 'false') button(list, '1', 'extras').click();
      expect(button(list, '1', 'hide').innerText).to.equal('Stop hiding this person');
      button(list, '1', 'hide').click();
      await waitUntil(() => button(list, '1', 'hide').innerText === 'Hide this person');
      expect(asked).to.deep.equal([{ id: '1', author: thea.author, hidden: false }]);
    });
  });
});
