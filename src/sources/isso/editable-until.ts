import type { Comment } from '../../models/comment.js';
import type { Answer } from '../exchange.js';

/**
 * How long the cookie of a comment lasts, by which Isso knows its author. Isso repeats the cookie in
 * a header that scripts can read.
 */
export function editableUntil({ headers }: Answer): Pick<Comment, 'editable'> {
  const [, seconds] = /;\s*Max-Age=(\d+)/i.exec(headers.get('X-Set-Cookie') ?? '') ?? [];
  if (seconds === undefined) return {};
  return { editable: { until: new Date(Date.now() + Number(seconds) * 1000).toISOString() } };
}
