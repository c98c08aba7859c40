import type { CommentVote, CommentVotes } from '../../models/comment.js';
import { isRecord, numberField, textField } from '../../models/read-json.js';
import type { CommentServer } from '../comment-server.js';
import { CommentSourceError, type CommentOutcome } from '../comment-source.js';
import type { Answer } from '../exchange.js';
import { loadError, submitError } from '../server-error.js';
import { readRemark42Comment, votesOf, type Remark42Reader } from './read-remark42-comment.js';
import { jwt } from './remark42-token.js';
import { refusalOf, type Locator } from './submit-remark42-comment.js';

const VOTES = { up: 1, down: -1 } as const;

const routeOf = (id: string): string => `comment/${encodeURIComponent(id)}`;

/** What a reader does beside reading and writing (https://remark42.com/docs/contributing/api/). */
export class Remark42Actions {
  readonly #server: CommentServer;
  readonly #locator: Readonly<Record<'site' | 'url', string>>;
  readonly #reader: Remark42Reader;

  constructor(server: CommentServer, locator: Locator, reader: Remark42Reader) {
    this.#server = server;
    this.#locator = { ...locator };
    this.#reader = reader;
  }

  /** Remark42 takes a vote one step up or down, whatever the reader has given before. */
  async vote(id: string, vote: CommentVote | null, signal?: AbortSignal): Promise<CommentVotes> {
    const wanted = vote === null ? 0 : VOTES[vote];
    const comment = await this.#get(id, signal);
    let score = numberField(comment, 'score') ?? 0;
    let given = numberField(comment, 'vote') ?? 0;
    while (given !== wanted) {
      const step: number = wanted || -given;
      const answer = await this.#change(
        `vote/${encodeURIComponent(id)}`,
        { vote: step },
        undefined,
        signal,
      );
      score = numberField(answer.json, 'score') ?? score + step;
      given += step;
    }
    return votesOf(score, given);
  }

  async loadText(id: string, signal?: AbortSignal): Promise<string> {
    const text = textField(await this.#get(id, signal), 'orig');
    if (text !== undefined) return text;
    throw new CommentSourceError('unknown', `Remark42 does not say what comment ${id} was.`);
  }

  async edit(id: string, body: string, signal?: AbortSignal): Promise<CommentOutcome> {
    const { json } = await this.#change(routeOf(id), {}, { text: body }, signal);
    const comment = readRemark42Comment(json, this.#reader);
    return comment
      ? { state: 'published', comment: { ...comment, own: true } }
      : { state: 'unknown' };
  }

  /** Only what nobody has answered can be taken back, and nothing of it is shown. */
  async delete(id: string, signal?: AbortSignal): Promise<null> {
    await this.#change(routeOf(id), {}, { delete: true }, signal);
    return null;
  }

  async preview(body: string, signal?: AbortSignal): Promise<string> {
    const { site } = this.#locator;
    const options = { headers: jwt(this.#reader.token), signal };
    const draft = { text: body, locator: this.#locator };
    const answer = await this.#server.post('api/v1/preview', { site }, draft, options);
    if (answer.status !== 200) throw loadError(answer, this.#server.name, refusalOf(answer));
    return answer.text;
  }

  async #get(id: string, signal: AbortSignal | undefined): Promise<unknown> {
    const options = { headers: jwt(this.#reader.token), signal };
    const path = `api/v1/id/${encodeURIComponent(id)}`;
    const answer = await this.#server.get(path, this.#locator, options);
    if (!isRecord(answer.json)) throw loadError(answer, this.#server.name);
    return answer.json;
  }

  async #change(
    path: string,
    query: Readonly<Record<string, number>>,
    body: object | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const options = { headers: jwt(this.#reader.token), signal, ...(body && { body }) };
    const asked = { ...this.#locator, ...query };
    const answer = await this.#server.send('PUT', `api/v1/${path}`, asked, options);
    if (answer.status !== 200) throw submitError(answer, refusalOf(answer));
    return answer;
  }
}

/** How many comments pages have, by one request. Pages that Remark42 does not know are left out of its answer. */
export async function countRemark42(
  server: CommentServer,
  site: string,
  urls: readonly string[],
  signal?: AbortSignal,
): Promise<readonly number[]> {
  if (urls.length === 0) return [];
  const answer = await server.post('api/v1/counts', { site }, [...new Set(urls)], { signal });
  const { status, json } = answer;
  if (status !== 200 || !Array.isArray(json)) throw loadError(answer, server.name);
  const infos = json as unknown[];
  return urls.map((url) => {
    const info = infos.find((known) => textField(known, 'url') === url);
    return numberField(info, 'count') ?? 0;
  });
}
