import type { Comment, CommentDraft } from '../../models/comment.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import { askServer } from '../comment-server.js';
import { CommentSourceError, type CommentOutcome } from '../comment-source.js';
import { letters } from '../own-comments.js';
import { isLoginPage } from './answer.js';
import { apiUrl } from './api-address.js';
import type { WordPressThread } from './discovery.js';
import { isClosed } from './post-status.js';
import { COMMENT_FIELDS, readWordPressComments } from './read-wordpress-comment.js';
import { siteUrl } from './site.js';
import { formError } from './submit-error.js';
import type { WordPressClient } from './wordpress-client.js';

/** Markup is taken out of what was typed, too: WordPress does so. */
const essence = (html: string): string => letters(htmlToText(html));

const isOf = (draft: CommentDraft, { parentId, author, bodyHtml }: Comment): boolean =>
  parentId === draft.parentId &&
  essence(author.name) === essence(draft.name) &&
  essence(bodyHtml ?? '') === essence(draft.body);

/** WordPress puts the id of a comment that waits into the address that it leads on to, when the reader set no cookies. */
function waiting(id: string, draft: CommentDraft): CommentOutcome {
  const { parentId, name, website, body } = draft;
  const comment: Comment = {
    id,
    parentId,
    author: { name, ...(website && { url: website }) },
    bodyText: body,
    published: new Date().toISOString(),
    state: 'pending',
    own: true,
  };
  return { state: 'pending', comment };
}

/**
 * Sends a comment as WordPress's own form does (wp-comments-post.php), which works on every site,
 * but from its own pages only. The answer is a redirect, for which the newest comments are named as
 * the target: so one request sends and verifies. A comment that was thrown away looks like one that
 * was published, hence only what can be read counts as that.
 */
export async function submitForm(
  client: WordPressClient,
  thread: WordPressThread,
  draft: CommentDraft,
  signal?: AbortSignal,
): Promise<CommentOutcome> {
  const newest = { post: thread.post, order: 'desc', per_page: 20, _fields: COMMENT_FIELDS };
  const url = await siteUrl(client.root, 'wp-comments-post.php');
  const body = new URLSearchParams({
    comment_post_ID: thread.post,
    comment_parent: draft.parentId ?? '0',
    comment: draft.body,
    author: draft.name,
    email: draft.email,
    url: draft.website,
    redirect_to: apiUrl(client.root, 'wp/v2/comments', newest).href,
    ...(draft.consent && { 'wp-comment-cookies-consent': 'yes' }),
  });
  // In this mode a redirect to another site fails rather than take the text along.
  const init: RequestInit = { method: 'POST', credentials: 'same-origin', mode: 'same-origin' };
  const answer = await askServer(url, { ...init, body }, signal);
  if (!answer.redirected) {
    const closed = answer.status === 403 && (await isClosed(client, thread, signal));
    throw formError(answer, draft, closed);
  }
  if (isLoginPage(answer)) {
    throw new CommentSourceError('auth-required', `${url.href} asks readers to log in.`);
  }
  const id = new URL(answer.url).searchParams.get('unapproved');
  if (id !== null && /^\d+$/.test(id)) return waiting(id, draft);
  // From here on the comment is with WordPress: no failure of the look at it may say otherwise.
  const entries = Array.isArray(answer.json)
    ? (answer.json as unknown[])
    : await client.get('wp/v2/comments', newest).then(
        ({ json }) => (Array.isArray(json) ? (json as unknown[]) : []),
        () => [],
      );
  const comment = readWordPressComments(entries).find((stored) => isOf(draft, stored));
  return comment
    ? { state: 'published', comment: { ...comment, own: true } }
    : { state: 'unknown' };
}
