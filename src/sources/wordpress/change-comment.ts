import { field, textField } from '../../models/read-json.js';
import { CommentSourceError, type CommentOutcome } from '../comment-source.js';
import { codeOf } from './answer.js';
import type { WordPressMember } from './member.js';
import { readState, readWordPressComment } from './read-wordpress-comment.js';
import { restError } from './submit-error.js';
import type { WordPressClient } from './wordpress-client.js';

const routeOf = (id: string): string => `wp/v2/comments/${encodeURIComponent(id)}`;

const draftOf = (body: string): Parameters<typeof restError>[1] => ({
  parentId: null,
  name: '',
  email: '',
  website: '',
  body,
  consent: false,
});

/** What was typed, which WordPress gives to those who may change it. */
export async function loadText(
  client: WordPressClient,
  id: string,
  signal?: AbortSignal,
): Promise<string> {
  const query = { context: 'edit', _fields: 'content' };
  const { json, url } = await client.get(routeOf(id), query, signal);
  const text = field(field(json, 'content'), 'raw');
  if (typeof text === 'string') return text;
  throw new CommentSourceError('unknown', `${url} does not say what was typed.`);
}

export async function editComment(
  client: WordPressClient,
  member: WordPressMember | undefined,
  id: string,
  body: string,
  signal?: AbortSignal,
): Promise<CommentOutcome> {
  const answer = await client.send('PUT', routeOf(id), { body: { content: body }, signal });
  if (answer.status !== 200) throw restError(answer, draftOf(body));
  const comment = readWordPressComment(answer.json, member);
  return { state: readState(answer.json) ?? 'unknown', ...(comment && { comment }) };
}

/** Moves a comment to the trash, where it can be had back; for ever on sites that have none. */
export async function deleteComment(
  client: WordPressClient,
  id: string,
  signal?: AbortSignal,
): Promise<null> {
  let answer = await client.send('DELETE', routeOf(id), { signal });
  if (codeOf(answer) === 'rest_trash_not_supported') {
    answer = await client.send('DELETE', routeOf(id), { query: { force: 'true' }, signal });
  }
  const isGone = answer.status === 200 || codeOf(answer) === 'rest_already_trashed';
  if (!isGone) throw restError(answer, draftOf(textField(answer.json, 'code') ?? ''));
  return null;
}
