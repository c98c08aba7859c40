import { createCommentSource } from '../../sources/create-comment-source.js';
import type { CommentSource } from '../../sources/comment-source.js';
import type { CommentSection } from './comment-section.js';

/**
 * Makes the source that a section names, unless it was given one.
 *
 * @param ready - Settles when comments can be shown.
 */
export async function openSource(
  source: string | CommentSource,
  section: CommentSection,
  ready: Promise<unknown> | undefined,
): Promise<CommentSource> {
  const [opened] = await Promise.all([
    typeof source === 'object' ? source : makeSource(source, section),
    ready,
  ]);
  return opened;
}

async function makeSource(source: string, section: CommentSection): Promise<CommentSource> {
  const { endpoint, thread, ownerDocument: document } = section;
  // Comments of most others are HTML. The list waits for this code, and says it if it cannot be had.
  if (source !== 'local') import('../comment-list/comment-html.js').catch(() => undefined);
  const data: unknown =
    source === 'static' && (await (await import('./inline-data.js')).readInlineData(section));
  return createCommentSource(source, {
    endpoint,
    thread,
    document,
    ...(data !== false && { data }),
  });
}
