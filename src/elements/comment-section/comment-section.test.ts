import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Comment } from '../../models/comment.js';
import { CommentSourceError } from '../../sources/comment-source.js';
import { MemorySource, makeComment } from '../../testing/memory-source.js';
import {
  announced,
  body,
  find,
  ids,
  inList,
  listOf,
  mainForm,
  open,
  settled,
  submit,
  write,
} from '../../testing/comment-section-page.js';
import { focused } from '../../testing/focused.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentSubmitEvent } from '../comment-form/comment-form.events.js';
import type { CommentForm } from '../comment-form/comment-form.js';
import type { CommentsLoadedEvent } from './comment-section.events.js';
import { CommentSection } from './comment-section.js';

const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
const thread: Comment[] = [
  makeComment('1', { author: { name: 'Thea' }, published: at(1) }),
  makeComment('2', { parentId: '1', author: { name: 'Ruben' }, published: at(2) }),
  makeComment('3', { author: { name: 'Mona' }, published: at(3) }),
];

const heading = (section: CommentSection): string => find(section, 'h2')?.innerText ?? '';
const replyButton = (section: CommentSection, id: string): HTMLElement =>
  inList(section, `[data-id='${id}'] > article .reply-button`) as HTMLElement;
const replyForm = (section: CommentSection): CommentForm =>
  find(section, 'comment-form[slot]') as CommentForm;

const focusedComment = (): string | undefined =>
  focused()?.closest<HTMLElement>('[data-id]')?.dataset['id'];

async function reply(section: CommentSection, id: string): Promise<void> {
  replyButton(section, id).click();
  await waitUntil(() => find(section, 'comment-form[slot]'));
  await waitUntil(() => focused() === body(replyForm(section)));
}

