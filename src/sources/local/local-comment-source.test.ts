import { expect } from '@open-wc/testing';
import { writeThread } from '../../models/comment-changes.js';
import type { Comment, CommentDraft } from '../../models/comment.js';
import { failure } from '../../testing/failure.js';
import { LocalCommentSource } from './local-comment-source.js';

let databases = 0;
const freshDatabase = (): string => `test-${String(Date.now())}-${String(databases++)}`;

const draft = (body: string, parentId: string | null = null): CommentDraft => ({
  parentId,
  name: 'Li Na',
  email: 'li.na@example.org',
  website: '',
  body,
  consent: false,
});

const OLDEST = { sort: 'oldest', pageSize: 20 } as const;

/** How often databases are opened and closed while `work` runs. */
async function connections(work: () => Promise<void>): Promise<{ opened: number; closed: number }> {
  const { open } = IDBFactory.prototype;
  const { close } = IDBDatabase.prototype;
  let [opened, closed] = [0, 0];
  IDBFactory.prototype.open = function (...parameters) {
    opened++;
    return open.apply(this, parameters);
  };
  IDBDatabase.prototype.close = function () {
    closed++;
    close.call(this);
  };
  try {
    await work();
  } finally {
    IDBFactory.prototype.open = open;
    IDBDatabase.prototype.close = close;
  }
  return { opened, closed };
}

