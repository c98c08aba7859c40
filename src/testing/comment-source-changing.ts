import type { Comment } from '../models/comment.js';
import type { CommentSource, CommentSourceCapabilities } from '../sources/comment-source.js';
import {
  check,
  commentsOf,
  DRAFT,
  equal,
  failure,
  failureOfSource,
  placeOf,
  textOf,
  THREAD,
  type DefineTest,
  type SourceUnderTest,
} from './known-thread.js';

type Claim = 'vote' | 'reactions' | 'edit' | 'delete' | 'report' | 'preview';
type Claiming = SourceUnderTest & { can: CommentSourceCapabilities };

const LATER = 'A second thought.';

async function commentAt(source: CommentSource, place: number): Promise<Comment> {
  const found = (await commentsOf(source, 'oldest')).find((comment) => placeOf(comment) === place);
  check(found !== undefined, `Comment ${place} of the thread is there.`);
  return found;
}

/** A comment of the reader's own, as the source lists it. */
async function writeOne(source: CommentSource, parentId: string | null = null): Promise<Comment> {
  const { comment } = await source.submit({ ...DRAFT, parentId });
  check(comment !== undefined, 'The source says what it has stored.');
  const found = (await commentsOf(source, 'oldest')).find(({ id }) => id === comment.id);
  check(found !== undefined, 'It can be read.');
  check(found.own === true && found.editable !== undefined, 'It can be changed by its author.');
  return found;
}

/** All that a source claims to do to a comment. */
function actionsOf(
  source: CommentSource,
  can: CommentSourceCapabilities,
  id: string,
): ((signal?: AbortSignal) => Promise<unknown> | undefined)[] {
  const [reaction = ''] = can.reactions ?? [];
  return [
    ...(can.vote ? [(signal?: AbortSignal) => source.vote?.(id, 'up', signal)] : []),
    ...(can.reactions
      ? [(signal?: AbortSignal) => source.react?.(id, reaction, true, signal)]
      : []),
    ...(can.edit ? [(signal?: AbortSignal) => source.edit?.(id, LATER, signal)] : []),
    ...(can.delete ? [(signal?: AbortSignal) => source.delete?.(id, signal)] : []),
    ...(can.report
      ? [(signal?: AbortSignal) => source.report?.(id, { reason: 'spam', note: '' }, signal)]
      : []),
    ...(can.preview ? [(signal?: AbortSignal) => source.preview?.(LATER, signal)] : []),
  ];
}

