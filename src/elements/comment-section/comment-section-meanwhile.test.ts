import { expect } from '@open-wc/testing';
import { CommentSourceController } from '../../controllers/comment-source.js';
import {
  body,
  ids,
  inList,
  mainForm,
  open,
  settled,
  submit,
  write,
} from '../../testing/comment-section-page.js';
import { makeDraft } from '../../testing/make-draft.js';
import { makeComment, MemorySource } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import type { CommentSection } from './comment-section.js';

/** Lets the loads that are asked for from now on wait until the function is called. */
function holdLoads(source: MemorySource): () => void {
  const load = source.load.bind(source);
  let deliver: () => void = () => undefined;
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  source.load = async (options) => {
    // Answered now, delivered later.
    const page = await load(options);
    await delivered;
    return page;
  };
  return () => {
    source.load = load;
    deliver();
  };
}

const four = (): MemorySource =>
  new MemorySource(['1', '2', '3', '4'].map((id) => makeComment(id)));

function loadMore(section: CommentSection): void {
  inList(section, '[part~=more-button]')?.click();
}

async function post(section: CommentSection, text: string): Promise<void> {
  write(mainForm(section), text);
  submit(mainForm(section));
  await waitUntil(() => ids(section).some((id) => id.startsWith('new-')));
}

describe('what a reader does while comments are on their way', () => {
  it('stays when more comments come', async () => {
    const source = four();
    const section = await open(source, { pageSize: 2 });
    const deliver = holdLoads(source);
    loadMore(section);
    await waitUntil(() => section.matches(':state(loading-more)'));
    await post(section, 'Mine.');
    deliver();
    await settled(section);
    expect([...ids(section)].sort()).to.deep.equal(['1', '2', '3', '4', 'new-1']);
  });

  it('stays when the thread comes in another order', async () => {
    const source = four();
    const section = await open(source);
    const deliver = holdLoads(source);
    section.sort = 'newest';
    await waitUntil(() => section.matches(':state(loading)'));
    await post(section, 'Mine.');
    deliver();
    await settled(section);
    expect(ids(section)).to.deep.equal(['new-1', '4', '3', '2', '1']);
  });

  it('stays when a look for new comments ends', async () => {
    const source = new MemorySource([makeComment('1', { votes: { up: 0, down: 0 } })], {
      vote: 'up-down',
    });
    const section = await open(source);
    await waitUntil(() => source.listeners.size > 0);
    const upvote = (): HTMLElement | null => inList(section, '[part~=upvote-button]');
    await waitUntil(upvote);
    const deliver = holdLoads(source);
    source.changed();
    upvote()?.click();
    await waitUntil(() => section.comments[0]?.votes?.up === 1);
    deliver();
    await waitUntil(() => source.loads.length === 3);
    await settled(section);
    expect(section.comments[0]?.votes).to.deep.equal({ up: 1, down: 0, mine: 'up' });
  });

  it('keeps later pages when the answer to a comment does not hold it', async () => {
    const source = four();
    source.givesComment = false;
    const section = await open(source, { pageSize: 2 });
    loadMore(section);
    await waitUntil(() => ids(section).length === 4);
    write(mainForm(section), 'Mine.');
    submit(mainForm(section));
    await waitUntil(() => body(mainForm(section)).value === '');
    await settled(section);
    expect(ids(section)).to.include.members(['1', '2', '3', '4']);
  });

  it('keeps the pages of an element that is moved meanwhile, and goes on', async () => {
    const source = four();
    const section = await open(source, { pageSize: 2 });
    const deliver = holdLoads(source);
    loadMore(section);
    await waitUntil(() => section.matches(':state(loading-more)'));
    const place = document.createElement('div');
    section.after(place);
    place.append(section);
    deliver();
    await settled(section);
    expect(ids(section)).to.deep.equal(['1', '2', '3', '4']);
    place.remove();
  });

  it('opens one source for a load and a comment', async () => {
    const opened: MemorySource[] = [];
    const host = { addController: () => undefined, requestUpdate: () => undefined };
    const thread = new CommentSourceController(
      host as never,
      () => ({ sort: '', pageSize: 2 }),
      () => undefined,
    );
    thread.start(async () => {
      await Promise.resolve();
      const source = four();
      opened.push(source);
      return source;
    });
    await thread.submit(makeDraft({ body: 'Mine.' }));
    await waitUntil(() => thread.state.status === 'ready');
    expect(opened.length).to.equal(1);
    expect(thread.state.comments.map(({ bodyText }) => bodyText)).to.include('Mine.');
  });

  it('no longer looks for new comments once it is taken away', async () => {
    const source = four();
    const section = await open(source, { live: 1 });
    await waitUntil(() => source.listeners.size > 0);
    const { setInterval } = window;
    const started: unknown[] = [];
    window.setInterval = ((...task: Parameters<typeof setInterval>) => {
      started.push(task);
      return setInterval(...task);
    }) as typeof setInterval;
    try {
      section.requestUpdate();
      section.remove();
      await section.updateComplete;
    } finally {
      window.setInterval = setInterval;
    }
    expect(started).to.deep.equal([]);
  });
});