describe('the local source', () => {
  it('gives back, in a later visit, what was posted: byte for byte, marked as the reader’s own', async () => {
    const database = freshDatabase();
    const body = '  two lines\n\nand <b>no</b> markup 👍 ';
    const outcome = await new LocalCommentSource({ thread: '/a', database }).submit(draft(body));
    expect(outcome.state).to.equal('published');

    const { comments } = await new LocalCommentSource({ thread: '/a', database }).load(OLDEST);
    expect(comments).to.have.length(1);
    expect(comments[0]).to.include({ bodyText: body, own: true, state: 'published' });
    expect(comments[0]?.author.name).to.equal('Li Na');
  });

  it('keeps no email', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    await source.submit(draft('hello'));
    expect(JSON.stringify(await source.load(OLDEST))).not.to.contain('example.org');
  });

  it('keeps threads apart', async () => {
    const database = freshDatabase();
    await new LocalCommentSource({ thread: '/a', database }).submit(draft('on a'));
    const page = await new LocalCommentSource({ thread: '/b', database }).load(OLDEST);
    expect(page.comments).to.deep.equal([]);
    expect(page.total).to.equal(0);
  });

  it('pages by roots and never parts a reply from its thread', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const { comment } = await source.submit(draft('first'));
    await source.submit(draft('second'));
    await source.submit(draft('an answer to the first', comment?.id ?? ''));

    const first = await source.load({ sort: 'oldest', pageSize: 1 });
    expect(first.comments.map(({ bodyText }) => bodyText)).to.deep.equal([
      'first',
      'an answer to the first',
    ]);
    const second = await source.load({ sort: 'oldest', pageSize: 1, cursor: first.next ?? '' });
    expect(second.comments.map(({ bodyText }) => bodyText)).to.deep.equal(['second']);
    expect(second.next).to.equal(undefined);
  });

  it('says in which page a comment is, and that it is in none', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    await source.submit(draft('first'));
    const { comment } = await source.submit(draft('second'));
    const options = { sort: 'oldest', pageSize: 1 } as const;
    const place = await source.locate(comment?.id ?? '', options);
    const page = await source.load({ ...options, ...place });
    expect(page.comments[0]?.bodyText).to.equal('second');
    expect(await source.locate('nobody', options)).to.equal(null);
  });

  it('tells the other tabs of a new comment, but not those of another thread', async () => {
    const database = freshDatabase();
    const heard: string[] = [];
    const other = new LocalCommentSource({ thread: '/b', database });
    const stopOther = other.subscribe(() => heard.push('/b'));
    const told = new Promise<void>((resolve) => {
      const tab = new LocalCommentSource({ thread: '/a', database });
      const stop = tab.subscribe(() => {
        heard.push('/a');
        stop();
        resolve();
      });
    });
    await new LocalCommentSource({ thread: '/a', database }).submit(draft('news'));
    await told;
    stopOther();
    expect(heard).to.deep.equal(['/a']);
  });

  it('names a full storage, and takes the comment once there is room again', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect((await failure(source.submit(draft('lost?')))).kind).to.equal('storage-full');
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    const opened = await connections(async () => {
      await source.submit(draft('not lost'));
    });
    expect(opened).to.deep.equal({ opened: 0, closed: 0 });
    expect((await source.load(OLDEST)).comments).to.have.length(1);
  });

  it('leaves no connection open that has failed', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    await source.submit(draft('hello'));
    const { transaction } = IDBDatabase.prototype;
    const used = await connections(async () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('broken', 'UnknownError');
      };
      try {
        for (const work of [source.load(OLDEST), source.load(OLDEST)]) await failure(work);
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      expect((await source.load(OLDEST)).comments).to.have.length(1);
    });
    expect([used.opened, used.closed > 0]).to.deep.equal([1, true]);
  });

  it('says what to look at when the browser forbids its storage', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
      for (const work of [source.load(OLDEST), source.submit(draft('typed'))]) {
        const error = await failure(work);
        expect(error.kind).to.equal('unknown');
        expect(error.message).to.contain('IndexedDB');
      }
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('keeps the order in which comments came, within one millisecond too', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const { now } = Date;
    const { toISOString } = Date.prototype;
    Date.now = () => 1_800_000_000_000;
    Date.prototype.toISOString = () => '2027-01-15T08:00:00.000Z';
    const bodies = Array.from({ length: 12 }, (_, index) => String(index));
    try {
      for (const body of bodies) await source.submit(draft(body));
    } finally {
      Date.now = now;
      Date.prototype.toISOString = toISOString;
    }
    const { comments } = await source.load(OLDEST);
    expect(comments.map(({ bodyText }) => bodyText)).to.deep.equal(bodies);
  });

  it('does not claim success when the browser undoes the transaction at its end', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (value: unknown) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    };
    try {
      expect((await failure(source.submit(draft('lost?')))).kind).to.equal('unknown');
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect((await source.load(OLDEST)).comments).to.deep.equal([]);
  });

  it('stops with an AbortError when it is told to', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const error: unknown = await source
      .load({ ...OLDEST, signal: AbortSignal.abort() })
      .catch((reason: unknown) => reason);
    expect((error as DOMException).name).to.equal('AbortError');
  });

  it('shows a vote in every tab, and takes each tab’s into account', async () => {
    const database = freshDatabase();
    const [one, two] = [0, 1].map(() => new LocalCommentSource({ thread: '/a', database }));
    const { comment } = (await one?.submit(draft('hello'))) ?? {};
    const id = comment?.id ?? '';
    const heard = new Promise<void>((resolve) => {
      const stop = two?.subscribe(() => {
        stop?.();
        resolve();
      });
    });
    await one?.vote(id, 'up');
    await heard;
    await Promise.all([one?.vote(id, 'up'), two?.vote(id, 'down'), one?.react(id, '😄', true)]);
    const [shown] = (await two?.load(OLDEST))?.comments ?? [];
    expect(shown?.votes).to.deep.equal({ up: 0, down: 1, mine: 'down' });
    expect(shown?.reactions).to.deep.equal([{ name: '😄', count: 1, mine: true }]);
  });

  it('offers the reactions that the page names, or none', async () => {
    const database = freshDatabase();
    const names = async (reactions: string[]): Promise<unknown> =>
      (await new LocalCommentSource({ thread: '/a', database, reactions }).capabilities())
        .reactions;
    expect(await names(['agree'])).to.deep.equal(['agree']);
    expect(await names([])).to.equal(undefined);
  });

  it('leaves nothing but the place of a comment that was answered, and counts it no more', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const { comment } = await source.submit(draft('regret'));
    const id = comment?.id ?? '';
    await source.submit(draft('an answer', id));
    expect((await source.delete(id))?.state).to.equal('deleted');
    const { comments, total } = await source.load(OLDEST);
    expect(JSON.stringify(comments[0])).not.to.match(/regret|Li Na|editable/);
    expect([total, await source.count(['/a', '/b'])]).to.deep.equal([1, [1, 0]]);
    expect((await failure(source.vote(id, 'up'))).message).to.contain('no comment');
    expect((await failure(source.edit(id, 'back'))).message).to.contain('no comment');
  });

  it('takes in the comments of another system once, and lets nobody but their authors change them', async () => {
    const database = freshDatabase();
    const imported: Comment[] = ['1', '2'].map((id) => ({
      id,
      parentId: id === '2' ? '1' : null,
      author: { name: `Author ${id}` },
      bodyHtml: `<p>Comment ${id}</p>`,
      published: `2020-01-0${id}T00:00:00Z`,
      state: 'published',
      own: true,
      votes: { up: 4, mine: 'up' },
    }));
    const source = new LocalCommentSource({ thread: '/a', database });
    expect(await source.import(imported)).to.equal(2);
    await source.vote('1', 'up');
    expect(await source.import(imported)).to.equal(0);
    const [first] = (await source.load(OLDEST)).comments;
    expect(first).to.deep.include({ id: '1', votes: { up: 5, down: 0, mine: 'up' } });
    expect(first).not.to.have.any.keys('own', 'editable');
    expect((await failure(source.edit('1', 'mine now'))).kind).to.equal('auth-required');
    expect((await failure(source.delete('1'))).kind).to.equal('auth-required');

    const other = new LocalCommentSource({ thread: '/b', database });
    expect([await other.import(imported), await other.import(imported)]).to.deep.equal([2, 0]);
    const { comments } = await other.load(OLDEST);
    expect(comments[1]?.parentId).to.equal(comments[0]?.id);
    expect((await source.load(OLDEST)).total).to.equal(2);
    expect(writeThread(await source.export()).comments[0]?.votes).to.deep.equal({ up: 5, down: 0 });
  });

  it('takes in all of a thread or nothing', async () => {
    const source = new LocalCommentSource({ thread: '/a', database: freshDatabase() });
    const { add } = IDBObjectStore.prototype;
    let calls = 0;
    IDBObjectStore.prototype.add = function (value: unknown) {
      if (++calls === 2) throw new DOMException('full', 'QuotaExceededError');
      return add.call(this, value);
    };
    const comments: Comment[] = ['1', '2'].map((id) => ({
      id,
      parentId: null,
      author: { name: 'A' },
      bodyText: id,
      published: '',
      state: 'published',
    }));
    try {
      expect((await failure(source.import(comments))).kind).to.equal('storage-full');
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect((await source.load(OLDEST)).comments).to.deep.equal([]);
  });

  it('keeps what earlier versions have stored, and lets their author change it', async () => {
    const database = freshDatabase();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('comments', { keyPath: 'id' });
        store.createIndex('thread', 'thread');
        store.add({
          id: 'old-1',
          thread: '/a',
          parentId: null,
          author: { name: 'Li Na' },
          bodyText: 'from before',
          published: '2026-01-01T00:00:00.000Z',
          state: 'published',
          own: true,
        });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const source = new LocalCommentSource({ thread: '/a', database });
    await source.edit('old-1', 'from now');
    await source.vote('old-1', 'up');
    const [comment] = (await source.load(OLDEST)).comments;
    expect(comment).to.deep.include({
      bodyText: 'from now',
      votes: { up: 1, down: 0, mine: 'up' },
    });
  });
});
