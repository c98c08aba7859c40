import {
  check,
  commentsOf,
  DRAFT,
  equal,
  failure,
  failureOfSource,
  parentOf,
  placeOf,
  textOf,
  type DefineTest,
} from './known-thread.js';

/** What every source does for those who write, and when its server does not do its part. */
export function writingTests(test: DefineTest): void {
  /** A test for sources that take comments. */
  const testWriting: DefineTest = (title, work) => {
    test(title, async (subject) => {
      const { closed } = await subject.source.load({ sort: 'oldest', pageSize: 2 });
      if (closed) equal(await failureOfSource(subject.source.submit(DRAFT)), 'closed', 'the kind');
      else await work(subject);
    });
  };

  testWriting('sends nothing once it was told to stop', async ({ source, submissions }) => {
    equal((await failure(source.submit(DRAFT, AbortSignal.abort()))).name, 'AbortError', 'error');
    equal(submissions?.() ?? 0, 0, 'comments sent');
  });

  testWriting('takes a comment, once, and says what became of it', async (subject) => {
    const { source, submissions } = subject;
    const { state, comment } = await source.submit(DRAFT);
    equal(submissions?.() ?? 1, 1, 'comments sent');
    check(['published', 'pending', 'rejected', 'unknown'].includes(state), `"${state}" is known.`);
    if (!comment) return;
    equal([comment.parentId, textOf(comment), comment.own], [null, DRAFT.body, true], 'comment');
    const isThere = (await commentsOf(source, 'oldest')).some(({ id }) => id === comment.id);
    if (state === 'published') check(isThere, 'It can be read.');
  });

  testWriting('takes an answer to every comment', async ({ source }) => {
    const { maxDepth } = await source.capabilities();
    for (const parent of await commentsOf(source, 'oldest')) {
      const body = `On comment ${placeOf(parent)}, this.`;
      const { comment } = await source.submit({ ...DRAFT, parentId: parent.id, body });
      if (!comment) continue;
      const all = await commentsOf(source, 'oldest');
      const shown = all.find(({ id }) => id === comment.parentId);
      equal(shown && placeOf(shown), parentOf(placeOf(parent), maxDepth), 'the parent');
    }
  });

  test('says that it cannot reach its server', async ({ source, goOffline }) => {
    if (!goOffline) return;
    goOffline();
    const load = source.load({ sort: 'oldest', pageSize: 2 });
    equal(await failureOfSource(load), 'network', 'a load');
    equal(await failureOfSource(source.submit(DRAFT)), 'network', 'a submit');
  });

  testWriting('never sends a comment twice', async ({ source, breakDown, submissions }) => {
    if (!breakDown) return;
    breakDown();
    await failureOfSource(source.submit(DRAFT));
    equal(submissions?.() ?? 1, 1, 'comments sent');
  });
}
