import { expect } from '@open-wc/testing';
import { flatParent, withHosts } from './tree.js';

const inShadow = (): { host: HTMLElement; inner: HTMLElement } => {
  const host = document.createElement('div');
  const inner = document.createElement('p');
  host.attachShadow({ mode: 'open' }).append(inner);
  return { host, inner };
};

describe('the way out of a tree', () => {
  it('goes through shadow roots', () => {
    const { host, inner } = inShadow();
    expect(Array.from(withHosts(inner), ({ localName }) => localName)).to.deep.equal(['p', 'div']);
    expect(flatParent(inner) === host).to.equal(true);
  });

  it('ends at a link that is not on the page', () => {
    const { host, inner } = inShadow();
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.append(host);
    expect([...withHosts(inner)]).to.have.lengthOf(2);
    expect(flatParent(link) === undefined).to.equal(true);
  });
});
