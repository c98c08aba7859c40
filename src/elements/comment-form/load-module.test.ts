import { expect } from '@open-wc/testing';
import { loadModule } from './load-module.js';

describe('loadModule()', () => {
  it('gives the module', async () => {
    expect(await loadModule(() => Promise.resolve({ a: 1 }))).to.deep.equal({ a: 1 });
  });

  it('gives nothing, and tells the integrator, when it cannot be had', async () => {
    const { warn } = console;
    const heard: string[] = [];
    console.warn = (message: string) => heard.push(message);
    try {
      expect(await loadModule<object>(() => Promise.reject(new Error('No net.')))).to.not.exist;
    } finally {
      console.warn = warn;
    }
    expect(heard.join()).to.match(/<comment-form>.*No net\./);
  });
});
