import { expect } from '@open-wc/testing';
import { CommentDraftStore } from './drafts.js';

const PREFIX = 'news-elements:draft:';
const DAY = 24 * 60 * 60 * 1000;
const used: CommentDraftStore[] = [];

/** A form opens its draft. */
function open(key = 'page'): { store: CommentDraftStore; text: string } {
  const store = new CommentDraftStore(key);
  used.push(store);
  return { store, text: store.open() };
}
/** All forms of this tab are gone, as after a reload. */
function leave(): void {
  for (const store of used.splice(0)) store.close();
}
/** Another tab has a `sessionStorage` of its own. */
function changeTab(): Record<string, string> {
  const tab = Object.fromEntries(Object.entries(sessionStorage)) as Record<string, string>;
  leave();
  sessionStorage.clear();
  return tab;
}
function backTo(tab: Record<string, string>): void {
  changeTab();
  for (const [key, value] of Object.entries(tab)) sessionStorage.setItem(key, value);
}
const stored = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/** Lets `work` run with a storage that fails. */
function withBrokenStorage(name: keyof Storage, work: () => void): void {
  const original = Storage.prototype[name] as unknown;
  Storage.prototype[name] = () => {
    throw new DOMException('No.', 'QuotaExceededError');
  };
  try {
    work();
  } finally {
    Storage.prototype[name] = original;
  }
}

describe('a draft', () => {
  beforeEach(() => {
    leave();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is there after a reload, byte for byte', () => {
    const text = ' \n<b>“你好” 👩‍👩‍👧‍👦\t';
    open().store.save(text);
    leave();
    expect(open().text).to.equal(text);
  });

  it('is there in a new tab, e.g. after a crash', () => {
    open().store.save('Text.');
    changeTab();
    expect(open().text).to.equal('Text.');
  });

  it('is one of its own for each key', () => {
    open('a').store.save('A.');
    open('a:b').store.save('B.');
    leave();
    expect([open('a').text, open('a:b').text, open('b').text]).to.deep.equal(['A.', 'B.', '']);
  });

  it('leaves no trace once it is forgotten', () => {
    const { store } = open();
    store.save('Text.');
    expect(stored()).to.have.lengthOf(1);
    store.save('');
    expect(stored()).to.have.lengthOf(0);
    leave();
    expect(open().text).to.equal('');
  });

  it('is kept for 30 days', () => {
    open().store.save('Text.');
    const [key = ''] = stored();
    const entry = JSON.parse(localStorage.getItem(key) ?? '') as { at: number };
    const age = (days: number): void => {
      localStorage.setItem(key, JSON.stringify({ ...entry, at: Date.now() - days * DAY }));
      leave();
    };
    age(29);
    expect(open().text).to.equal('Text.');
    age(31);
    expect(open().text).to.equal('');
    expect(stored()).to.have.lengthOf(0);
  });

  it('of a page that was not visited any more is removed, too', () => {
    localStorage.setItem(
      `${PREFIX}elsewhere:abc`,
      JSON.stringify({ value: 'Old.', at: Date.now() - 31 * DAY }),
    );
    open();
    expect(stored()).to.have.lengthOf(0);
  });

  it('is not confused by what others have stored', () => {
    localStorage.setItem(`${PREFIX}page:abc`, '{broken');
    localStorage.setItem(`${PREFIX}page:abd`, 'null');
    localStorage.setItem(`${PREFIX}page:abe`, JSON.stringify({ value: { a: 1 }, at: Date.now() }));
    expect(open().text).to.equal('');
  });

  it('is kept apart from that of a second form with the same key', () => {
    const first = open();
    const second = open();
    second.store.save('Second.');
    first.store.save('First.');
    leave();
    expect([open().text, open().text]).to.deep.equal(['First.', 'Second.']);
  });

  it('is kept apart from that of a second tab', () => {
    open().store.save('Here.');
    const here = changeTab();
    const there = open();
    there.store.save('Here. And there.');
    backTo(here);
    expect(there.text, 'it begins with a copy').to.equal('Here.');
    const { store, text } = open();
    expect(text).to.equal('Here.');
    store.save('Here again.');
    store.discard();
    expect(stored()).to.have.lengthOf(1);
  });

  it('is not lost when a second tab makes something else of it', () => {
    open().store.save('Here.');
    const here = changeTab();
    open().store.save('');
    backTo(here);
    expect(open().text).to.equal('Here.');
  });

  it('is shown in one form only, if a crash has left it and a page has two', () => {
    open().store.save('Text.');
    changeTab();
    expect([open().text, open().text]).to.deep.equal(['Text.', '']);
  });

  it('of a tab that was copied goes a way of its own', () => {
    const one = open();
    one.store.save('Text.');
    // The copy has the same sessionStorage, and the same text.
    one.store.close();
    const copy = open();
    copy.store.save('Text of the copy.');
    one.store.resume();
    one.store.save('Text of the original.');
    expect(stored()).to.have.lengthOf(2);
    copy.store.discard();
    expect(stored(), 'one forgets only its own').to.have.lengthOf(1);
    leave();
    expect(open().text).to.equal('Text of the original.');
  });

  it('does not come back from another tab after it was sent', () => {
    open().store.save('Text.');
    const here = changeTab();
    open().store.save('Text, and more.');
    leave();
    open().store.discard();
    backTo(here);
    expect(open().text).to.equal('');
    changeTab();
    expect(open().text).to.equal('');
  });

  it('is remembered by the page when the storage is full', () => {
    withBrokenStorage('setItem', () => {
      const { store } = open();
      store.save('Text.');
      leave();
      expect(open().text).to.equal('Text.');
      store.save('');
    });
  });

  it('is remembered by the page when the storage is forbidden', () => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      withBrokenStorage(name, () => {
        const { store } = open(name);
        store.save('Text.');
        store.save('Text, longer.');
        expect(store.text).to.equal('Text, longer.');
        store.save('');
      });
    }
  });

  it('lasts as long as its tab where the storage that outlives it is full', () => {
    const { store } = open();
    store.save('A text');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      if (this === localStorage) throw new DOMException('No.', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
    try {
      store.save('A long text');
      expect(Object.entries(sessionStorage).join()).to.contain('A long text');
      expect(Object.entries(localStorage).join()).to.not.contain('A text');
      leave();
      expect(open().text).to.equal('A long text');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
