import { session } from '../../internal/safe-storage.js';
import { warnOnce } from '../../internal/warn-once.js';
import { isRecord } from '../../models/read-json.js';
import type { CommentDraft } from '../../models/comment.js';
import { CommentSourceError, type CommentOutcome } from '../comment-source.js';
import { codeOf } from './answer.js';
import type { WordPressThread } from './discovery.js';
import { readState, readWordPressComment } from './read-wordpress-comment.js';
import { restError } from './submit-error.js';
import { submitForm } from './submit-form.js';
import type { WordPressClient } from './wordpress-client.js';

const REFUSED = 'rest_comment_login_required';

/**
 * Sends a comment by the REST API. Sites that take no comments of guests there (all, unless they
 * have the filter `rest_allow_anonymous_comments`) take them by their form, which only pages of the
 * same site can use. Nothing is sent twice but where the first answer proves that nothing was stored.
 */
export async function submitComment(
  client: WordPressClient,
  thread: WordPressThread,
  draft: CommentDraft,
  signal?: AbortSignal,
): Promise<CommentOutcome> {
  const byForm = client.isSameOrigin && !client.isLoggedIn;
  // That an API refuses guests is remembered for the session: their comments then go by the form at once.
  const key = `news-elements:wordpress-form:${client.root.href}`;
  if (byForm && session.read(key, Infinity)) return submitForm(client, thread, draft, signal);
  const answer = await client.post(
    'wp/v2/comments',
    {
      post: Number(thread.post),
      ...(draft.parentId !== null && { parent: Number(draft.parentId) || 0 }),
      content: draft.body,
      // WordPress knows readers who are logged in.
      ...(!client.isLoggedIn && {
        author_name: draft.name,
        author_email: draft.email,
        author_url: draft.website,
      }),
    },
    signal,
  );
  const { status, json } = answer;
  if (status === 200 || status === 201) {
    const comment = isRecord(json) && readWordPressComment(json);
    if (comment) return { state: readState(json) ?? 'unknown', comment: { ...comment, own: true } };
    // "Created" it is, even when the rest of the answer was lost.
    if (status === 201) return { state: 'unknown' };
  }
  if (codeOf(answer) !== REFUSED) throw restError(answer, draft);
  if (byForm) {
    session.keep(key, true);
    return submitForm(client, thread, draft, signal);
  }
  const message =
    `${client.root.origin} takes comments of guests by its own pages only: add there ` +
    "add_filter('rest_allow_anonymous_comments', '__return_true'), or show the comments on a page of that site.";
  if (!client.isLoggedIn) warnOnce('comment-section', message);
  throw new CommentSourceError('auth-required', message, { code: REFUSED });
}
