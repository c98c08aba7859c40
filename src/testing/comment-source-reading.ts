import type { LoadOptions } from '../sources/comment-source.js';
import {
  check,
  commentsOf,
  equal,
  failure,
  pagesOf,
  parentOf,
  placeOf,
  SORTS,
  textOf,
  THREAD,
  type DefineTest,
} from './known-thread.js';

/** What a source that claims something must have. */
const METHODS = {
  vote: ['vote'],
  reactions: ['react'],
  edit: ['loadText', 'edit'],
  delete: ['delete'],
  report: ['report'],
  preview: ['preview'],
} as const;

/** What every source does for those who read. */
export function readingTests(test: DefineTest): void {
  test('says what it can do', async ({ source }) => {
    const can = await source.capabilities();
    check(can.sorts.length > 0, 'There is an order.');
    equal([...new Set(can.sorts)], can.sorts, 'orders');
    check(
      can.sorts.every((sort) => SORTS.includes(sort)),
      'Orders are known.',
    );
    const fields = can.guestFields.map(({ field }) => field);
    equal([...new Set(fields)], fields, 'guest fields');
    check(can.maxDepth >= 1 && can.maxLength >= 1, 'A comment can be written.');
    equal(can.live, source.subscribe !== undefined, 'live');
    for (const [capability, methods] of Object.entries(METHODS)) {
      if (!can[capability as keyof typeof METHODS]) continue;
      for (const method of methods) {
        check(
          typeof source[method] === 'function',
          `It claims ${capability}, without ${method}().`,
        );
      }
    }
  });

  test('gives each comment once, by pages of whole branches', async ({ source }) => {
    const { sorts, maxDepth } = await source.capabilities();
    for (const sort of sorts) {
      const pages = await pagesOf(source, sort);
      check(pages.length > 1, 'There are pages.');
      const all = pages.flatMap(({ comments }) => comments);
      equal(all.map(placeOf).sort(), [...THREAD.keys()], 'comments');
      equal(new Set(all.map(({ id }) => id)).size, THREAD.length, 'ids');
      for (const { comments, total } of pages) {
        equal(total ?? THREAD.length, THREAD.length, 'the total');
        check(comments.filter(({ parentId }) => parentId === null).length <= 2, 'Pages are small.');
        for (const comment of comments) {
          const parent = comments.find(({ id }) => id === comment.parentId);
          const expected = parentOf(THREAD[placeOf(comment)]?.answers, maxDepth);
          equal(parent && placeOf(parent), expected, `the parent of "${textOf(comment)}"`);
          equal(comment.parentId === null, expected === undefined, 'a root');
        }
      }
    }
  });

  test('gives roots in the order asked for, and replies the oldest first', async ({ source }) => {
    for (const sort of (await source.capabilities()).sorts) {
      const all = await commentsOf(source, sort);
      const roots = all.filter(({ parentId }) => parentId === null).map(placeOf);
      if (sort === 'oldest') equal(roots, [0, 1, 3, 6], sort);
      if (sort === 'newest') equal(roots, [6, 3, 1, 0], sort);
      for (const { parentId } of all.filter((comment) => comment.parentId !== null)) {
        const siblings = all.filter((comment) => comment.parentId === parentId).map(placeOf);
        equal(siblings, [...siblings].sort(), 'replies');
      }
    }
  });

  test('gives names as text, dates with a zone, and bodies that keep every sign', async (subject) => {
    for (const { id, author, published, state, ...body } of await commentsOf(
      subject.source,
      'oldest',
    )) {
      const place = placeOf({ id, author, published, state, ...body });
      equal(author.name, THREAD[place]?.author, 'the name');
      check(typeof id === 'string' && id !== '', 'There is an id.');
      equal(state, 'published', 'the state');
      const isDate = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(published);
      check(published === '' || (isDate && Date.parse(published) > 0), `${published} is no date.`);
    }
  });

  test('finds the page of every comment, and none of what there is not', async ({ source }) => {
    if (!source.locate) return;
    for (const sort of (await source.capabilities()).sorts) {
      for (const { id } of await commentsOf(source, sort)) {
        const options: LoadOptions = { sort, pageSize: 2 };
        const found = await source.locate(id, options);
        const { cursor } = found ?? {};
        const page = await source.load({ ...options, ...(cursor !== undefined && { cursor }) });
        check(found !== null && page.comments.some((comment) => comment.id === id), 'It is there.');
      }
      equal(await source.locate('404404', { sort, pageSize: 2 }), null, 'a foreign id');
    }
  });

  test('goes to any page, where it names them', async ({ source }) => {
    for (const sort of (await source.capabilities()).sorts) {
      const following = await pagesOf(source, sort);
      const cursors = following[0]?.pages;
      if (!cursors) continue;
      equal(cursors.length, following.length, 'the number of pages');
      for (const [index, cursor] of [...cursors.entries()].reverse()) {
        const { comments } = await source.load({ sort, pageSize: 2, cursor });
        equal(comments.map(placeOf), following[index]?.comments.map(placeOf), 'a page');
      }
    }
  });

  test('counts the comments of several threads', async ({ source, threads }) => {
    if (!source.count || !threads) return;
    const [here, empty] = threads;
    const counts = await source.count([empty, here, empty]);
    equal(counts, [0, THREAD.length, 0], 'the counts');
    equal(await source.count([here]), [THREAD.length], 'the count of one');
    equal(await source.count([]), [], 'the count of none');
  });

  test('stops when it is told to', async ({ source }) => {
    const ended = new AbortController();
    ended.abort();
    const later = new AbortController();
    const options: LoadOptions = { sort: 'oldest', pageSize: 2 };
    const load = failure(source.load({ ...options, signal: later.signal }));
    later.abort();
    equal((await load).name, 'AbortError', 'a load that was stopped');
    const error = await failure(source.load({ ...options, signal: ended.signal }));
    equal(error.name, 'AbortError', 'a load that never began');
  });
}
