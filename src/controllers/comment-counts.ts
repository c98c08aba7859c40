import type { CommentSource } from '../sources/comment-source.js';

/** A thread on a comment server, as the attributes of an element name it. */
export interface CountedThread {
  source: string | CommentSource;
  endpoint: string;
  /** Empty for the one that the source finds by itself, or was made for. */
  thread: string;
}

/** Threads of one server that will be asked for together. */
interface Batch {
  threads: Set<string>;
  counts: Promise<Counts>;
}

/** Each on its own: a thread without a number is no fault of the others. */
type Counts = ReadonlyMap<string, Promise<number | undefined>>;

const batches = new Map<string | CommentSource, Batch>();

async function open({ source, endpoint, thread }: CountedThread): Promise<CommentSource> {
  if (typeof source === 'object') return source;
  const { createCommentSource } = await import('../sources/create-comment-source.js');
  return createCommentSource(source, { endpoint, thread, document });
}

/** Where nobody can count: the first page of a thread tells how many comments there are. */
async function countByLoading(thread: CountedThread): Promise<number | undefined> {
  const source = await open(thread);
  const { sorts } = await source.capabilities();
  const { total } = await source.load({ sort: sorts[0] ?? 'oldest', pageSize: 1 });
  return total;
}

async function countAll(server: CountedThread, threads: Set<string>): Promise<Counts> {
  let source: CommentSource;
  try {
    source = await open(server);
  } finally {
    // Whoever has asked until now is in.
    batches.delete(keyOf(server));
  }
  const named = [...threads].filter(Boolean);
  const counts = named.length > 0 ? await source.count?.(named) : [];
  return new Map(
    [...threads].map((thread) => {
      const counted = thread && counts ? counts[named.indexOf(thread)] : undefined;
      const count = counted ?? countByLoading({ ...server, thread });
      return [thread, Promise.resolve(count)];
    }),
  );
}

const keyOf = ({ source, endpoint }: CountedThread): string | CommentSource =>
  typeof source === 'string' ? `${source} ${endpoint}` : source;

/**
 * How many comments a thread has; `undefined` where the source does not say. All that is asked for
 * at once, by however many elements, is one request to a server that can count several threads.
 *
 * @throws CommentSourceError as the source gives it, or as its creation does.
 */
export async function countComments(counted: CountedThread): Promise<number | undefined> {
  const key = keyOf(counted);
  let batch = batches.get(key);
  if (!batch) {
    const threads = new Set<string>();
    batches.set(
      key,
      (batch = { threads, counts: Promise.resolve().then(() => countAll(counted, threads)) }),
    );
  }
  batch.threads.add(counted.thread);
  const counts = await batch.counts;
  return counts.get(counted.thread);
}
