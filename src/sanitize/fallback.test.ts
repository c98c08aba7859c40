import { expect } from '@open-wc/testing';
import { hasNativeParser, sanitized, withoutNativeParser } from '../testing/sanitize-parsers.js';
import { sanitizerIsReady, sanitizerReady } from './sanitize.js';

// One page, one module: these tests build on each other.
describe('before a parser is there', () => {
  it('an engine with a sanitizer of its own is ready at once', async function () {
    if (!hasNativeParser) this.skip();
    expect(sanitizerIsReady()).to.equal(true);
    await sanitizerReady();
    expect(sanitized('<b>a</b>')).to.equal('<b>a</b>');
  });

  it('text is shown, with its paragraphs and lines', () =>
    withoutNativeParser(() => {
      expect(sanitizerIsReady()).to.equal(false);
      expect(sanitized('<p>One &amp; <b>two</b><br>three</p><p>F&ouml;ur</p>')).to.equal(
        '<p>One &amp; two<br>three</p><p>Föur</p>',
      );
    }));

  it('DOMPurify comes when it is asked for, and then formats', () =>
    withoutNativeParser(async () => {
      await sanitizerReady();
      expect(sanitizerIsReady()).to.equal(true);
      expect(sanitized('<p>One <b>two</b></p>')).to.equal('<p>One <b>two</b></p>');
    }));
});