/** What a source does that claims to let readers vote, react, edit, delete, report or preview. */
export function changingTests(test: DefineTest): void {
  const testClaim = (claim: Claim, title: string, work: (s: Claiming) => Promise<void>): void => {
    test(title, async (subject) => {
      const can = await subject.source.capabilities();
      if (can[claim]) await work({ ...subject, can });
    });
  };

  testClaim(
    'vote',
    'counts a vote once, and shows the reader their own',
    async ({ source, can }) => {
      const { id, votes: before } = await commentAt(source, 1);
      const up = before?.up ?? 0;
      for (const time of ['first', 'second']) {
        const votes = await source.vote?.(id, 'up');
        equal([votes?.up, votes?.mine], [up + 1, 'up'], `the ${time} vote`);
      }
      const { votes } = await commentAt(source, 1);
      equal([votes?.up, votes?.mine], [up + 1, 'up'], 'the vote as it is shown');
      if (can.voteOnce) {
        const kind = await failureOfSource(Promise.resolve(source.vote?.(id, null)));
        equal(kind, 'closed', 'taking the vote back');
      }
    },
  );

  testClaim('vote', 'lets readers think better of a vote', async ({ source, can }) => {
    if (can.voteOnce) return;
    const { id, votes: before } = await commentAt(source, 1);
    const up = before?.up ?? 0;
    await source.vote?.(id, 'up');
    if (can.vote === 'up-down') {
      const votes = await source.vote?.(id, 'down');
      equal([votes?.up, votes?.mine], [up, 'down'], 'the changed vote');
    }
    for (const time of ['first', 'second']) {
      const votes = await source.vote?.(id, null);
      equal([votes?.up, votes?.mine ?? null], [up, null], `no vote, the ${time} time`);
    }
    equal((await commentAt(source, 1)).votes?.mine ?? null, null, 'the vote as it is shown');
  });

  testClaim('reactions', 'counts a reaction once, and takes it back', async ({ source, can }) => {
    const { id } = await commentAt(source, 1);
    for (const name of can.reactions ?? []) {
      await source.react?.(id, name, true);
      const given = await source.react?.(id, name, true);
      const mine = given?.find((reaction) => reaction.name === name);
      equal([mine?.count, mine?.mine], [1, true], `the reaction ${name}`);
      const shown = (await commentAt(source, 1)).reactions?.find((other) => other.name === name);
      equal([shown?.count, shown?.mine], [1, true], `the reaction ${name} as it is shown`);
      const left = await source.react?.(id, name, false);
      const rest = left?.find((reaction) => reaction.name === name);
      equal([rest?.count ?? 0, rest?.mine ?? false], [0, false], `${name}, taken back`);
    }
  });

  testClaim('edit', 'lets authors change what they wrote', async ({ source, changes }) => {
    const { id } = await writeOne(source);
    equal(await source.loadText?.(id), DRAFT.body, 'the text as it was typed');
    const before = changes?.() ?? 0;
    const outcome = await source.edit?.(id, LATER);
    equal((changes?.() ?? 1) - before, 1, 'edits sent');
    if (outcome?.comment) equal(textOf(outcome.comment), LATER, 'the changed comment');
    const texts = (await commentsOf(source, 'oldest')).map(textOf);
    check(!texts.includes(DRAFT.body), 'The first text is gone.');
    if (outcome?.state !== 'published') return;
    equal(texts.filter((text) => text === LATER).length, 1, 'comments with the new text');
    equal(await source.loadText?.(id), LATER, 'the new text as it was typed');
  });

  testClaim('edit', 'keeps others’ comments as they are', async ({ source }) => {
    const all = await commentsOf(source, 'oldest');
    for (const { id } of all.filter(({ editable }) => editable === undefined).slice(0, 2)) {
      await failureOfSource(Promise.resolve(source.edit?.(id, LATER)));
    }
    equal((await commentsOf(source, 'oldest')).map(textOf), all.map(textOf), 'the comments');
  });

  testClaim('delete', 'lets authors take back what they wrote', async ({ source }) => {
    const { id } = await writeOne(source);
    const rest = await source.delete?.(id);
    check(
      rest === null || rest?.state === 'deleted',
      'Nothing stands there, or that it is deleted.',
    );
    const all = await commentsOf(source, 'oldest');
    check(!all.some((comment) => textOf(comment) === DRAFT.body), 'Its text is gone.');
    const places = all.map(placeOf).filter((place) => place >= 0);
    equal(places.sort(), [...THREAD.keys()], 'the other comments');
  });

  testClaim('delete', 'says nothing more of a comment that was answered', async ({ source }) => {
    const parent = await writeOne(source);
    await source.submit({ ...DRAFT, parentId: parent.id, body: 'An answer to it.' });
    const all = await commentsOf(source, 'oldest');
    const answered = all.find(({ id }) => id === parent.id);
    if (answered?.editable) await source.delete?.(parent.id);
    else await failureOfSource(Promise.resolve(source.delete?.(parent.id)));
    const left = await commentsOf(source, 'oldest');
    equal(left.map(textOf).includes(DRAFT.body), !answered?.editable, 'that its text is there');
  });

  testClaim('report', 'takes a report', async ({ source }) => {
    const { id } = await commentAt(source, 1);
    await source.report?.(id, { reason: 'other', note: 'Look at this.' });
  });

  testClaim('preview', 'shows how a comment would look, and keeps nothing', async ({ source }) => {
    const before = await commentsOf(source, 'oldest');
    const html = await source.preview?.('A *fine* word.');
    check(html?.includes('fine') === true, 'The preview has the text.');
    equal((await commentsOf(source, 'oldest')).length, before.length, 'the number of comments');
  });

  test('does nothing to a comment once it was told to stop', async ({ source, changes }) => {
    const can = await source.capabilities();
    const { id } = await commentAt(source, 1);
    for (const action of actionsOf(source, can, id)) {
      const error = await failure(Promise.resolve(action(AbortSignal.abort())));
      equal(error.name, 'AbortError', 'the error');
    }
    equal(changes?.() ?? 0, 0, 'changes sent');
  });

  test('says that it cannot reach its server to change a comment', async (subject) => {
    const { source, goOffline } = subject;
    if (!goOffline) return;
    const can = await source.capabilities();
    const { id } = await commentAt(source, 1);
    goOffline();
    for (const action of actionsOf(source, can, id)) {
      equal(await failureOfSource(Promise.resolve(action())), 'network', 'the kind');
    }
  });

  test('changes nothing twice when its server breaks down', async (subject) => {
    const { source, breakDown, changes } = subject;
    if (!breakDown) return;
    const can = await source.capabilities();
    const { id } = await commentAt(source, 1);
    breakDown();
    for (const action of actionsOf(source, can, id)) {
      const before = changes?.() ?? 0;
      await failureOfSource(Promise.resolve(action()));
      check((changes?.() ?? 0) - before <= 1, 'It was sent once.');
    }
  });
}
