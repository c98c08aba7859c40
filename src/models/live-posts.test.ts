import { expect } from '@open-wc/testing';
import { makeArticle } from '../testing/make-article.js';
import { compareLivePosts, newestFirst, type LivePost } from './live-posts.js';

const post = (id: number, ...tags: string[]): LivePost =>
  makeArticle({
    id: String(id),
    published: `2026-03-01T08:0${id}:00Z`,
    tags: tags.map((text) => ({ text })),
  });
const ids = (posts: readonly LivePost[]): string[] => posts.map(({ id }) => id);

describe('the posts of a live blog', () => {
  it('stand with the newest first', () => {
    expect(ids(newestFirst([post(1), post(3), post(2)]))).to.deep.equal(['3', '2', '1']);
  });

  it('are new when they are not shown', () => {
    const { fresh, removed } = compareLivePosts([post(1)], [post(1), post(2), post(3)]);
    expect(ids(fresh)).to.deep.equal(['3', '2']);
    expect(removed.size).to.equal(0);
  });

  it('are replaced by what they are now', () => {
    const changed = { ...post(1), headline: { text: 'Corrected' } };
    expect(compareLivePosts([post(1)], [changed]).shown).to.deep.equal([changed]);
  });

  it('were taken back when they are missing between others, not when the feed has grown past them', () => {
    const { removed, shown } = compareLivePosts([post(3), post(2), post(1)], [post(4), post(2)]);
    expect([...removed]).to.deep.equal(['3']);
    expect(ids(shown)).to.deep.equal(['3', '2', '1']);
    expect(compareLivePosts([post(1)], []).removed.size).to.equal(0);
  });

  it('were taken back when the feed says so, and are never new then', () => {
    const { removed, fresh } = compareLivePosts(
      [post(2)],
      [post(2, 'Removed'), post(3, 'removed'), post(4)],
    );
    expect([...removed]).to.deep.equal(['2']);
    expect(ids(fresh)).to.deep.equal(['4']);
  });

  it('are no news when they come in at the old end of the feed', () => {
    expect(compareLivePosts([post(2)], [post(2), post(1)]).fresh).to.deep.equal([]);
  });
});
