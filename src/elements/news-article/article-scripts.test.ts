import { expect, fixture, html } from '@open-wc/testing';
import { makeArticle } from '../../testing/make-article.js';
import './news-article.define.js';
import type { NewsArticle } from './news-article.js';

async function deliver(lang: string, bodyHtml: string): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(html`
    <news-article .article=${makeArticle({ lang, bodyHtml })}></news-article>
  `);
  await element.updateComplete;
  return element;
}
const styleOf = (element: Element, selector: string): CSSStyleDeclaration =>
  getComputedStyle(element.querySelector(selector)!);
/** In relation to the size of the letters. */
const leadingOf = (element: Element, selector: string): number => {
  const { lineHeight, fontSize } = styleOf(element, selector);
  return parseFloat(lineHeight) / parseFloat(fontSize);
};

describe('the scripts of an article', () => {
  const mixed = `
    <p class="has-en">A tram <em>at last</em>.</p>
    <p class="has-zh" lang="zh">电车<em>终于</em>来了。</p>
    <p class="has-ar" lang="ar" dir="rtl">ترام للمدينة القديمة</p>
    <p class="has-hi" lang="hi">पुराने शहर के लिए ट्राम</p>`;

  it('have what each needs, by the paragraph', async () => {
    const element = await deliver('en', mixed);
    expect(element.querySelector('.has-zh')?.getAttribute('lang')).to.equal('zh');
    const [english, chinese, arabic, hindi] = ['.has-en', '.has-zh', '.has-ar', '.has-hi'];
    for (const script of [chinese, arabic, hindi]) {
      expect(leadingOf(element, script), script).to.be.greaterThan(
        leadingOf(element, english) + 0.1,
      );
    }
    // Characters have no italics.
    expect(styleOf(element, '.has-en em').fontStyle).to.equal('italic');
    expect(styleOf(element, '.has-zh em').fontStyle).to.equal('normal');
    expect(parseFloat(styleOf(element, '.has-ar').fontSize)).to.be.greaterThan(
      parseFloat(styleOf(element, '.has-en').fontSize),
    );
    expect(styleOf(element, '.has-ar').direction).to.equal('rtl');
  });

  it('turn a text round, lines beside quotations and lists included', async () => {
    for (const [lang, start] of [
      ['en', 'left'],
      ['ar', 'right'],
    ] as const) {
      const element = await deliver(
        lang,
        '<p>1</p><blockquote><p>2</p></blockquote><ul><li>3</li></ul>',
      );
      const end = start === 'left' ? 'right' : 'left';
      const quotation = styleOf(element, 'blockquote');
      const widthOf = (side: string): number =>
        parseFloat(quotation.getPropertyValue(`border-${side}-width`));
      expect(widthOf(start), lang).to.be.greaterThan(widthOf(end));
      const padding = (side: string): number =>
        parseFloat(styleOf(element, 'ul').getPropertyValue(`padding-${side}`));
      expect(padding(start), lang).to.be.greaterThan(padding(end));
    }
  });
});
