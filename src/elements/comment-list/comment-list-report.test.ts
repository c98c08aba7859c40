import { expect } from '@open-wc/testing';
import { CommentSourceError } from '../../sources/comment-source.js';
import {
  button,
  drawWithActions,
  focused,
  inside,
  shownButtons,
} from '../../testing/comment-list-page.js';
import { makeComment } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentReportDetail, CommentRequestHandler } from './comment-list.events.js';
import type { CommentActions, CommentList } from './comment-list.js';

const thread = [makeComment('1', { author: { name: 'Thea' } }), makeComment('2')];

const draw = (actions: CommentActions = { report: true, hide: true }): Promise<CommentList> =>
  drawWithActions(thread, actions);
const said = (text: string): Promise<void> =>
  waitUntil(
    () => document.querySelector('body > [role=status]')?.textContent.includes(text),
    `"${text}" is never said`,
  );

/** Answers every report. Gives what was reported. */
function answer(
  list: CommentList,
  handler: CommentRequestHandler = () => Promise.resolve(),
): CommentReportDetail[] {
  const asked: CommentReportDetail[] = [];
  list.addEventListener('comment-report', (event) => {
    event.respondWith(handler);
    asked.push(event.detail);
  });
  return asked;
}

describe('<comment-list> reporting', () => {
  async function openReport(): Promise<CommentList> {
    const list = await draw();
    button(list, '1', 'extras').click();
    button(list, '1', 'report').focus();
    button(list, '1', 'report').click();
    return list;
  }
  const choose = (list: CommentList, reason: string): void => {
    inside(list, '1', `[value='${reason}']`).click();
  };
  const send = (list: CommentList): void => {
    (inside(list, '1', 'form') as HTMLFormElement).requestSubmit();
  };

  it('asks for a reason in place, and says thank you', async () => {
    const list = await openReport();
    const asked = answer(list);
    let reported: unknown;
    list.addEventListener('comment-reported', ({ detail }) => {
      reported = detail;
    });
    expect(focused(list) === inside(list, '1', 'input')).to.equal(true);
    await expect(list).to.be.accessible();
    choose(list, 'abuse');
    const note = inside(list, '1', 'textarea') as HTMLTextAreaElement;
    note.value = ' See line 2. ';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    inside(list, '1', '[type=submit]').focus();
    send(list);
    await waitUntil(() => !inside(list, '1', 'form'));
    expect(asked).to.deep.equal([{ id: '1', reason: 'abuse', note: 'See line 2.' }]);
    expect(reported).to.deep.equal(asked[0]);
    expect(inside(list, '1', '.notice').innerText).to.match(/^Thank you/);
    expect(shownButtons(list, '1')).not.to.contain('Report');
    expect(focused(list) === button(list, '1', 'extras')).to.equal(true);
    await said('Thank you.');
  });

  it('wants a reason, and says so until there is one', async () => {
    const list = await openReport();
    const asked = answer(list);
    const group = inside(list, '1', 'fieldset');
    const reasons = [...group.querySelectorAll('input')];
    expect(reasons.every(({ required }) => required)).to.equal(true);
    expect(group.ariaInvalid).to.equal(null);
    send(list);
    const failure = inside(list, '1', 'form .failure');
    expect(failure.innerText).to.equal('Choose a reason.');
    expect(focused(list) === inside(list, '1', 'input')).to.equal(true);
    expect(asked).to.deep.equal([]);
    expect([group.ariaInvalid, group.getAttribute('aria-describedby')]).to.deep.equal([
      'true',
      failure.id,
    ]);
    await said('Choose a reason.');
    await expect(list).to.be.accessible();
    choose(list, 'spam');
    expect(!!inside(list, '1', 'form .failure'), 'once it is corrected').to.equal(false);
    expect(group.ariaInvalid).to.equal(null);
    expect(focused(list) === inside(list, '1', 'input')).to.equal(true);
  });

  it('says no more what was missing when it is opened again', async () => {
    const list = await openReport();
    send(list);
    const cancel = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    inside(list, '1', 'input').dispatchEvent(cancel);
    button(list, '1', 'report').click();
    expect(inside(list, '1', 'fieldset').checkVisibility()).to.equal(true);
    expect(!!inside(list, '1', 'form .failure')).to.equal(false);
  });

  it('can be given up by Escape, and gives the focus back, and keeps what was written', async () => {
    const list = await openReport();
    choose(list, 'spam');
    const note = inside(list, '1', 'textarea') as HTMLTextAreaElement;
    note.focus();
    note.value = 'Buy now';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    note.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(inside(list, '1', 'form')).to.equal(null);
    expect(focused(list) === button(list, '1', 'report')).to.equal(true);
    button(list, '1', 'report').click();
    expect((inside(list, '1', 'textarea') as HTMLTextAreaElement).value).to.equal('Buy now');
    expect((inside(list, '1', '[value=spam]') as HTMLInputElement).checked).to.equal(true);
  });

  it('keeps the form when it fails', async () => {
    const list = await openReport();
    answer(list, () => Promise.reject(new CommentSourceError('network', 'raw')));
    choose(list, 'other');
    send(list);
    await waitUntil(() => inside(list, '1', '.notice > .failure'));
    expect((inside(list, '1', '[value=other]') as HTMLInputElement).checked).to.equal(true);
  });

  it('says to the integrator that nobody takes reports', async () => {
    const heard = await warnings(async () => {
      const list = await openReport();
      choose(list, 'other');
      send(list);
      await waitUntil(() => inside(list, '1', '.notice > .failure'));
    });
    expect(heard.join(' ')).to.contain('comment-report');
  });

  it('is not asked for twice', async () => {
    const list = await draw({ report: true, hide: true, isReported: (id) => id === '1' });
    button(list, '1', 'extras').click();
    expect(shownButtons(list, '1')).not.to.contain('Report');
    expect(inside(list, '1', '.notice').innerText.trim()).to.equal(
      'You have reported this comment.',
    );
  });
});
