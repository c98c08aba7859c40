import { expect, fixture, html } from '@open-wc/testing';
import { article, draw, focusedId } from '../../testing/comment-list-page.js';
import { focused } from '../../testing/focused.js';
import { makeComment } from '../../testing/memory-source.js';
import type { CommentList } from './comment-list.js';

const one = makeComment('1', { author: { name: 'Thea' } });
const two = makeComment('2', { parentId: '1', author: { name: 'Ruben' } });
const three = makeComment('3', { author: { name: 'Mona' } });
const thread = [one, two, three];

const inside = (list: CommentList, id: string, selector: string): HTMLElement =>
  article(list, id).querySelector(selector) as HTMLElement;

describe('<comment-list> keeps the focus of readers', () => {
  it('when their comment is taken away, on the one that follows', async () => {
    const list = await draw(thread);
    inside(list, '2', '.reply-button').focus();
    list.comments = [one, three];
    await list.updateComplete;
    expect(focusedId(list)).to.equal('3');
    list.comments = [one];
    await list.updateComplete;
    expect(focusedId(list), 'the last one').to.equal('1');
  });

  it('when nobody can answer any more, on the comment', async () => {
    const list = await draw(thread);
    inside(list, '2', '.reply-button').focus();
    list.closed = true;
    await list.updateComplete;
    expect(focused() === article(list, '2')).to.equal(true);
  });

  it('when the last reply goes with its buttons, on what was answered', async () => {
    const list = await draw(thread);
    inside(list, '1', '.branch-button').focus();
    list.comments = [one, three];
    await list.updateComplete;
    expect(focused() === article(list, '1')).to.equal(true);
  });

  it('when the branch that they write in is hidden', async () => {
    const list = await fixture<CommentList>(html`
      <comment-list .comments=${thread} .replyingTo=${'2'}>
        <div slot="reply"><textarea></textarea></div>
      </comment-list>
    `);
    await list.updateComplete;
    const field = list.querySelector('textarea');
    field?.focus();
    expect(focused() === field).to.equal(true);
    const button = inside(list, '1', '.branch-button');
    button.click();
    expect(focused() === button).to.equal(true);
    expect(field?.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
  });
});
