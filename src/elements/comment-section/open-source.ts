import { createCommentSource } from '../../sources/create-comment-source.js';
import type { CommentSource } from '../../sources/comment-source.js';
import type { CommentSection } from './comment-section.js';

/** Makes the source that a section names, unless it was given one. */
export async function openSource(
  source: string | CommentSource,
  section: CommentSection,
): Promise<CommentSource> {
  if (typeof source === 'object') return source;
  const { endpoint, thread, ownerDocument: document } = section;
  const data: unknown =
    source === 'static' && (await (await import('./inline-data.js')).readInlineData(section));
  return createCommentSource(source, {
    endpoint,
    thread,
    document,
    ...(data !== false && { data }),
  });
}
