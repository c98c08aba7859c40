import { field, numberField } from '../../models/read-json.js';
import type { WordPressClient } from './wordpress-client.js';

/** A reader who is logged in. */
export interface WordPressMember {
  id: number | undefined;
  /** May change and remove every comment. WordPress lets nobody else change theirs, not even their own. */
  moderates: boolean;
}

/** Who is logged in. Sites that hide their users have members, too, who can read and write. */
export async function askForMember(client: WordPressClient): Promise<WordPressMember> {
  try {
    const query = { context: 'edit', _fields: 'id,capabilities' };
    const { json } = await client.get('wp/v2/users/me', query);
    return {
      id: numberField(json, 'id'),
      moderates: field(field(json, 'capabilities'), 'moderate_comments') === true,
    };
  } catch {
    return { id: undefined, moderates: false };
  }
}
