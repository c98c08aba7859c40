import { field, numberField } from '../../models/read-json.js';
import type { CommentSourceError } from '../comment-source.js';
import type { WordPressClient } from './wordpress-client.js';

/** A reader who is logged in. */
export interface WordPressMember {
  id: number | undefined;
  /** May change and remove every comment. WordPress lets nobody else change theirs, not even their own. */
  moderates: boolean;
}

/** A member of whom no more is known: they can read and write. */
export const SOMEBODY: WordPressMember = { id: undefined, moderates: false };

/**
 * Who is logged in. Sites that hide their users have members, too.
 *
 * @throws CommentSourceError when the site may say it the next time.
 */
export async function askForMember(client: WordPressClient): Promise<WordPressMember> {
  try {
    const query = { context: 'edit', _fields: 'id,capabilities' };
    const { json } = await client.get('wp/v2/users/me', query);
    return {
      id: numberField(json, 'id'),
      moderates: field(field(json, 'capabilities'), 'moderate_comments') === true,
    };
  } catch (error) {
    const { kind } = error as CommentSourceError;
    if (kind === 'network' || kind === 'rate-limited') throw error;
    return SOMEBODY;
  }
}
