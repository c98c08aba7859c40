import { expect } from '@open-wc/testing';
import { RememberedSet } from './remembered-set.js';

describe('RememberedSet', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('remembers each value once, over pages and tabs, in its own place', () => {
    const set = new RememberedSet('people');
    const otherTab = new RememberedSet('people');
    set.add('a');
    otherTab.add('b');
    set.add('a');
    expect([...set.values].sort()).to.deep.equal(['a', 'b']);
    expect([...new RememberedSet('others').values]).to.deep.equal([]);
  });

  it('forgets', () => {
    const set = new RememberedSet('people');
    set.add('a');
    set.add('b');
    set.delete('a');
    expect([...set.values]).to.deep.equal(['b']);
    set.delete('b');
    expect(Object.keys(localStorage)).to.deep.equal([]);
    set.add('c');
    set.clear();
    expect(set.values.size).to.equal(0);
  });

  it('keeps the newest, and survives what others have written there', () => {
    const set = new RememberedSet('people');
    for (let value = 0; value < 1005; value += 1) set.add(String(value));
    expect([set.values.size, set.values.has('0'), set.values.has('1004')]).to.deep.equal([
      1000,
      false,
      true,
    ]);
    localStorage.setItem('news-elements:people', '{"value":7,"at":9e15}');
    expect(set.values.size).to.equal(0);
    localStorage.setItem('news-elements:people', 'x');
    expect(set.values.size).to.equal(0);
  });
});
