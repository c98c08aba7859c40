import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { makeArticle } from '../../testing/make-article.js';
import './news-article.define.js';
import type { NewsArticle } from './news-article.js';

const WORDS = 'The bell is rung by hand, twice, and then nothing happens, as is the custom here. ';

async function open(template: TemplateResult): Promise<NewsArticle> {
  const element = (await fixture(template)).querySelector('news-article');
  if (!element) throw new Error('There is no article.');
  await element.updateComplete;
  return element;
}
const deliver = (bodyHtml: string, lang = 'en', width = 800): Promise<NewsArticle> =>
  open(html`
    <div style="inline-size: ${width}px">
      <news-article .article=${makeArticle({ bodyHtml, lang })}></news-article>
    </div>
  `);
const find = (element: Element, selector: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const styleOf = (element: Element, selector: string): CSSStyleDeclaration =>
  getComputedStyle(find(element, selector));
const leadingOf = (style: CSSStyleDeclaration): number =>
  parseFloat(style.lineHeight) / parseFloat(style.fontSize);
const boxOf = (element: Element, selector: string): DOMRect =>
  find(element, selector).getBoundingClientRect();

/** How many lines of an element stand beside something. */
function indentedLines(element: Element): number {
  const range = new Range();
  range.selectNodeContents(element);
  const start = element.getBoundingClientRect().left;
  const lines = [...range.getClientRects()].filter(({ left }) => left > start + 10);
  return new Set(lines.map(({ top }) => Math.round(top))).size;
}

describe('the type of <news-article>', () => {
  describe('in a script', () => {
    for (const [lang, leading, slant] of [
      ['en', 1.6, 'italic'],
      ['ru', 1.6, 'italic'],
      ['zh-Hans', 1.8, 'normal'],
      ['ja', 1.8, 'normal'],
      ['ar', 1.9, 'normal'],
      ['ur', 2.2, 'normal'],
      ['he', 1.6, 'normal'],
      ['hi', 1.8, 'normal'],
      ['th', 1.8, 'normal'],
    ] as const) {
      it(`${lang}: has its leading, and a slant only where that is known`, async () => {
        const element = await deliver('<h2>Head</h2><p>Text <em>stressed</em></p>', lang);
        expect(leadingOf(styleOf(element, 'p'))).to.be.closeTo(leading, 0.01);
        expect(styleOf(element, 'em').fontStyle).to.equal(slant);
        const { letterSpacing } = styleOf(element, '[slot=headline]');
        const isSpaced = (parseFloat(letterSpacing) || 0) !== 0;
        expect(isSpaced, 'letter spacing').to.equal(leading === 1.6 && lang !== 'he');
      });
    }

    it('stresses by dots in Chinese and Japanese, by weight where nothing slants', async () => {
      const [chinese, japanese, arabic, thai] = await Promise.all(
        ['zh', 'ja', 'ar', 'th'].map((lang) => deliver('<p>a <em>b</em></p>', lang)),
      ).then((elements) => elements.map((element) => styleOf(element, 'em')));
      expect(chinese?.textEmphasisStyle).to.contain('dot');
      expect(chinese?.textEmphasisPosition).to.contain('under');
      expect(japanese?.textEmphasisStyle).to.contain('dot');
      expect(japanese?.textEmphasisPosition).to.contain('over');
      expect(arabic?.fontWeight).to.equal('600');
      expect(thai?.fontWeight).to.equal('600');
    });

    it('sets Arabic one step larger, what is quoted in it as well, and captions too', async () => {
      const inEnglish = await deliver('<p>a</p><p lang="ar">ب</p>');
      const english = parseFloat(styleOf(inEnglish, 'p').fontSize);
      expect(parseFloat(styleOf(inEnglish, 'p[lang]').fontSize) / english).to.be.closeTo(
        1.125,
        0.01,
      );
      const figure = '<figure><img src="a.png" alt=""><figcaption>c</figcaption></figure>';
      const sizes = await Promise.all(['en', 'ur'].map((lang) => deliver(figure, lang)));
      const [latin = 0, urdu = 0] = sizes.map((element) =>
        parseFloat(styleOf(element, 'figcaption').fontSize),
      );
      expect(urdu / latin).to.be.closeTo(1.125, 0.01);
    });

    it('breaks lines by the rules of East Asia, and parts Han from Latin', async function () {
      const element = await deliver('<p>二〇二五年Clara Voss号</p>', 'zh-Hans');
      const style = styleOf(element, 'p');
      expect(style.lineBreak).to.equal('strict');
      expect(style.textAlign).to.equal('justify');
      if (!CSS.supports('text-autospace', 'normal')) this.skip();
      expect(style.getPropertyValue('text-autospace')).to.equal('normal');
    });

    it('hyphenates what is hyphenated, and neither Thai nor Hindi', async () => {
      for (const [lang, hyphens] of [
        ['de', 'auto'],
        ['th', 'manual'],
        ['hi', 'manual'],
      ] as const) {
        expect(styleOf(await deliver('<p>a</p>', lang), 'p').hyphens, lang).to.equal(hyphens);
      }
    });

    it('has old-style figures in Latin text, lining ones in tables', async () => {
      const element = await deliver('<p>1986</p><table><tr><td>1986</td></tr></table>');
      expect(styleOf(element, 'p').fontVariantNumeric).to.equal('oldstyle-nums');
      expect(styleOf(element, 'td').fontVariantNumeric).to.contain('lining-nums');
      expect(styleOf(await deliver('<p>1986</p>', 'ar'), 'p').fontVariantNumeric).to.equal(
        'normal',
      );
    });

    it('has the faces of a theme for it, unless the site has named its own', async () => {
      const theme = document.createElement('link');
      theme.rel = 'stylesheet';
      theme.href = new URL('../../themes/generated/css/default.css', import.meta.url).href;
      const loaded = new Promise((resolve) => {
        theme.addEventListener('load', resolve);
      });
      document.head.append(theme);
      await loaded;
      try {
        const body = '<p>a</p><p lang="ur">ب</p><p lang="ja">あ <i lang="la">b</i></p>';
        const element = await deliver(body);
        const family = (selector: string): string => styleOf(element, selector).fontFamily;
        expect(family('p:not([slot], [lang])')).to.match(/^"?Charter/);
        expect(family('p[lang=ur]')).to.match(/^"Noto Nastaliq Urdu".*Charter.*serif$/);
        expect(family('p[lang=ja]')).to.match(/^"Hiragino Mincho ProN".*Charter/);
        expect(family('i')).to.match(/^"?Charter/);
        const urdu = await deliver('<h2>b</h2>', 'ur');
        expect(styleOf(urdu, '[slot=headline]').fontFamily).to.match(/^"Noto Nastaliq Urdu"/);

        element.parentElement?.style.setProperty('--news-font-body', 'Own');
        expect(family('p[lang=ur]')).to.equal('Own');
      } finally {
        theme.remove();
      }
    });
  });

  describe('on its lines', () => {
    /** How many halves of a line part each two paragraphs of a text. */
    function halvesBetween(paragraphs: readonly Element[]): number[] {
      return paragraphs.slice(1).map((paragraph, index) => {
        const above = paragraphs[index]?.getBoundingClientRect().bottom ?? 0;
        const line = parseFloat(getComputedStyle(paragraph).lineHeight);
        return ((paragraph.getBoundingClientRect().top - above) / line) * 2;
      });
    }

    for (const lang of ['en', 'zh-Hans', 'ur', 'th']) {
      it(`${lang}: a heading takes whole halves of a line with the space round it`, async () => {
        const heads = ['h2', 'h3', 'h4'].map((tag) => `<${tag}>Head</${tag}><p>${WORDS}</p>`);
        const delivered = await deliver(`<p>${WORDS}</p>${heads.join('')}`, lang);
        const written = await open(html`
          <div style="inline-size: 300px" lang=${lang}>
            <news-article>
              <p>${WORDS}</p>
              <h2>Head</h2>
              <p>${WORDS}</p>
              <h3>Head</h3>
              <p>${WORDS}</p>
              <h4>Head</h4>
              <p>${WORDS}</p>
            </news-article>
          </div>
        `);
        for (const paragraphs of [
          delivered.querySelectorAll(':scope > div > p'),
          written.querySelectorAll('p'),
        ]) {
          const halves = halvesBetween([...paragraphs]);
          expect(halves.length).to.equal(3);
          // WebKit lays lines on whole pixels.
          for (const half of halves) expect(half).to.be.closeTo(Math.round(half), 0.25);
        }
      });
    }

    it('nothing small, raised or foreign in a sentence pushes them apart', async () => {
      const body = `<p>a<sup>1</sup> b<sub>2</sub> <i lang="la">Ardea</i> <span lang="ur">ہوا</span></p>`;
      for (const lang of ['en', 'he', 'hi']) {
        const element = await deliver(body, lang);
        const { height } = boxOf(element, ':scope > div > p');
        expect(height, lang).to.be.closeTo(parseFloat(styleOf(element, 'div > p').lineHeight), 1);
      }
    });
  });

  describe('with drop-cap', () => {
    const text = WORDS.repeat(6);
    const written = (lang: string): Promise<NewsArticle> =>
      open(html`
        <div style="inline-size: 600px" lang=${lang}>
          <news-article drop-cap>
            <p slot="standfirst">Before.</p>
            <p>${text}</p>
            <p>${text}</p>
          </news-article>
        </div>
      `);

    it('begins the text with an initial of three lines, and no other paragraph', async () => {
      const element = await written('en');
      const [first, second] = element.querySelectorAll('p:not([slot])');
      if (!first || !second) throw new Error('There is no text.');
      expect(indentedLines(first)).to.equal(3);
      expect(indentedLines(second)).to.equal(0);
      expect(indentedLines(find(element, '[slot]'))).to.equal(0);
    });

    it('does so in what was delivered, when the property is set', async () => {
      const element = await deliver(`<p>${text}</p>`);
      const first = find(element, ':scope > div > p');
      expect(indentedLines(first)).to.equal(0);
      element.dropCap = true;
      await element.updateComplete;
      expect(indentedLines(first)).to.equal(3);
    });

    it('leaves scripts alone that have no such initial', async () => {
      for (const lang of ['zh', 'ja', 'ar', 'ur', 'he', 'hi', 'th']) {
        const paragraph = find(await written(lang), 'p:not([slot])');
        expect(indentedLines(paragraph), lang).to.equal(0);
      }
    });
  });

  describe('of WordPress’s blocks', () => {
    const COLUMNS =
      '<div class="wp-block-columns"><div class="wp-block-column" style="flex-basis:66.66%"><p>a</p></div>' +
      '<div class="wp-block-column" style="flex-basis:33.33%"><p>b</p></div></div>';

    it('comes only with a block', async () => {
      const place = await fixture(html`<div></div>`);
      const root = place.attachShadow({ mode: 'open' });
      const element = document.createElement('news-article');
      element.article = makeArticle({ bodyHtml: '<p>Plain.</p>' });
      root.append(element);
      await element.updateComplete;
      const sheets = root.adoptedStyleSheets.length;
      element.article = makeArticle({ bodyHtml: COLUMNS });
      await element.updateComplete;
      expect(root.adoptedStyleSheets.length).to.equal(sheets + 1);
    });

    it('puts columns beside each other by their widths, below each other where it is narrow', async () => {
      const wide = await deliver(COLUMNS);
      const [left, right] = [...wide.querySelectorAll('.wp-block-column')].map((column) =>
        column.getBoundingClientRect(),
      );
      expect(left?.top).to.equal(right?.top);
      expect((left?.width ?? 0) / (right?.width ?? 1)).to.be.closeTo(2, 0.05);
      const narrow = await deliver(COLUMNS, 'en', 280);
      const [above, below] = [...narrow.querySelectorAll('.wp-block-column')].map((column) =>
        column.getBoundingClientRect(),
      );
      expect(below?.top).to.be.least(above?.bottom ?? Infinity);
    });

    it('aligns: wide and full beyond the text, the rest beside or in the middle of it', async () => {
      const picture = (name: string): string =>
        `<figure class="wp-block-image ${name}"><img src="a.png" alt="" width="200" height="100"></figure>`;
      const names = ['alignwide', 'alignfull', 'alignright', 'aligncenter'];
      const element = await deliver(`<p>${WORDS}</p>${names.map(picture).join(WORDS)}`, 'en', 1000);
      const column = boxOf(element, ':scope > div > p');
      expect(boxOf(element, '.alignwide').width).to.be.above(column.width);
      expect(boxOf(element, '.alignfull').width).to.be.closeTo(1000, 1);
      expect(boxOf(element, '.alignright').right).to.be.closeTo(column.right, 1);
      const { left, right } = boxOf(element, '.aligncenter');
      expect(left - column.left).to.be.closeTo(column.right - right, 1);
    });

    it('has left and right where its author has seen them, in any script', async () => {
      for (const lang of ['en', 'ar']) {
        const element = await deliver(
          '<p class="has-text-align-right">a</p><figure class="alignright"><img src="a.png" alt="" width="90" height="90"></figure><p>b</p>',
          lang,
        );
        const column = boxOf(element, ':scope > div');
        expect(boxOf(element, '.alignright').right, lang).to.be.closeTo(column.right, 1);
        expect(styleOf(element, '.has-text-align-right').textAlign, lang).to.equal('right');
      }
    });

    it('floats nothing where it is too narrow for text beside it', async () => {
      const figure =
        '<figure class="wp-block-image alignleft"><img src="a.png" alt="" width="90" height="90"></figure>';
      const element = await deliver(`${figure}<p>${WORDS}</p>`, 'en', 280);
      expect(boxOf(element, 'figure').width).to.be.closeTo(280, 1);
      expect(element.scrollWidth).to.be.most(280);
    });

    it('can be read whatever palette the site has', async () => {
      const element = await deliver(
        '<p class="has-white-color has-text-color">a</p><p class="has-black-background-color has-background">b</p>',
      );
      const plain = getComputedStyle(element).color;
      expect(styleOf(element, '.has-white-color').color).to.equal(plain);
      expect(styleOf(element, '.has-background').color).to.equal(plain);
      expect(styleOf(element, '.has-background').backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
    });

    it('keeps the lines of verse in the face of the text', async () => {
      const element = await deliver(
        '<p>a</p><pre class="wp-block-verse">one\n  two</pre><pre class="wp-block-code"><code>x</code></pre>',
      );
      const verse = styleOf(element, '.wp-block-verse');
      expect(verse.fontFamily).to.equal(styleOf(element, ':scope > div > p').fontFamily);
      expect(verse.whiteSpace).to.contain('pre');
      expect(styleOf(element, 'code').fontFamily).to.contain('monospace');
    });

    it('looks the same where a page has written it', async () => {
      const element = await open(html`
        <div style="inline-size: 800px">
          <news-article>
            <h1 slot="headline">Written</h1>
            <div class="wp-block-columns">
              <div class="wp-block-column" style="flex-basis:66.66%"><p>a</p></div>
              <div class="wp-block-column" style="flex-basis:33.33%"><p>b</p></div>
            </div>
          </news-article>
        </div>
      `);
      const [left, right] = [...element.querySelectorAll('.wp-block-column')].map((column) =>
        column.getBoundingClientRect(),
      );
      expect(left?.top).to.equal(right?.top);
    });
  });
});
