import { textField } from '../../models/read-json.js';
import type { WordPressThread } from './discovery.js';
import type { WordPressClient } from './wordpress-client.js';

/**
 * Whether a post takes no comments any more. `false` also where that cannot be asked, or is decided
 * elsewhere (by the age of the post): then the answer to a comment tells.
 */
export async function isClosed(
  client: WordPressClient,
  { post, type }: WordPressThread,
  signal?: AbortSignal,
): Promise<boolean> {
  // Without the kind of the post, which only the page knows: the two that have comments by default.
  for (const route of type === undefined ? ['posts', 'pages'] : [type]) {
    try {
      const query = { _fields: 'comment_status' };
      const { json } = await client.get(`wp/v2/${route}/${post}`, query, signal);
      return textField(json, 'comment_status') === 'closed';
    } catch {
      if (signal?.aborted) break;
    }
  }
  return false;
}
