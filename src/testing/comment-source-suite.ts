/**
 * What every `CommentSource` must do, as tests for any runner with `describe` and `it`. Needs
 * nothing that the source does not need itself; see docs/sources.md.
 */
import { changingTests } from './comment-source-changing.js';
import { readingTests } from './comment-source-reading.js';
import { writingTests } from './comment-source-writing.js';
import {
  equal,
  THREAD,
  type DefineTest,
  type KnownComment,
  type SourceUnderTest,
} from './known-thread.js';

export type { KnownComment, SourceUnderTest };

/** Makes a source over a new thread of these comments, the oldest first, a second or more between two. */
export type OpenSource = (
  thread: readonly KnownComment[],
) => SourceUnderTest | Promise<SourceUnderTest>;

/** Those of mocha, vitest, jest or `node:test`. */
export interface TestFramework {
  describe: (title: string, tests: () => void) => unknown;
  it: (title: string, test: () => Promise<void>) => unknown;
}

/**
 * Describes what a source must do. Each test opens its own, and closes it. What a source does not
 * claim in its `capabilities` is not tested.
 *
 * @param framework - Where `describe` and `it` are; the globals if absent.
 */
export function describeCommentSource(
  name: string,
  open: OpenSource,
  framework: TestFramework = globalThis,
): void {
  const { describe, it } = framework;
  const testWith =
    (thread: readonly KnownComment[]): DefineTest =>
    (title, work) => {
      it(title, async () => {
        const subject = await open(thread);
        try {
          await work(subject);
        } finally {
          await subject.close?.();
        }
      });
    };

  describe(`${name}, as a CommentSource,`, () => {
    readingTests(testWith(THREAD));
    testWith([])('gives an empty thread as one', async ({ source }) => {
      const { comments, next, total } = await source.load({ sort: 'oldest', pageSize: 2 });
      equal([comments, next ?? null, total ?? 0], [[], null, 0], 'the page');
    });
    writingTests(testWith(THREAD));
    changingTests(testWith(THREAD));
  });
}
