import { expect } from '@open-wc/testing';
import { CommentSourceError } from '../sources/comment-source.js';

/** The error of a source, which is the only kind of error that sources have. */
export async function failure(work: Promise<unknown>): Promise<CommentSourceError> {
  const error: unknown = await work.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(CommentSourceError);
  return error as CommentSourceError;
}
