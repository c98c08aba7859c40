import { CommentSourceError } from './comment-source.js';

/**
 * Waits for code that not every page needs, and for what is made with it.
 *
 * @throws CommentSourceError `network` when the code cannot be loaded.
 */
export async function loadPart<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    if (cause instanceof CommentSourceError) throw cause;
    throw new CommentSourceError('network', 'The code of the source could not be loaded.', {
      cause,
    });
  }
}
