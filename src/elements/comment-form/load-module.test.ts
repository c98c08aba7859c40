import { expect } from '@open-wc/testing';
import { warnings } from '../../testing/warnings.js';
import { loadModule } from './load-module.js';

describe('loadModule()', () => {
  it('gives the module', async () => {
    expect(await loadModule(() => Promise.resolve({ a: 1 }))).to.deep.equal({ a: 1 });
  });

  it('gives nothing, and tells the integrator, when it cannot be had', async () => {
    const heard = await warnings(async () => {
      expect(await loadModule<object>(() => Promise.reject(new Error('No net.')))).to.not.exist;
    });
    expect(heard.join()).to.match(/<comment-form>.*No net\./);
  });
});
