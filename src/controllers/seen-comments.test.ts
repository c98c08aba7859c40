import { expect } from '@open-wc/testing';
import { SeenComments } from './seen-comments.js';

describe('SeenComments', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('remembers over visits, by thread', () => {
    const first = new SeenComments('a');
    expect(first.isFirstVisit).to.equal(true);
    first.add(['1', '2']);
    const second = new SeenComments('a');
    expect([second.isFirstVisit, second.has('1'), second.has('3')]).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(new SeenComments('b').isFirstVisit).to.equal(true);
  });

  it('keeps what another tab has added', () => {
    const [one, other] = [new SeenComments('a'), new SeenComments('a')];
    one.add(['1']);
    other.add(['2']);
    const later = new SeenComments('a');
    expect([later.has('1'), later.has('2')]).to.deep.equal([true, true]);
  });

  it('stays small, however many comments and threads there are', () => {
    const ids = Array.from({ length: 3000 }, () => crypto.randomUUID());
    for (let thread = 0; thread < 60; thread += 1)
      new SeenComments(`${thread}`).add(ids.slice(0, 9));
    new SeenComments('long').add(ids);
    const entries = Object.entries(localStorage).filter(([key]) => key.includes(':seen:'));
    expect(entries.length).to.be.at.most(50);
    const size = entries.reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
    expect(size).to.be.below(30_000);
    expect(new SeenComments('long').has(ids.at(-1) ?? '')).to.equal(true);
  });
});
