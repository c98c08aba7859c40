import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import './pull-quote.define.js';
import type { PullQuote } from './pull-quote.js';

async function open(template: TemplateResult): Promise<PullQuote> {
  const page = await fixture(template);
  const element = page.matches('pull-quote') ? page : page.querySelector('pull-quote');
  await (element as PullQuote).updateComplete;
  return element as PullQuote;
}
const isHidden = (element: PullQuote): boolean => element.ariaHidden === 'true';
const part = (element: PullQuote, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
const markOf = (element: PullQuote): string =>
  getComputedStyle(part(element, 'text'), '::before').content;

describe('<pull-quote>', () => {
  it('is a quotation with its author, who stands in the light DOM', async () => {
    const element = await open(html`
      <article>
        <pull-quote>Nobody said so.<cite slot="cite">Mei Lin</cite></pull-quote>
        <p>The first tram left at noon.</p>
      </article>
    `);
    expect(isHidden(element)).to.equal(false);
    expect(part(element, 'text').localName).to.equal('blockquote');
    expect(part(element, 'cite').checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('has no line for an author that is not named', async () => {
    const element = await open(html`<pull-quote>Nobody said so.</pull-quote>`);
    expect(part(element, 'cite').checkVisibility()).to.equal(false);
  });

  it('is no second quotation round one of the author', async () => {
    const element = await open(html`
      <pull-quote
        ><blockquote><p>Nobody said so.</p></blockquote></pull-quote
      >
    `);
    expect(part(element, 'text').role).to.equal('none');
  });

  describe('that repeats the article', () => {
    it('is not read again, however it is written', async () => {
      const element = await open(html`
        <article>
          <p>“We build a <em>platform</em>,” she said, “and strengthen the role of finance.”</p>
          <pull-quote>We build a Platform … and strengthen the role of finance</pull-quote>
        </article>
      `);
      expect(isHidden(element)).to.equal(true);
      expect(element.matches(':state(repeated)')).to.equal(true);
      expect(element.checkVisibility()).to.equal(true);
    });

    it('is not read again in other scripts', async () => {
      const element = await open(html`
        <article lang="zh">
          <p>市长说：“我们搭建平台，强化金融的支撑作用。”</p>
          <pull-quote>我们搭建平台，强化金融的支撑作用</pull-quote>
        </article>
      `);
      expect(isHidden(element)).to.equal(true);
    });

    it('is compared with the text, not with itself or its like', async () => {
      const element = await open(html`
        <article>
          <pull-quote>Only here.</pull-quote>
          <pull-quote>Only here.</pull-quote>
        </article>
      `);
      expect(isHidden(element)).to.equal(false);
    });

    it('finds out when the text comes later, and when it goes', async () => {
      const element = await open(html`<article><pull-quote>At noon.</pull-quote></article>`);
      expect(isHidden(element)).to.equal(false);
      const paragraph = document.createElement('p');
      paragraph.textContent = 'The first tram left at noon.';
      element.before(paragraph);
      await waitUntil(() => isHidden(element));
      paragraph.remove();
      await waitUntil(() => !isHidden(element));
    });

    it('looks for its article through shadow roots', async () => {
      const article = await fixture(
        html`<article>
          <p>At noon.</p>
          <div></div>
        </article>`,
      );
      const element = document.createElement('pull-quote');
      element.textContent = 'At noon';
      article.querySelector('div')?.attachShadow({ mode: 'open' }).append(element);
      await waitUntil(() => isHidden(element));
    });

    it('takes the author’s word for what other words repeat', async () => {
      const element = await open(html`
        <article>
          <p id="said">We build it.</p>
          <pull-quote quote-of="said">“They build it,” she says</pull-quote>
        </article>
      `);
      expect(isHidden(element)).to.equal(true);
    });

    it('tells the page of an id that nothing has, and compares', async () => {
      const heard = await warnings(() =>
        open(html`<article><pull-quote quote-of="nowhere">Other words</pull-quote></article>`),
      );
      expect(heard.join()).to.contain('quote-of="nowhere"');
    });

    it('rather is read twice than takes a link away from screen readers', async () => {
      const heard = await warnings(async () => {
        const element = await open(html`
          <article>
            <p>At noon.</p>
            <pull-quote
              >At noon.<cite slot="cite"><a href="#mei">Mei</a></cite></pull-quote
            >
          </article>
        `);
        expect(isHidden(element)).to.equal(false);
        await expect(element).to.be.accessible();
      });
      expect(heard.join()).to.contain('Take the link out');
    });
  });

  it('sets the quotation marks of its language', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'pull-quote::part(text) { display: inline-block; font: 40px monospace; hanging-punctuation: none }',
    );
    document.adoptedStyleSheets.push(sheet);
    const page = await fixture(html`
      <div>${['en', 'ja', 'fr'].map((lang) => html`<pull-quote lang=${lang}>x</pull-quote>`)}</div>
    `);
    const quotes = [...page.querySelectorAll('pull-quote')];
    await Promise.all(quotes.map(({ updateComplete }) => updateComplete));
    const [english = 0, japanese, french] = quotes.map((quote) => part(quote, 'text').offsetWidth);
    expect(japanese, '「x」').to.be.greaterThan(english);
    expect(french, '« x »').to.be.greaterThan(english);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('sets quotation marks unless the author has', async () => {
    expect(markOf(await open(html`<pull-quote>At noon.</pull-quote>`))).to.contain('open-quote');
    for (const text of ['“At noon.”', '« À midi »', '「正午」', '"At noon"']) {
      expect(markOf(await open(html`<pull-quote>${text}</pull-quote>`)), text).to.equal('none');
    }
  });
});