describe('<comment-section>', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  describe('shows the comments of its source', () => {
    it('with their number, an order and a form', async () => {
      const section = await open(new MemorySource(thread));
      expect(heading(section)).to.equal('3 comments');
      expect(ids(section)).to.deep.equal(['1', '2', '3']);
      expect(find(section, 'select')?.textContent).to.contain('Newest first');
      expect(mainForm(section)?.fields).to.equal('name');
      expect(section.getSkipTarget() === find(section, 'h2')).to.equal(true);
      await expect(section).to.be.accessible();
    });

    it('or says that there are none', async () => {
      const section = await open(new MemorySource());
      expect(heading(section)).to.equal('There are no comments yet');
      expect(listOf(section).checkVisibility()).to.equal(false);
      expect(find(section, 'select')).to.not.exist;
      expect(mainForm(section)).to.exist;
      await expect(section).to.be.accessible();
    });

    it('and counts what was taken back as none', async () => {
      const gone = makeComment('4', { state: 'deleted' });
      const section = await open(new MemorySource([...thread, gone]));
      expect(heading(section)).to.equal('3 comments');
      expect(ids(section)).to.include('4');
      section.comments = [gone];
      await settled(section);
      expect(heading(section)).to.equal('Comments');
    });

    it('and tells the page of them', async () => {
      const section = await fixture<CommentSection>(html`<comment-section></comment-section>`);
      const loaded = new Promise<CommentsLoadedEvent>((resolve) => {
        section.addEventListener('comments-loaded', resolve, { once: true });
      });
      section.source = new MemorySource(thread, { sorts: ['oldest'] });
      const { detail } = await loaded;
      expect([detail.comments.length, detail.total]).to.deep.equal([3, 3]);
      await settled(section);
      expect(section.comments).to.have.lengthOf(3);
      expect(find(section, 'select'), 'nothing to choose').to.not.exist;
    });

    it('with a heading of the level that the page wants', async () => {
      const section = await open(new MemorySource(thread), { headingLevel: 3 });
      expect(find(section, 'h2')?.ariaLevel).to.equal('3');
      expect(inList(section, '[role=heading]')?.ariaLevel).to.equal('4');
    });

    it('from JSON in the page', async () => {
      const section = await fixture<CommentSection>(html`
        <comment-section source="static">
          <script type="application/json">
            [{ "id": "1", "author": { "name": "Thea" }, "bodyText": "Hello." }]
          </script>
        </comment-section>
      `);
      await waitUntil(() => heading(section) === '1 comment');
      await settled(section);
      expect(find(section, '[part=closed]')?.innerText).to.equal('Comments are closed.');
      expect(mainForm(section) ?? replyButton(section, '1')).to.not.exist;
    });

    it('or what the page gives it, without a source', async () => {
      const section = await fixture<CommentSection>(
        html`<comment-section .comments=${thread}></comment-section>`,
      );
      await settled(section);
      expect(ids(section)).to.deep.equal(['1', '2', '3']);
      expect(heading(section)).to.equal('3 comments');
    });

    it('also what it was given before it was defined', async () => {
      const page = await fixture(
        html`<div><late-comments .comments=${thread}></late-comments></div>`,
      );
      customElements.define('late-comments', class extends CommentSection {});
      const section = page.querySelector<CommentSection>('late-comments')!;
      await settled(section);
      expect(ids(section)).to.deep.equal(['1', '2', '3']);
    });

    it('quietly: a line while it waits, then no trace of it', async () => {
      const source = new MemorySource(thread);
      let go = (): void => undefined;
      source.gate = new Promise<void>((resolve) => {
        go = resolve;
      });
      const section = await fixture<CommentSection>(html`
        <comment-section .source=${source}></comment-section>
      `);
      expect(find(section, '[part=loading]')?.innerText).to.equal('Loading comments…');
      expect(heading(section)).to.equal('Comments');
      expect(section.matches(':state(loading)')).to.equal(true);
      go();
      await settled(section);
      expect(find(section, '[part=loading]')).to.not.exist;
    });

    it('closed when the source or the page says so', async () => {
      const source = new MemorySource(thread);
      source.closed = true;
      const section = await open(source);
      expect(find(section, '[part=closed]')?.innerText).to.equal('Comments are closed.');
      expect(mainForm(section)).to.not.exist;
      const other = await open(new MemorySource(thread), { closed: true });
      expect(find(other, '[part=closed]')).to.exist;
      expect(mainForm(other)).to.not.exist;
    });
  });

  describe('when something goes wrong', () => {
    it('says so, and tries again with the focus kept in the section', async () => {
      const source = new MemorySource(thread);
      source.failure = new CommentSourceError('network', 'no net');
      const section = await open(source);
      const error = find(section, '[part=error]');
      expect(error?.innerText).to.contain('The comments could not be loaded.');
      expect(mainForm(section), 'one can still write').to.exist;
      await announced('The comments could not be loaded.');
      await expect(section).to.be.accessible();

      const button = find(section, '[part=retry-button]');
      button?.focus();
      source.failure = new CommentSourceError('network', 'still no net');
      button?.click();
      await settled(section);
      expect(focused() === button, 'it failed again').to.equal(true);
      button?.click();
      await settled(section);
      expect(ids(section)).to.have.lengthOf(3);
      expect(find(section, '[part=error]')).to.not.exist;
      expect(focused() === find(section, 'h2')).to.equal(true);
    });

    it('offers no form for a source that takes no comments, or says nothing', async () => {
      const archive = new MemorySource(thread, { readOnly: true });
      archive.failure = new CommentSourceError('network', 'no net');
      expect(!mainForm(await open(archive))).to.equal(true);
      const mute = new MemorySource(thread);
      mute.capabilities = () => Promise.reject(new CommentSourceError('network', 'no net'));
      const section = await open(mute);
      expect(find(section, '[part=error]')).to.exist;
      expect(!mainForm(section)).to.equal(true);
    });

    it('ignores the answers of a source that it has left', async () => {
      const slow = new MemorySource([makeComment('old')]);
      let go = (): void => undefined;
      slow.gate = new Promise<void>((resolve) => {
        go = resolve;
      });
      const section = await fixture<CommentSection>(html`
        <comment-section .source=${slow}></comment-section>
      `);
      section.source = new MemorySource(thread);
      await settled(section);
      go();
      await slow.gate;
      await settled(section);
      expect(ids(section)).to.deep.equal(['1', '2', '3']);
    });

    it('loads on after it was moved', async () => {
      const source = new MemorySource(thread);
      let go = (): void => undefined;
      source.gate = new Promise<void>((resolve) => {
        go = resolve;
      });
      const page = await fixture(html`
        <div>
          <p></p>
          <comment-section .source=${source}></comment-section>
        </div>
      `);
      const section = page.querySelector('comment-section') as CommentSection;
      await waitUntil(() => source.loads.length === 1);
      page.querySelector('p')?.append(section);
      expect(source.loads[0]?.signal?.aborted).to.equal(true);
      go();
      await waitUntil(() => heading(section) === '3 comments');
    });

    it('tells the integrator of a source that does not exist, and of pages that are too long', async () => {
      const heard = await warnings(async () => {
        const section = await open('nowhere');
        expect(find(section, '[part=error]')).to.exist;
        await open(new MemorySource(thread), { pageSize: 1000 });
      });
      expect(heard.join(' ')).to.match(/<comment-section>.*nowhere/);
      expect(heard.join(' ')).to.match(/page-size/);
    });
  });

  describe('lets readers', () => {
    it('CT-16 choose the order, without losing the place', async () => {
      const source = new MemorySource(thread);
      const section = await open(source);
      const select = find(section, 'select') as HTMLSelectElement;
      select.focus();
      select.value = 'newest';
      select.dispatchEvent(new Event('input', { bubbles: true }));
      await waitUntil(() => ids(section)[0] === '3');
      expect([section.sort, source.loads.at(-1)?.sort]).to.deep.equal(['newest', 'newest']);
      expect(focused() === select).to.equal(true);
      await announced('Newest first');
    });

    it('CT-7 load more', async () => {
      const section = await open(new MemorySource(thread), { pageSize: 1 });
      expect(ids(section)).to.deep.equal(['1', '2']);
      expect(heading(section)).to.equal('3 comments');
      const button = inList(section, '.more-button');
      button?.focus();
      button?.click();
      await waitUntil(() => focusedComment() === '3');
      expect(inList(section, '.more-button')).to.not.exist;
    });

    it('read the first page of ten thousand comments, which draws no more than that', async () => {
      const many = Array.from({ length: 10_000 }, (_, index) =>
        makeComment(String(index), { parentId: index % 10 ? String(index - 1) : null }),
      );
      const source = new MemorySource(many);
      const section = await open(source, { pageSize: 10 });
      expect(heading(section)).to.equal('10,000 comments');
      expect(ids(section)).to.deep.equal(many.slice(0, 100).map(({ id }) => id));
      expect(source.loads).to.have.lengthOf(1);
    });

    it('see all comments, in their order', async () => {
      const many = Array.from({ length: 400 }, (_, index) =>
        makeComment(String(index), { parentId: index % 2 ? String(index - 1) : null }),
      );
      const source = new MemorySource(many);
      const section = await open(source, { pageSize: 5 });
      const button = inList(section, '[part=all-button]') as HTMLElement;
      expect(button.innerText).to.equal('Show all comments (400)');
      button.focus();
      button.click();
      await waitUntil(() => focusedComment() === '10');
      await waitUntil(() => inList(section, '.more-button') === null);
      await settled(section);
      expect(ids(section)).to.deep.equal(many.map(({ id }) => id));
      expect(source.loads).to.have.lengthOf(40);
      expect(focusedComment(), 'the reader is taken along').to.equal('10');
    });

    it('see as much as could be loaded of all comments, and go on', async () => {
      const many = Array.from({ length: 9 }, (_, index) => makeComment(String(index)));
      const source = new MemorySource(many);
      const section = await open(source, { pageSize: 1 });
      source.comments = many.slice(0, 6);
      const load = source.load.bind(source);
      source.load = (options) =>
        options.cursor === '4'
          ? Promise.reject(new CommentSourceError('network', 'no net'))
          : load(options);
      inList(section, '[part=all-button]')?.click();
      await waitUntil(() => find(section, '[part=error]'));
      await settled(section);
      expect(ids(section)).to.deep.equal(['0', '1', '2', '3']);
      source.load = load;
      inList(section, '[part=all-button]')?.click();
      await waitUntil(() => ids(section).length === 6);
      expect(find(section, '[part=error]')).to.not.exist;
    });

    it('change the order while all comments are on their way', async () => {
      const many = Array.from({ length: 9 }, (_, index) =>
        makeComment(String(index), { published: at(index) }),
      );
      const source = new MemorySource(many);
      const section = await open(source, { pageSize: 1 });
      let letThrough = (): void => undefined;
      source.gate = new Promise((resolve) => {
        letThrough = (): void => {
          resolve(undefined);
        };
      });
      inList(section, '[part=all-button]')?.click();
      await waitUntil(() => source.loads.length === 2);
      section.sort = 'newest';
      await section.updateComplete;
      letThrough();
      await settled(section);
      expect(ids(section)).to.deep.equal(['8']);
    });

    it('try again when more could not be loaded', async () => {
      const source = new MemorySource(thread);
      const section = await open(source, { pageSize: 1 });
      source.failure = new CommentSourceError('network', 'no net');
      const button = inList(section, '.more-button');
      button?.focus();
      button?.click();
      await waitUntil(() => find(section, '[part=error]'));
      await settled(section);
      expect([ids(section).length, focused() === button]).to.deep.equal([2, true]);
      button?.click();
      await waitUntil(() => focusedComment() === '3');
      expect(find(section, '[part=error]')).to.not.exist;
    });

    it('comment', async () => {
      const source = new MemorySource(thread);
      const section = await open(source);
      write(mainForm(section), 'My word.');
      const submitted = oneEvent(section, 'comment-submitted');
      submit(mainForm(section));
      await submitted;
      await settled(section);
      expect(source.drafts[0]?.body).to.equal('My word.');
      expect(ids(section)).to.deep.equal(['1', '2', '3', 'new-1']);
      expect(heading(section)).to.equal('4 comments');
      expect(find(section, '[part=news-button]'), 'the own comment is no news').to.not.exist;
    });

    it('see that their comment waits for a moderator, first where the newest are first', async () => {
      const source = new MemorySource(thread);
      source.outcome = 'pending';
      const section = await open(source, { sort: 'newest' });
      write(mainForm(section), 'My word.');
      submit(mainForm(section));
      await waitUntil(() => ids(section)[0] === 'new-1');
      await settled(section);
      expect(inList(section, '.status')?.innerText).to.equal(
        'Your comment is awaiting moderation.',
      );
    });

    it('see their comment when the server does not give it back', async () => {
      const source = new MemorySource(thread);
      source.givesComment = false;
      const section = await open(source);
      write(mainForm(section), 'My word.');
      submit(mainForm(section));
      await waitUntil(() => ids(section).includes('new-1'));
    });

    it('keep their text when the server fails', async () => {
      const source = new MemorySource(thread);
      const section = await open(source);
      write(mainForm(section), 'My word.');
      source.failure = new CommentSourceError('network', 'no net');
      const failed = oneEvent(section, 'comment-failed');
      submit(mainForm(section));
      await failed;
      expect(body(mainForm(section)).value).to.equal('My word.');
      expect(ids(section)).to.have.lengthOf(3);
    });

    it('CT-10 answer: the form opens in place, and the new comment gets the focus', async () => {
      const source = new MemorySource(thread);
      const section = await open(source);
      await reply(section, '2');
      expect(
        replyForm(section).assignedSlot?.closest<HTMLElement>('[data-id]')?.dataset['id'],
      ).to.equal('2');
      expect(replyButton(section, '2').ariaExpanded).to.equal('true');
      await expect(section).to.be.accessible();
      write(replyForm(section), 'My answer.');
      submit(replyForm(section));
      await waitUntil(() => focusedComment() === 'new-1');
      await waitUntil(() => !replyForm(section).checkVisibility());
      expect(source.drafts[0]?.parentId).to.equal('2');
      expect(inList(section, "[data-id='2'] [data-id='new-1']")).to.exist;
    });

    it('CT-10 change their mind: the focus goes back, and the text stays', async () => {
      const section = await open(new MemorySource(thread));
      await reply(section, '2');
      const form = replyForm(section);
      write(form, 'My answer.');
      body(form).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await waitUntil(() => focused() === replyButton(section, '2'));
      await waitUntil(() => !form.checkVisibility());
      await reply(section, '2');
      expect(replyForm(section) === form).to.equal(true);
      expect(body(form).value).to.equal('My answer.');
      replyButton(section, '2').click();
      await waitUntil(() => !form.checkVisibility());
      expect(replyButton(section, '2').ariaExpanded).to.equal('false');
    });

    it('answer another comment in the same form', async () => {
      const section = await open(new MemorySource(thread));
      await reply(section, '1');
      const form = replyForm(section);
      replyButton(section, '3').click();
      await waitUntil(
        () => form.assignedSlot?.closest<HTMLElement>('[data-id]')?.dataset['id'] === '3',
      );
      await waitUntil(() => focused() === body(form));
      expect(form.getAttribute('reply-to')).to.equal('Mona');
      expect(replyButton(section, '1').ariaExpanded).to.equal('false');
    });

    it('answer several comments, each with the text that was written to it', async () => {
      const section = await open(new MemorySource(thread), { thread: '/a' });
      write(mainForm(section), 'To the article.');
      await reply(section, '1');
      write(replyForm(section), 'To Thea.');
      replyButton(section, '3').click();
      await waitUntil(() => replyForm(section).getAttribute('reply-to') === 'Mona');
      await waitUntil(() => body(replyForm(section)).value === '');
      await reply(section, '1');
      await waitUntil(() => body(replyForm(section)).value === 'To Thea.');
      section.remove();
      const again = await open(new MemorySource(thread), { thread: '/a' });
      expect(body(mainForm(again)).value).to.equal('To the article.');
      const other = await open(new MemorySource(thread), { thread: '/b' });
      expect(body(mainForm(other)).value).to.equal('');
    });
  });

  describe('lets the page', () => {
    it('cancel what readers ask for', async () => {
      const source = new MemorySource(thread);
      const section = await open(source, { pageSize: 1 });
      for (const type of ['comment-reply', 'comments-more', 'comment-submit']) {
        section.addEventListener(type, (event) => {
          event.preventDefault();
        });
      }
      const asked = oneEvent(section, 'comment-reply');
      replyButton(section, '1').click();
      await asked;
      inList(section, '.more-button')?.click();
      write(mainForm(section), 'My word.');
      submit(mainForm(section));
      await settled(section);
      expect(replyForm(section)).to.not.exist;
      expect([source.loads.length, source.drafts.length]).to.deep.equal([1, 0]);
    });

    it('submit by itself, without a source', async () => {
      const section = await fixture<CommentSection>(
        html`<comment-section .comments=${thread}></comment-section>`,
      );
      await settled(section);
      write(mainForm(section), 'My word.');
      const asked = new Promise<CommentSubmitEvent>((resolve) => {
        section.addEventListener('comment-submit', resolve, { once: true });
      });
      submit(mainForm(section));
      const { detail } = await asked;
      expect(detail.body).to.equal('My word.');
      section.comments = [...thread, makeComment('4')];
      await settled(section);
      expect(ids(section)).to.deep.equal(['1', '2', '3', '4']);
    });

    it('lead to one comment, on whichever page it is', async () => {
      const section = await open(new MemorySource(thread), { pageSize: 1 });
      try {
        location.hash = '#comment-3';
        await waitUntil(() => focusedComment() === '3');
        expect(ids(section)).to.deep.equal(['1', '2', '3']);
      } finally {
        history.replaceState(null, '', location.pathname + location.search);
      }
    });

    it('style what is inside of its elements', async () => {
      const style = document.createElement('style');
      style.textContent =
        'comment-section::part(author), comment-section::part(form-heading) { color: rgb(1, 2, 3) }';
      document.head.append(style);
      try {
        const section = await open(new MemorySource(thread));
        const author = inList(section, '.author') as Element;
        expect(getComputedStyle(author).color).to.equal('rgb(1, 2, 3)');
        const formHeading = mainForm(section)?.shadowRoot?.querySelector('h2') as Element;
        expect(getComputedStyle(formHeading).color).to.equal('rgb(1, 2, 3)');
      } finally {
        style.remove();
      }
    });
  });

  describe('CT-8 comments that come meanwhile', () => {
    it('wait behind a button that moves nothing', async () => {
      const source = new MemorySource(thread);
      const section = await open(source);
      const top = listOf(section).getBoundingClientRect().top;
      source.comments.push(makeComment('4', { published: at(4) }));
      source.comments[0] = { ...(thread[0] as Comment), bodyText: 'Edited.' };
      source.changed();
      await waitUntil(() => find(section, '[part=news-button]'));
      expect(find(section, '[part=news-button]')?.innerText).to.equal('1 new comment');
      expect(listOf(section).getBoundingClientRect().top).to.equal(top);
      await announced('1 new comment');
      await settled(section);
      expect(ids(section)).to.deep.equal(['1', '2', '3']);
      expect(inList(section, '.body')?.innerText.trim(), 'in place').to.equal('Edited.');
      await expect(section).to.be.accessible();
      find(section, '[part=news-button]')?.click();
      await waitUntil(() => focusedComment() === '4');
      expect(find(section, '[part=news-button]')).to.not.exist;
      expect(heading(section)).to.equal('4 comments');
    });

    it('are heard of after the section was moved', async () => {
      const source = new MemorySource(thread);
      const section = await open(source);
      section.parentElement?.append(section);
      source.comments.push(makeComment('4', { published: at(4) }));
      source.changed();
      await waitUntil(() => find(section, '[part=news-button]'));
    });

    it('are not mistaken for those of later pages', async () => {
      const source = new MemorySource(thread);
      const section = await open(source, { pageSize: 1 });
      source.comments.push(
        makeComment('4', { published: new Date(Date.now() + 60_000).toISOString() }),
      );
      source.changed();
      await waitUntil(() => find(section, '[part=news-button]'));
      expect(find(section, '[part=news-button]')?.innerText).to.equal('1 new comment');
    });

    it('are looked for as often as the page wants, as long as the section is there', async () => {
      const source = new MemorySource(thread);
      const { setInterval: original } = window;
      const timers: { work: () => void; seconds: number }[] = [];
      window.setInterval = ((work: () => void, time: number) =>
        timers.push({ work, seconds: time / 1000 })) as unknown as typeof setInterval;
      try {
        const section = await open(source, { live: 30 });
        await waitUntil(() => timers.length > 0);
        expect(timers.map(({ seconds }) => seconds)).to.deep.equal([30]);
        source.comments.push(makeComment('4', { published: at(4) }));
        timers[0]?.work();
        await waitUntil(() => find(section, '[part=news-button]'));
        section.remove();
        expect(source.listeners.size).to.equal(0);
      } finally {
        window.setInterval = original;
      }
    });
  });
});
