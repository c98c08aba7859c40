import type { CommentDraft } from '../models/comment.js';

/** A guest's comment with as much of it as a test cares about. */
export const makeDraft = (more: Partial<CommentDraft> = {}): CommentDraft => ({
  parentId: null,
  name: 'Zoe',
  email: 'zoe@example.org',
  website: '',
  body: 'Hello there',
  consent: false,
  ...more,
});
