import { field } from '../../models/read-json.js';
import type { CommentServer } from '../comment-server.js';
import { readId } from './read-waline-comment.js';
import { bearer } from './waline-thread.js';

/** A reader who has logged in. */
export interface WalineReader {
  id: string;
  token: string;
}

/** Whose token this is; `undefined` when Waline does not know it, which it then takes for a guest's. */
export async function askForReader(
  server: CommentServer,
  token: string,
  signal?: AbortSignal,
): Promise<WalineReader | undefined> {
  const { json } = await server.get('api/token', {}, { headers: bearer(token), signal });
  const id = readId(field(json, 'data'));
  return id === undefined ? undefined : { id, token };
}
