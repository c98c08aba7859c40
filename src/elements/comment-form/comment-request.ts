import type { CommentDraft } from '../../models/comment.js';
import { CommentSourceError } from '../../sources/comment-source.js';
import {
  CommentEditEvent,
  CommentSubmitEvent,
  type CommentSubmitHandler,
} from './comment-form.events.js';
import type { CommentForm } from './comment-form.js';
import { openOwnSource } from './own-source.js';

/** What came of asking. Without a handler, the page does the rest. */
export interface CommentRequest {
  cancelled: boolean;
  handler?: CommentSubmitHandler | undefined;
}

/** Asks the page, and the source of the form, to publish a comment, or to change the one that is edited. */
export function requestComment(host: CommentForm, draft: CommentDraft): CommentRequest {
  const { edit: id, source } = host;
  const { body } = draft;
  const event = id ? new CommentEditEvent({ id, body }) : new CommentSubmitEvent(draft);
  const cancelled = !host.dispatchEvent(event);
  if (cancelled) return { cancelled };
  const own: CommentSubmitHandler = async () => {
    const target = await openOwnSource(host);
    if (!id) return target.submit(draft);
    if (target.edit) return target.edit(id, body);
    throw new CommentSourceError('unknown', 'This source cannot change comments.');
  };
  return { cancelled, handler: event.handler ?? (source ? own : undefined) };
}
