import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NewsArticle as Article } from '../../models/article.js';
import { makeArticle } from '../../testing/make-article.js';
import './news-article.define.js';
import type { NewsArticle } from './news-article.js';

async function open(template: TemplateResult): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(template);
  await element.updateComplete;
  return element;
}
const deliver = (more: Partial<Article>): Promise<NewsArticle> =>
  open(html`<news-article .article=${makeArticle(more)}></news-article>`);

const gateOf = (element: NewsArticle): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[part=gate]') ?? null;

describe('an article that is not open to everyone in full', () => {
  it('shows what the page says where the text ends, after a text that can be read to its end', async () => {
    const element = await open(html`
      <news-article>
        <h1 slot="headline">A tram for the old town</h1>
        <p>The first tram left at noon.</p>
        <div slot="gate">
          <p>Subscribers read on.</p>
          <a href="/subscribe">Subscribe</a>
        </div>
        <p slot="credit">Translated by Yuan</p>
      </news-article>
    `);
    const [text, box, credit] = [...element.querySelectorAll(':scope > p, :scope > div')];
    for (const part of [text, box, credit]) expect(part?.checkVisibility()).to.equal(true);
    const topOf = (part: Element | undefined): number => part?.getBoundingClientRect().top ?? NaN;
    expect(topOf(box)).to.be.greaterThan(topOf(text));
    expect(topOf(credit)).to.be.greaterThan(topOf(box));
    // Nothing of the text is dimmed or cut.
    const body = element.shadowRoot?.querySelector('[part=body]');
    expect(body && getComputedStyle(body).maskImage).to.equal('none');
    expect(gateOf(element)?.querySelector('[aria-hidden]') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says so by itself when it was delivered without its end', async () => {
    const element = await deliver({ access: 'truncated' });
    expect(gateOf(element)?.innerText.trim()).to.equal(
      'Not all of this article is open to everyone.',
    );
    element.article = makeArticle({ access: 'free' });
    await element.updateComplete;
    expect(gateOf(element)?.checkVisibility()).to.equal(false);
  });

  it('has nothing of it when it is open to everyone', async () => {
    expect(gateOf(await deliver({ access: 'free' })) === null).to.equal(true);
  });

  it('tells search engines which part is for some readers only', async () => {
    const element = await open(html`
      <news-article structured-data>
        <h1 slot="headline">A tram for the old town</h1>
        <p>The first tram left at noon.</p>
        <div class="members" data-gated><p>It came back at one.</p></div>
        <p class="members" data-gated>And that was all.</p>
      </news-article>
    `);
    const { isAccessibleForFree, hasPart } = JSON.parse(
      element.querySelector('script')?.textContent ?? '',
    ) as Record<string, unknown>;
    expect(isAccessibleForFree).to.equal(false);
    expect(hasPart).to.deep.equal([
      { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.members' },
    ]);
  });
});
