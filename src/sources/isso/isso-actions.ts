import type { Comment, CommentVote, CommentVotes } from '../../models/comment.js';
import { listField, numberField, textField } from '../../models/read-json.js';
import type { CommentServer } from '../comment-server.js';
import { CommentSourceError, type CommentOutcome } from '../comment-source.js';
import type { ReaderNotes } from '../reader-notes.js';
import { loadError, submitError } from '../server-error.js';
import { editableUntil } from './editable-until.js';
import { readIssoBranch, readIssoComment, readState } from './read-isso-comment.js';
import { refusalOf } from './submit-isso-comment.js';

const TOO_LATE = {
  kind: 'closed',
  why: 'Isso lets a comment be changed for some minutes, by the browser that has its cookie',
} as const;

const routeOf = (id: string): string => `id/${encodeURIComponent(id)}`;

function tooLate(error: unknown): never {
  const isRefused = error instanceof CommentSourceError && error.code === '403';
  throw isRefused ? new CommentSourceError('closed', TOO_LATE.why, { cause: error }) : error;
}

/** What readers do beside reading and writing (https://isso-comments.de/docs/reference/server-api/). */
export class IssoActions {
  readonly #server: CommentServer;
  readonly #uri: string;

  constructor(server: CommentServer, uri: string) {
    this.#server = server;
    this.#uri = uri;
  }

  /** Isso counts one vote of each address of the network, for good. */
  async vote(
    id: string,
    vote: CommentVote | null,
    votes: ReaderNotes,
    signal?: AbortSignal,
  ): Promise<CommentVotes> {
    signal?.throwIfAborted();
    const given = votes.get(id);
    if (given !== undefined && given !== vote) {
      throw new CommentSourceError('closed', 'Isso neither changes a vote nor takes it back.');
    }
    // The same again would count where the reader's address has changed.
    if (vote === null || given !== undefined) {
      const { up = 0, down = 0 } = (await this.#find(id, signal))?.votes ?? {};
      return { up, down, ...(vote && { mine: vote }) };
    }
    const action = vote === 'up' ? 'like' : 'dislike';
    const answer = await this.#server.post(`${routeOf(id)}/${action}`, {}, {}, { signal });
    const [up, down] = ['likes', 'dislikes'].map((name) => numberField(answer.json, name));
    if (answer.status !== 200) throw submitError(answer);
    if (up === undefined) throw new CommentSourceError('unknown', `Isso has no comment ${id}.`);
    // Isso says why it did not count a vote: the author's own, or that of a neighbour.
    const counted = textField(answer.json, 'message') === undefined;
    if (counted) votes.set(id, vote);
    return { up, down: down ?? 0, ...(counted && { mine: vote }) };
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    const options = { cookies: true, signal };
    const answer = await this.#server.get(routeOf(id), { plain: 1 }, options).catch(tooLate);
    const text = textField(answer.json, 'text');
    if (text === undefined) throw loadError(answer, this.#server.name);
    return text;
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    const options = { body: { text: body }, cookies: true, signal };
    const answer = await this.#server.send('PUT', routeOf(id), {}, options);
    if (answer.status !== 200) {
      const draft = { body, name: '', email: '', website: '' };
      throw submitError(answer, answer.status === 403 ? TOO_LATE : refusalOf(answer, draft));
    }
    const comment = readIssoComment(answer.json);
    const state = readState(answer.json) === 'pending' ? 'pending' : 'published';
    return comment
      ? { state, comment: { ...comment, own: true, ...editableUntil(answer) } }
      : { state: 'unknown' };
  }

  async delete(id: string, signal?: AbortSignal): Promise<Comment | null> {
    const answer = await this.#server.send('DELETE', routeOf(id), {}, { cookies: true, signal });
    if (answer.status !== 200) throw submitError(answer, answer.status === 403 ? TOO_LATE : {});
    return readIssoComment(answer.json) ?? null;
  }

  async preview(body: string, signal?: AbortSignal): Promise<string> {
    const answer = await this.#server.post('preview', {}, { text: body }, { signal });
    const html = textField(answer.json, 'text');
    if (html === undefined) throw loadError(answer, this.#server.name);
    return html;
  }

  async count(uris: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    if (uris.length === 0) return [];
    const answer = await this.#server.post('count', {}, uris, { signal });
    const { json } = answer;
    if (!Array.isArray(json)) throw loadError(answer, this.#server.name);
    return uris.map((_, index) => Number((json as unknown[])[index]) || 0);
  }

  async #find(id: string, signal: AbortSignal | undefined): Promise<Comment | undefined> {
    const { json } = await this.#server.get('./', { uri: this.#uri }, { signal });
    const thread = listField(json, 'replies').flatMap(readIssoBranch);
    return thread.find((comment) => comment.id === id);
  }
}
