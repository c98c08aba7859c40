import { createCommentSource } from '../../sources/create-comment-source.js';
import type { CommentSource } from '../../sources/comment-source.js';
import type { CommentSection } from './comment-section.js';

/** The list asks again, and says what it cannot have. */
const nobodyWaits = (): void => undefined;

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
  // Comments of all others are HTML: the code that draws it comes on the way.
  if (source !== 'local') void import('../comment-list/comment-html.js').catch(nobodyWaits);
  const data: unknown =
    source === 'static' && (await (await import('./inline-data.js')).readInlineData(section));
  return createCommentSource(source, {
    endpoint,
    thread,
    document,
    ...(data !== false && { data }),
  });
}
