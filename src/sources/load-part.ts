import { CommentSourceError } from './comment-source.js';

/**
 * Waits for a part of a source that not every page needs.
 *
 * @throws CommentSourceError `network` when its code cannot be loaded.
 */
export async function loadPart<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    throw new CommentSourceError('network', 'A part of the source could not be loaded.', { cause });
  }
}
