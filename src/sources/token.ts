import { CommentSourceError } from './comment-source.js';

/** The token of a reader who is logged in with a server, or what gets one; nothing for guests. */
export type TokenOption = string | (() => string | undefined | Promise<string | undefined>);

/**
 * Asks the page for a token.
 *
 * @throws CommentSourceError `auth-required` when the page's own function fails.
 */
export async function askForToken(token: TokenOption | undefined): Promise<string | undefined> {
  try {
    return (typeof token === 'function' ? await token() : token) || undefined;
  } catch (cause) {
    throw new CommentSourceError('auth-required', 'The token of the reader cannot be had.', {
      cause,
    });
  }
}
