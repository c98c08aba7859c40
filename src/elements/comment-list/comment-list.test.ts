import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Comment } from '../../models/comment.js';
import { makeComment } from '../../testing/memory-source.js';
import { article, draw, focusedId, ids } from '../../testing/comment-list-page.js';
import { listen } from '../../testing/comment-form-page.js';
import { hasCommands, withKeys } from '../../testing/keys.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentReplyEvent, CommentsMoreEvent } from './comment-list.events.js';
import type { CommentList } from './comment-list.js';

const one = makeComment('1', { author: { name: 'Thea' } });
const two = makeComment('2', { parentId: '1', author: { name: 'Ruben' } });
const three = makeComment('3', { parentId: '2', author: { name: 'Mona' } });
const four = makeComment('4', { author: { name: 'Jo' } });
const thread = [one, two, three, four];

const chain = (length: number): Comment[] =>
  Array.from({ length }, (_, index) =>
    makeComment(String(index), { parentId: index === 0 ? null : String(index - 1) }),
  );

const all = <Type extends Element = HTMLElement>(list: CommentList, selector: string): Type[] => [
  ...(list.shadowRoot?.querySelectorAll<Type>(selector) ?? []),
];
const inside = (list: CommentList, id: string, selector: string): HTMLElement =>
  article(list, id).querySelector(selector) as HTMLElement;
/** How often something is written into the thread. */
async function mutations(list: CommentList, change: () => void): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(list.shadowRoot?.querySelector('ol') as Node, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  change();
  await list.updateComplete;
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records;
}

