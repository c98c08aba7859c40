import { json, text, type TestRequest } from './test-server.js';
import { wpError } from './wordpress-answers.js';
import type { TestComment, TestWordPress } from './wordpress.js';

/** The id of the member who is logged in. */
export const MEMBER = 4;

/** `/wp/v2/users/me` */
export const answerMe = ({ moderates }: TestWordPress, isMember: boolean): Response =>
  isMember
    ? json({
        id: MEMBER,
        capabilities: { read: true, ...(moderates && { moderate_comments: true }) },
      })
    : wpError(401, 'rest_not_logged_in');

/** `/wp/v2/comments/ID` */
export function answerOne(
  wordPress: TestWordPress,
  id: number,
  { method, url, body }: TestRequest,
  mayChange: boolean,
): Response {
  const comment = wordPress.comments.find((other) => other.id === id);
  if (!comment) return wpError(404, 'rest_comment_invalid_id');
  const isEdited = url.searchParams.get('context') === 'edit';
  if (!mayChange && isEdited) return wpError(403, 'rest_forbidden_context');
  if (method === 'GET') return json(isEdited ? withRaw(comment) : comment);
  const action = method === 'DELETE' ? 'delete' : 'edit';
  if (!mayChange) return wpError(403, `rest_cannot_${action}`);
  if (action === 'delete')
    return remove(wordPress, comment, url.searchParams.get('force') === 'true');
  const content = text(body['content']);
  if (content.trim() === '') return wpError(400, 'rest_comment_content_invalid');
  Object.assign(comment, { raw: content, content: { rendered: `<p>${content}</p>\n` } });
  return json(withRaw(comment));
}

function remove(wordPress: TestWordPress, comment: TestComment, isForced: boolean): Response {
  if (!isForced && !wordPress.hasTrash) return wpError(501, 'rest_trash_not_supported');
  if (!isForced && comment.status === 'trash') return wpError(410, 'rest_already_trashed');
  comment.status = 'trash';
  if (isForced) wordPress.comments = wordPress.comments.filter((other) => other !== comment);
  return json(isForced ? { deleted: true, previous: comment } : comment);
}

const withRaw = (comment: TestComment): object => ({
  ...comment,
  content: { ...comment.content, raw: comment.raw ?? '' },
});
