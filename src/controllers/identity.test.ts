import { expect } from '@open-wc/testing';
import { forgetIdentity, readIdentity, rememberIdentity, saveIdentity } from './identity.js';

describe('who comments', () => {
  const ada = { name: 'Ada', email: 'ada@example.com', website: 'https://ada.example' };

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is known as long as the tab is open, also if a form asks for a part only', () => {
    saveIdentity(ada);
    saveIdentity({ name: 'Ada L.' });
    expect(readIdentity()).to.deep.equal({ ...ada, name: 'Ada L.' });
    expect(Object.keys(localStorage)).to.deep.equal([]);
    sessionStorage.clear();
    expect(readIdentity()).to.deep.equal({});
  });

  it('is known on the next visit only with consent, which can be taken back', () => {
    rememberIdentity({ ...ada, consent: true });
    sessionStorage.clear();
    expect(readIdentity()).to.deep.equal({ ...ada, consent: true });
    rememberIdentity({ ...ada, consent: false });
    sessionStorage.clear();
    expect(readIdentity()).to.deep.equal({});
  });

  it('can be forgotten', () => {
    rememberIdentity({ ...ada, consent: true });
    forgetIdentity();
    expect(readIdentity()).to.deep.equal({});
  });
});
