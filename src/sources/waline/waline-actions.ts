import type { CommentVote, CommentVotes } from '../../models/comment.js';
import { field, numberField, textField } from '../../models/read-json.js';
import type { CommentServer } from '../comment-server.js';
import { CommentSourceError, type CommentOutcome } from '../comment-source.js';
import type { Answer } from '../exchange.js';
import type { ReaderNotes } from '../reader-notes.js';
import { loadError, submitError } from '../server-error.js';
import { readId, readState, readWalineComment } from './read-waline-comment.js';
import { bearer, type WalineThread } from './waline-thread.js';

/** How many paths are counted by one request, so that addresses do not grow too long. */
const AT_ONCE = 50;

/** What Waline gave back for a change that it made. */
function dataOf(answer: Answer): unknown {
  const { status, json } = answer;
  if (status === 200 && field(json, 'errno') === 0) return field(json, 'data');
  const code = textField(json, 'errmsg') ?? numberField(json, 'errno')?.toString();
  // Others' comments are theirs.
  throw submitError(answer, { kind: status === 403 ? 'auth-required' : undefined, code });
}

/** What readers do beside reading and writing, by Waline's API (https://waline.js.org/en/reference/server/api.html). */
export class WalineActions {
  readonly #server: CommentServer;
  readonly #thread: WalineThread;

  constructor(server: CommentServer, thread: WalineThread) {
    this.#server = server;
    this.#thread = thread;
  }

  /**
   * Waline adds and subtracts whatever it is told: only a like that `likes` does not know is given,
   * and only one that it knows is taken back. Sent without a token: members could like nothing but
   * their own comments.
   */
  async vote(
    id: string,
    vote: CommentVote | null,
    likes: ReaderNotes,
    signal?: AbortSignal,
  ): Promise<CommentVotes> {
    signal?.throwIfAborted();
    if (vote === 'down') {
      throw new CommentSourceError('unknown', 'Waline knows likes, and nothing against them.');
    }
    const like = vote !== null;
    let up: number | undefined;
    if (like === (likes.get(id) !== undefined)) {
      up = (await this.#thread.find(id, signal))?.likes;
    } else {
      const data = await this.#change(id, {}, { like }, signal);
      up = numberField(data, 'like');
      likes.set(id, like ? 'up' : undefined);
    }
    return { up: up ?? Number(like), ...(like && { mine: 'up' }) };
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    const headers = bearer(this.#thread.token);
    const data = await this.#change(id, headers, { comment: body }, signal);
    const comment = readWalineComment(data, readId(data, 'pid') ?? null);
    return {
      state: readState(data) ?? 'unknown',
      ...(comment && { comment: { ...comment, own: true, editable: {} } }),
    };
  }

  /** Waline removes the answers, too. */
  async delete(id: string, signal?: AbortSignal): Promise<null> {
    const headers = bearer(this.#thread.token);
    dataOf(await this.#server.send('DELETE', this.#route(id), {}, { headers, signal }));
    return null;
  }

  async count(paths: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    const counts = new Map<string, number>();
    // Waline takes a comma for the end of a path.
    const plain = [...new Set(paths)].filter((path) => !path.includes(','));
    const requests = paths
      .filter((path) => path.includes(','))
      .map(async (path) => {
        const query = { path, page: 1, pageSize: 1 };
        counts.set(path, numberField(await this.#read(query, signal), 'count') ?? 0);
      });
    for (let first = 0; first < plain.length; first += AT_ONCE) {
      const some = plain.slice(first, first + AT_ONCE);
      const ask = async (): Promise<void> => {
        const data = await this.#read({ type: 'count', url: some.join(',') }, signal);
        // Older servers give a single number for a single path.
        const numbers: readonly unknown[] = Array.isArray(data) ? data : [data];
        for (const [index, path] of some.entries()) counts.set(path, Number(numbers[index]) || 0);
      };
      requests.push(ask());
    }
    await Promise.all(requests);
    return paths.map((path) => counts.get(path) ?? 0);
  }

  async #read(query: Record<string, string | number>, signal?: AbortSignal): Promise<unknown> {
    const answer = await this.#server.get('api/comment', query, { signal });
    if (field(answer.json, 'errno') !== 0) throw loadError(answer, this.#server.name);
    return field(answer.json, 'data');
  }

  async #change(
    id: string,
    headers: Readonly<Record<string, string>>,
    body: object,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const options = { headers, body, signal };
    const data = dataOf(await this.#server.send('PUT', this.#route(id), { lang: 'en' }, options));
    // Waline has no error for a comment that is gone.
    if (typeof data !== 'object') {
      throw new CommentSourceError('unknown', `${this.#server.root.href} has no comment ${id}.`);
    }
    this.#thread.remember(data, field(data, 'rid') ?? undefined);
    return data;
  }

  #route(id: string): string {
    return `api/comment/${encodeURIComponent(id)}`;
  }
}