describe('<comment-list>', () => {
  describe('shows a thread', () => {
    it('CT-1 as nested lists of named articles', async () => {
      const list = await draw(thread);
      expect(ids(list)).to.deep.equal(['1', '2', '3', '4']);
      expect(all(list, 'ol').every((ol) => ol.getAttribute('role') === 'list')).to.equal(true);
      expect(article(list, '3').closest('ol')?.closest('li')?.dataset['id']).to.equal('2');
      expect(article(list, '1').ariaLabel).to.match(/^Thea, .+/);
      expect(article(list, '2').ariaLabel).to.match(/^Ruben, .+, in reply to Thea$/);
      await expect(list).to.be.accessible();
    });

    it('with author, time and text', async () => {
      const published = new Date(Date.now() - 3 * 60 * 60 * 1000).toISOString();
      const list = await draw([
        makeComment('1', { author: { name: '' }, published, bodyText: 'One\n\n<b>two</b>' }),
        makeComment('2', {
          author: { name: 'Mona', url: 'https://mona.example/' },
          lang: 'fr',
          dir: 'ltr',
          published: 'soon',
        }),
        makeComment('3', { author: { name: 'Eve', url: 'javascript:alert(1)' } }),
      ]);
      expect(inside(list, '1', '.author').textContent).to.equal('Anonymous');
      expect(inside(list, '1', 'time').textContent).to.match(/3/);
      expect(inside(list, '1', 'time').getAttribute('datetime')).to.equal(published);
      expect(inside(list, '1', '.body').innerText.trim()).to.equal('One\n\n<b>two</b>');
      expect(inside(list, '1', '.body').dir).to.equal('auto');
      const link = inside(list, '2', '.author a') as HTMLAnchorElement;
      expect([link.href, link.relList.contains('nofollow')]).to.deep.equal([
        'https://mona.example/',
        true,
      ]);
      expect([inside(list, '2', '.body').lang, inside(list, '2', '.body').dir]).to.deep.equal([
        'fr',
        'ltr',
      ]);
      expect(inside(list, '2', 'time').textContent).to.equal('');
      expect(inside(list, '3', '.author a')).to.equal(null);
    });

    it('names whoever has a name that nobody sees', async () => {
      const list = await draw([
        makeComment('1', { author: { name: '  ' } }),
        makeComment('2', { author: { name: '\u200b\u2800' } }),
      ]);
      expect(inside(list, '1', '.author').textContent).to.equal('Anonymous');
      expect(inside(list, '2', '.author').textContent).to.equal('Anonymous');
    });

    it('with HTML that went through the sanitizer', async () => {
      const bodyHtml = '<p>Some <em>words</em><script>window.hit = 1</script></p>';
      const list = await draw([makeComment('1', { bodyHtml })]);
      expect(inside(list, '1', '.body em').textContent).to.equal('words');
      expect(inside(list, '1', '.body').textContent).to.equal('Some words');
    });

    it('with code that needs no scrolling, however wide it is', async () => {
      const bodyHtml = `<pre><code>  let ${'x'.repeat(200)} = 1;\n  y</code></pre>`;
      const list = await draw([makeComment('1', { bodyHtml })]);
      const code = inside(list, '1', 'pre');
      expect(code.scrollWidth).to.be.at.most(code.clientWidth);
      expect(code.innerText).to.match(/^ {2}let x+ = 1;\n {2}y$/);
    });

    it('CT-3 with headings of one level', async () => {
      const list = await draw(thread, { headingLevel: 4 });
      const headings = all(list, '[role=heading]');
      expect(headings.map(({ ariaLevel }) => ariaLevel)).to.deep.equal(['4', '4', '4', '4']);
      expect(headings[0]?.textContent).to.match(/^Thea./);
      list.headingLevel = 0;
      await list.updateComplete;
      expect(all(list, '[role=heading]')).to.have.lengthOf(0);
    });

    it('CT-4 indented as deep as there is room, then naming what is answered', async () => {
      const list = await draw(chain(6), { maxDepth: 2 });
      list.style.width = '60rem';
      const lines = all(list, '.parent-button').filter((line) => line.checkVisibility());
      expect(lines.map((line) => line.textContent)).to.deep.equal([
        'In reply to Author 2',
        'In reply to Author 3',
        'In reply to Author 4',
      ]);
      expect(article(list, '5').closest('ol')?.closest('li')?.dataset['id']).to.equal('1');
      lines[2]?.click();
      await waitUntil(() => focusedId(list) === '4');
    });

    for (const width of [280, 360, 500, 800]) {
      it(`CT-4 with text no narrower than 20rem in a box of ${width} px`, async () => {
        const list = await draw(chain(9), { maxDepth: 8 });
        list.style.width = `${width}px`;
        const narrowest = Math.min(...all(list, 'article').map(({ clientWidth }) => clientWidth));
        expect(narrowest).to.be.at.least(Math.min(width, 320) - 1);
        expect(list.scrollWidth).to.be.at.most(width);
        if (width === 280) {
          const line = inside(list, '1', '.parent-button');
          expect(line.checkVisibility(), 'without an indent the line is needed').to.equal(true);
        }
      });
    }

    it('CF-19 with links as high as a target where they stand right under one', async () => {
      const list = await draw(
        thread.map((comment) => ({
          ...comment,
          author: { ...comment.author, url: 'https://example.org/' },
        })),
      );
      const heights = (): number[] =>
        ['.author-link', '.permalink'].map((name) => inside(list, '2', name).offsetHeight);
      for (const [width, flat] of [
        [320, false],
        [900, true],
      ] as const) {
        list.style.inlineSize = `${width}px`;
        list.flat = flat;
        await list.updateComplete;
        expect(Math.min(...heights()), `${width} px`).to.be.at.least(24);
      }
    });

    it('with what is to be known of a comment', async () => {
      const list = await draw([
        makeComment('1', { state: 'pending', own: true }),
        makeComment('2', { state: 'rejected' }),
        makeComment('3', { state: 'deleted', author: { name: '' }, bodyText: 'secret' }),
        makeComment('4', {
          pinned: true,
          modified: '2026-03-02',
          author: { name: 'A', badges: ['staff'] },
        }),
      ]);
      const status = (id: string): string | null => inside(list, id, '.status').textContent;
      expect(status('1')).to.equal('Your comment is awaiting moderation.');
      expect(status('2')).to.equal('Your comment was not published.');
      expect(status('3')).to.equal('This comment was deleted.');
      expect(article(list, '3').innerText).not.to.contain('secret');
      expect(inside(list, '4', '.badges').textContent).to.equal('Staff · Pinned · Edited');
      expect(all(list, '.reply-button')).to.have.lengthOf(1);
      await expect(list).to.be.accessible();
    });

    it('a collapsed comment when the reader wants it', async () => {
      const list = await draw([makeComment('1', { state: 'collapsed' })]);
      expect(inside(list, '1', '.body').checkVisibility()).to.equal(false);
      inside(list, '1', '.reveal-button').click();
      await waitUntil(() => inside(list, '1', '.body').checkVisibility());
      expect(focusedId(list)).to.equal('1');
    });

    it('or says that there is none', async () => {
      const list = await draw([]);
      const slot = list.shadowRoot?.querySelector('slot[name=empty]') as HTMLElement;
      expect(slot.textContent.trim()).to.equal('There are no comments yet');
      list.comments = thread;
      await list.updateComplete;
      expect(slot.checkVisibility()).to.equal(false);
    });

    it('and leaves out what is no comment', async () => {
      const wrong = [null, { id: 7 }, one] as unknown as Comment[];
      expect(ids(await draw(wrong))).to.deep.equal(['1']);
    });
  });

  describe('keeps its nodes', () => {
    it('one more comment is one more node', async () => {
      const list = await draw(thread);
      const records = await mutations(list, () => {
        list.comments = [...thread, makeComment('5')];
      });
      expect(records.map(({ type }) => type)).to.deep.equal(['childList']);
      expect(ids(list)).to.deep.equal(['1', '2', '3', '4', '5']);
    });

    it('equal data from another answer changes nothing', async () => {
      const list = await draw(thread);
      const records = await mutations(list, () => {
        list.comments = structuredClone(thread);
      });
      expect(records).to.have.lengthOf(0);
    });

    it('an edited comment is changed in place', async () => {
      const list = await draw(thread);
      const before = article(list, '2');
      list.comments = thread.map((comment) =>
        comment === two ? { ...two, bodyText: 'better' } : comment,
      );
      await list.updateComplete;
      expect(article(list, '2') === before).to.equal(true);
      expect(inside(list, '2', '.body').textContent).to.equal('better');
    });

    it('CT-9 the focus survives insertion above, a new order and a new parent', async () => {
      const list = await draw(thread);
      inside(list, '4', '.reply-button').focus();
      list.comments = [makeComment('0'), ...thread];
      await list.updateComplete;
      expect(focusedId(list)).to.equal('4');
      list.comments = [four, one, two, three];
      await list.updateComplete;
      expect(ids(list)).to.deep.equal(['4', '1', '2', '3']);
      expect(focusedId(list)).to.equal('4');
      list.comments = [one, two, three, { ...four, parentId: '2' }];
      await list.updateComplete;
      expect(ids(list)).to.deep.equal(['1', '2', '3', '4']);
      expect(focusedId(list)).to.equal('4');
    });

    it('replies whose parent comes later move under it', async () => {
      const list = await draw([two, three, four]);
      list.comments = thread;
      await list.updateComplete;
      expect(article(list, '2').closest('ol')?.closest('li')?.dataset['id']).to.equal('1');
      list.comments = [one, four];
      await list.updateComplete;
      expect(ids(list)).to.deep.equal(['1', '4']);
      expect(all(list, '.branch-button, .replies')).to.have.lengthOf(0);
    });

    it('another language says everything anew in the same nodes', async () => {
      const list = await draw(thread);
      const before = all(list, 'article');
      const label = article(list, '1').ariaLabel;
      list.lang = 'ar';
      await waitUntil(() => list.locale === 'ar');
      await list.updateComplete;
      expect(all(list, 'article').every((node, index) => node === before[index])).to.equal(true);
      expect(article(list, '1').ariaLabel).not.to.equal(label);
      expect(list.shadowRoot?.querySelector<HTMLElement>('.list')?.dir).to.equal('rtl');
    });

    it('a comment that reads the other way begins at the other edge', async () => {
      const list = await draw([makeComment('1', { bodyText: 'A word in English' })], {
        lang: 'ar',
      });
      list.style.inlineSize = '80rem';
      await waitUntil(() => list.direction === 'rtl');
      await list.updateComplete;
      const [whole, body] = [article(list, '1'), inside(list, '1', '.body')].map((element) =>
        element.getBoundingClientRect(),
      );
      expect(body!.width).to.be.below(whole!.width);
      expect(body!.left).to.equal(whole!.left);
    });
  });

  describe('draws long threads', () => {
    it('the first comments at once, all of them in the end, skippable only when there are many', async () => {
      const many = Array.from({ length: 250 }, (_, index) => makeComment(String(index)));
      const list = await draw(thread);
      const cost = (): string =>
        getComputedStyle(all(list, 'li').at(-1) as Element).contentVisibility;
      expect(cost()).to.equal('visible');
      list.comments = many;
      // As far as it comes without a frame.
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      expect(ids(list).length).to.be.within(20, 200);
      await list.updateComplete;
      expect(ids(list)).to.have.lengthOf(250);
      expect(cost()).to.equal('auto');
    });

    it('of which every part keeps its name and its turn while it is off screen', async () => {
      const count = 10_000;
      const comments = Array.from({ length: count }, (_, index) =>
        makeComment(String(index), { parentId: index % 10 ? String(index - 1) : null }),
      );
      const list = await draw(comments);
      expect(ids(list)).to.deep.equal(comments.map(({ id }) => id));
      const named = all(list, 'article, [role=heading], a, button');
      expect(new Set(named.map(({ ariaLabel }) => !ariaLabel))).to.deep.equal(new Set([false]));

      const names = all(list, 'article').map(({ ariaLabel }) => ariaLabel);
      expect(names[count - 1]).to.match(/^Author 9999, .+, in reply to Author 9998$/);
      expect(new Set(names).size).to.equal(count);

      // From the middle, where nothing is laid out yet, forwards and back.
      const order = all(list, 'a, button').filter((node) => node.checkVisibility());
      expect(new Set(order.map(({ tabIndex }) => tabIndex))).to.deep.equal(new Set([0]));
      const last = order.at(-1);
      last?.focus();
      expect(list.shadowRoot?.activeElement === last).to.equal(true);
      if (!hasCommands) return;
      const start = order.indexOf(inside(list, '5009', '.permalink'));
      order[start]?.focus();
      for (const [key, step] of [
        ['Tab', 1],
        ['Tab', 2],
        ['Tab', 3],
        ['Shift+Tab', 2],
        ['Shift+Tab', 1],
        ['Shift+Tab', 0],
        ['Shift+Tab', -1],
      ] as const) {
        await sendKeys({ press: key });
        const focused = list.shadowRoot?.activeElement as HTMLElement;
        expect(order.indexOf(focused), `${key} to ${step}`).to.equal(start + step);
      }
    });

    it('in which the browser’s own search finds what is off screen', async function () {
      // WebKit's `window.find()` sees no shadow roots.
      const { find } = window as { find?: (text: string) => boolean };
      if (!find || !hasCommands) this.skip();
      const many = Array.from({ length: 300 }, (_, index) => makeComment(String(index)));
      await draw(many);
      expect(find.call(window, 'Text of 299.')).to.equal(true);
      expect(find.call(window, 'Text of 300.')).to.equal(false);
    });

    it('ten thousand levels', async () => {
      const list = await draw(chain(10_000));
      expect(ids(list)).to.have.lengthOf(10_000);
      expect(article(list, '9999').innerText).to.contain('In reply to Author 9998');
    });

    it('the last of several quick changes', async () => {
      const list = await draw([]);
      list.comments = chain(300);
      await waitUntil(() => ids(list).length > 0);
      list.comments = [four];
      await list.updateComplete;
      expect(ids(list)).to.deep.equal(['4']);
    });
  });

  describe('lets readers', () => {
    it('ask for an answer, with a button that says whom', async () => {
      const list = await draw(thread);
      const button = inside(list, '2', '.reply-button');
      expect([button.ariaLabel, button.ariaExpanded]).to.deep.equal(['Reply to Ruben', 'false']);
      const asked = new Promise<CommentReplyEvent>((resolve) => {
        list.addEventListener('comment-reply', resolve);
      });
      button.click();
      const event = await asked;
      expect(event.detail).to.deep.equal({ id: '2', author: 'Ruben' });
      expect([event.cancelable, event.composed]).to.deep.equal([true, true]);
      list.replyingTo = '2';
      await list.updateComplete;
      expect(button.ariaExpanded).to.equal('true');
    });

    it('write where they answer, in a form that is moved, not made anew', async () => {
      const list = await fixture<CommentList>(html`
        <comment-list .comments=${thread}><textarea slot="reply"></textarea></comment-list>
      `);
      await list.updateComplete;
      const form = list.querySelector('textarea')!;
      expect(form.checkVisibility()).to.equal(false);
      list.replyingTo = '2';
      await list.updateComplete;
      expect(form.assignedSlot?.previousElementSibling?.className).to.equal('actions');
      expect(form.assignedSlot?.closest('article') === article(list, '2')).to.equal(true);
      form.value = 'draft';
      form.focus();
      list.comments = [four, one, two, three];
      await list.updateComplete;
      expect(document.activeElement === form, 'a new order takes the focus').to.equal(true);
      list.comments = [four];
      await list.updateComplete;
      expect(form.checkVisibility(), 'the text is still there').to.equal(true);
      list.comments = thread;
      list.replyingTo = '4';
      await list.updateComplete;
      expect(form.assignedSlot?.closest('article') === article(list, '4')).to.equal(true);
      expect(form.value).to.equal('draft');
      list.replyingTo = null;
      await list.updateComplete;
      expect(form.checkVisibility()).to.equal(false);
    });

    it('hide and show a branch by button and by rail', async () => {
      const list = await draw(thread);
      const button = inside(list, '1', '.branch-button');
      expect([button.textContent, button.ariaExpanded]).to.deep.equal(['Hide replies', 'true']);
      inside(list, '3', '.reply-button').focus();
      all(list, '.replies')[0]?.click();
      await waitUntil(() => button.ariaExpanded === 'false');
      expect(button.textContent).to.equal('Show 2 replies');
      expect(article(list, '2').checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
      expect(list.shadowRoot?.activeElement === button, 'the focus is in what is hidden').to.equal(
        true,
      );
      button.click();
      await waitUntil(() => article(list, '2').checkVisibility({ contentVisibilityAuto: true }));
      expect(button.ariaExpanded).to.equal('true');
      expect(inside(list, '3', '.branch-button')).to.equal(null);
    });

    it('CT-2 hear whose replies a button hides, and which list that is', async () => {
      const list = await draw([...thread, makeComment('5', { state: 'collapsed' })]);
      const button = inside(list, '1', '.branch-button');
      expect(button.ariaLabel).to.equal('Hide replies, comment by Thea');
      const replies = list.shadowRoot?.getElementById(button.getAttribute('aria-controls') ?? '');
      expect(replies?.contains(article(list, '2'))).to.equal(true);
      button.click();
      expect(button.ariaLabel).to.equal('Show 2 replies, comment by Thea');
      const reveal = inside(list, '5', '.reveal-button');
      expect(reveal.ariaLabel).to.equal('Show comment, comment by Author 5');
      await expect(list).to.be.accessible();
    });

    it('CT-14 find what is hidden with their browser', async () => {
      const list = await draw(thread);
      const button = inside(list, '1', '.branch-button');
      button.click();
      await waitUntil(() => button.ariaExpanded === 'false');
      const replies = all(list, '.replies')[0];
      replies?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      expect(button.ariaExpanded).to.equal('true');
      expect(replies?.hasAttribute('hidden')).to.equal(false);
    });

    it('go to a comment, also in a hidden branch', async () => {
      const list = await draw(thread);
      inside(list, '1', '.branch-button').click();
      expect(await list.focusComment('3')).to.equal(true);
      expect(list.shadowRoot?.activeElement === article(list, '3')).to.equal(true);
      expect(inside(list, '1', '.branch-button').ariaExpanded).to.equal('true');
      inside(list, '1', '.reply-button').focus();
      expect(article(list, '3').hasAttribute('tabindex')).to.equal(false);
      expect(await list.focusComment('nobody')).to.equal(false);
    });

    withKeys('CT-11 go on with Tab behind a thread that ends with a deleted comment', async () => {
      const list = await draw([one, makeComment('5', { state: 'deleted', bodyText: '' })]);
      const after = document.createElement('button');
      list.after(after);
      await list.focusComment('5');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement === after).to.equal(true);
      expect(article(list, '5').hasAttribute('tabindex')).to.equal(false);
    });

    it('CT-7 load more: the focus goes on to the first new comment', async () => {
      const list = await draw([one], { more: true });
      const button = all(list, '.more-button')[0] as HTMLElement;
      let asked = 0;
      list.addEventListener('comments-more', () => {
        asked += 1;
      });
      button.focus();
      button.click();
      list.loading = true;
      await list.updateComplete;
      button.click();
      expect([asked, button.ariaDisabled]).to.deep.equal([1, 'true']);
      expect(list.shadowRoot?.activeElement === button).to.equal(true);
      Object.assign(list, { comments: [one, four], more: false, loading: false });
      await list.updateComplete;
      expect(focusedId(list)).to.equal('4');
      expect(all(list, '.more-button')).to.have.lengthOf(0);
      await waitUntil(() => document.body.textContent.includes('More comments loaded: 1'));
    });

    it('CT-7 hear that more are on their way, and how many have come once all have', async () => {
      const list = await draw([one], { more: true, total: 9 });
      const [more, everything] = all(list, '.more-button');
      const heard = await listen();
      everything?.focus();
      everything?.click();
      list.loading = true;
      await list.updateComplete;
      expect([more?.innerText, everything?.innerText]).to.deep.equal([
        'Load more comments',
        'Loading comments…',
      ]);
      list.comments = [one, two];
      await list.updateComplete;
      expect(focusedId(list), 'before all are there').to.equal('2');
      list.comments = thread;
      await list.updateComplete;
      Object.assign(list, { loading: false, more: false });
      await waitUntil(() => heard.some((text) => text.includes('loaded')));
      heard.stop();
      expect([...heard]).to.deep.equal(['Loading comments…', 'More comments loaded: 3']);
      expect(focusedId(list), 'the reader is taken along').to.equal('2');
    });

    it('ask for all comments where there are more than are shown', async () => {
      const list = await draw([one], { more: true, total: 1 });
      const buttons = (): string[] => all(list, '.more-button').map(({ innerText }) => innerText);
      expect(buttons()).to.deep.equal(['Load more comments']);
      list.total = 10_000;
      await list.updateComplete;
      expect(buttons()).to.deep.equal(['Load more comments', 'Show all comments (10,000)']);
      const asked: boolean[] = [];
      list.addEventListener('comments-more', ({ detail }: CommentsMoreEvent) => {
        asked.push(detail.all);
      });
      for (const button of all(list, '.more-button')) button.click();
      expect(asked).to.deep.equal([false, true]);
    });

    it('read on when more could not be loaded', async () => {
      const list = await draw([one], { more: true });
      const button = all(list, '.more-button')[0] as HTMLElement;
      button.focus();
      button.click();
      list.loading = true;
      await list.updateComplete;
      list.loading = false;
      await list.updateComplete;
      expect(list.shadowRoot?.activeElement === button).to.equal(true);
      list.comments = [one, four];
      await list.updateComplete;
      expect(list.shadowRoot?.activeElement === button, 'nobody asked for these').to.equal(true);
    });

    it('not answer when it is closed', async () => {
      const list = await draw(thread, { closed: true });
      expect(all(list, '.reply-button')).to.have.lengthOf(0);
    });
  });

  it("leaves clicks in what is slotted to the page, whatever the page's attributes are", async () => {
    const page = await fixture(html`
      <div data-id="1">
        <comment-list .comments=${thread} .replyingTo=${'2'}>
          <button slot="reply" class="reply-button">x</button>
        </comment-list>
      </div>
    `);
    const list = page.querySelector('comment-list') as CommentList;
    await list.updateComplete;
    let asked = false;
    list.addEventListener('comment-reply', () => {
      asked = true;
    });
    page.querySelector('button')?.click();
    await list.updateComplete;
    expect(asked).to.equal(false);
  });
});
