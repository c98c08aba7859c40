import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { makeArticle } from '../../testing/make-article.js';
import { waitUntil } from '../../testing/wait-until.js';
import './news-article.define.js';
import type { NewsArticle } from './news-article.js';

async function open(template: TemplateResult): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(template);
  await element.updateComplete;
  return element;
}
const deliver = (bodyHtml: string): Promise<NewsArticle> =>
  open(html`<news-article .article=${makeArticle({ bodyHtml })}></news-article>`);

/** Each link by its text and its name for screen readers. */
const linksOf = (element: NewsArticle): (string | null)[][] =>
  [...element.querySelectorAll('a[href^="#"]')].map((link) => [
    link.textContent.replace(/[\s\ufe0e]/g, ''),
    link.getAttribute('aria-label'),
  ]);

/** What writing programs make of one note, and of what leads back from it. */
const MADE_BY = {
  WordPress: `
    <p>Text<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup></p>
    <ol class="wp-block-footnotes"><li id="a1">A note.
      <a href="#a1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
  GitHub: `
    <p>Text<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p>
    <section class="footnotes" data-footnotes><h2 id="footnote-label">Footnotes</h2>
      <ol><li id="fn-1"><p>A note. <a href="#fnref-1" data-footnote-backref>↩</a></p></li></ol></section>`,
  pandoc: `
    <p>Text<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
    <section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>A note.
      <a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  kramdown: `
    <p>Text<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>
    <div class="footnotes"><ol><li id="fn:1"><p>A note.
      <a href="#fnref:1" class="reversefootnote">↩</a></p></li></ol></div>`,
};

describe('notes of an article', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [program, made] of Object.entries(MADE_BY)) {
    it(`are named, both ways, as ${program} makes them`, async () => {
      expect(linksOf(await deliver(made))).to.deep.equal([
        ['1', 'Note 1'],
        ['↩', 'Back to reference 1'],
      ]);
    });
  }

  it('lead back from where nothing did, in an article that was delivered', async () => {
    const element = await deliver(`
      <p>One<a href="#n1"><sup>[1]</sup></a>, two<a href="#n2"><sup>†</sup></a>.</p>
      <ol class="footnotes"><li id="n1">First.</li><li id="n2"><p>Second.</p></li></ol>`);
    expect(linksOf(element)).to.deep.equal([
      ['[1]', 'Note [1]'],
      ['†', 'Note †'],
      ['↩', 'Back to reference 1'],
      ['↩', 'Back to reference †'],
    ]);
    const [link, , backlink] = [...element.querySelectorAll('a')];
    backlink?.click();
    await waitUntil(() => document.activeElement === link);
    await expect(element).to.be.accessible();
  });

  it('tell several places of one note apart', async () => {
    const element = await deliver(`
      <p>One<sup><a href="#n1" id="r1">1</a></sup>, again<sup><a href="#n1" id="r2">1</a></sup>.</p>
      <ol><li id="n1">Note. <a href="#r1">↩</a> <a href="#r2">↩<sup>2</sup></a></li></ol>`);
    expect(linksOf(element).slice(2)).to.deep.equal([
      ['↩', 'Back to reference 1-1'],
      ['↩2', 'Back to reference 1-2'],
    ]);
  });

  it('move the focus to the note and back, and show which one it is', async () => {
    const element = await open(html`
      <news-article>
        <p>Text<a href="#own-note" id="own-sign">1</a></p>
        <ol>
          <li id="own-note">A note. <a href="#own-sign">↩</a></li>
        </ol>
      </news-article>
    `);
    const [sign, back] = [...element.querySelectorAll('a')];
    const note = element.querySelector('li')!;
    const ground = getComputedStyle(note).backgroundColor;
    sign?.click();
    await waitUntil(() => document.activeElement === note);
    expect(location.hash).to.equal('#own-note');
    expect(getComputedStyle(note).backgroundColor).to.not.equal(ground);
    back?.click();
    await waitUntil(() => document.activeElement === sign);
    expect(getComputedStyle(note).backgroundColor).to.equal(ground);
  });

  it('borrow names only, where an author has written them', async () => {
    const element = await open(html`
      <news-article>
        <p>
          One<a href="#w1" id="s1">1</a>, two<a href="#w2" aria-label="Second note">2</a>, see
          <a href="#w1">below</a>.
        </p>
        <ol>
          <li id="w1">First. <a href="#s1">Back</a></li>
          <li id="w2">Second.</li>
        </ol>
      </news-article>
    `);
    expect(linksOf(element)).to.deep.equal([
      ['1', 'Note 1'],
      ['2', 'Second note'],
      ['below', null],
      ['Back', null],
    ]);
  });

  it('are not what else leads about in a text', async () => {
    const element = await deliver(`
      <ul><li><a href="#part">1</a></li><li><a href="#%">2</a></li></ul>
      <h2 id="part">Part</h2><p><a href="#part">up</a></p>`);
    expect(linksOf(element).map(([, name]) => name)).to.deep.equal([null, null, null]);
    element.querySelectorAll('a')[1]?.click();
  });
});
