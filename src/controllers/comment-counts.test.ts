import { expect } from '@open-wc/testing';
import { CommentSourceError } from '../sources/comment-source.js';
import { failure } from '../testing/failure.js';
import { MemorySource } from '../testing/memory-source.js';
import { countComments } from './comment-counts.js';

/** Counts the threads that are named, and cannot tell which is its own, as on the front page of a site. */
class SourceOfSite extends MemorySource {
  count(threads: readonly string[]): Promise<readonly number[]> {
    return Promise.resolve(threads.map((thread) => Number(thread.slice(1))));
  }
}

describe('the counts of one server', () => {
  it('come for all threads but the one of which nobody knows how many comments it has', async () => {
    const source = new SourceOfSite();
    source.failure = new CommentSourceError('unknown', 'This page names no thread.');
    const [none, ...some] = ['', '/3', '/5'].map((thread) =>
      countComments({ source, endpoint: '', thread }),
    );
    expect((await failure(none!)).message).to.equal('This page names no thread.');
    expect(await Promise.all(some)).to.deep.equal([3, 5]);
  });
});
