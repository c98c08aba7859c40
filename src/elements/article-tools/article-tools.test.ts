import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { local } from '../../internal/safe-storage.js';
import type { NewsArticle } from '../../models/article.js';
import { makeArticle } from '../../testing/make-article.js';
import '../news-article/news-article.define.js';
import './article-tools.define.js';
import type { ArticleSaveEvent } from './article-tools.events.js';
import type { ArticleTools } from './article-tools.js';
import { savedArticles } from './saved-articles.js';

const ADDRESS = location.href.replace(/#.*/, '');

const withTools = (tools = 'text-size save print'): TemplateResult => html`
  <news-article lang="en">
    <h1 slot="headline">A tram for the old town</h1>
    <p>The first tram left at noon.</p>
    <article-tools slot="tools" tools=${tools}></article-tools>
  </news-article>
`;
async function open(template = withTools()): Promise<ArticleTools> {
  const page = await fixture(html`<div>${template}</div>`);
  const tools = page.querySelector('article-tools') as ArticleTools;
  await tools.updateComplete;
  return tools;
}
const part = (tools: ArticleTools, name: string): HTMLElement | null | undefined =>
  tools.shadowRoot?.querySelector<HTMLElement>(`[part='${name}']`);
const sizeOf = (tools: ArticleTools): number =>
  parseFloat(
    getComputedStyle(tools.closest('news-article')?.querySelector('p') as Element).fontSize,
  );
/** Not exactly in proportion: a part of the size is the width of the container. */
const isLarger = (tools: ArticleTools, before: number): void => {
  expect(sizeOf(tools)).to.be.within(before * 1.12, before * 1.25);
};
const choose = async (tools: ArticleTools, size: string): Promise<void> => {
  const input = tools.shadowRoot?.querySelector<HTMLInputElement>(`input[value='${size}']`);
  input?.click();
  await tools.updateComplete;
};
const chosen = (tools: ArticleTools): string | undefined =>
  tools.shadowRoot?.querySelector<HTMLInputElement>('input:checked')?.value;

function forgetAll(): void {
  for (const key of ['news-elements:text-size', 'news-elements:saved']) local.remove(key);
}

describe('<article-tools>', () => {
  beforeEach(forgetAll);
  after(forgetAll);

  it('shows the tools that the page wants, in that order', async () => {
    const tools = await open(withTools('print save'));
    const labels = [...(tools.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(labels.map(({ textContent }) => textContent.trim())).to.deep.equal(['Print', 'Save']);
    await expect(tools).to.be.accessible();
  });

  it('prints', async () => {
    const { print } = window;
    let printed = 0;
    window.print = () => {
      printed += 1;
    };
    try {
      part(await open(), 'print-button')?.click();
    } finally {
      window.print = print;
    }
    expect(printed).to.equal(1);
  });

  describe('text size', () => {
    it('makes the text of its article larger and smaller, and no other', async () => {
      const tools = await open();
      const other = await open();
      other.remove();
      const before = sizeOf(tools);
      await choose(tools, 'large');
      isLarger(tools, before);
      await choose(tools, 'small');
      expect(sizeOf(tools)).to.be.lessThan(before);
      await choose(tools, 'medium');
      expect(sizeOf(tools)).to.equal(before);
      expect(tools.closest('news-article')?.getAttribute('style') || null).to.equal(null);
      await expect(tools).to.be.accessible();
    });

    it('is remembered, and there before the words of the tools are', async () => {
      const before = sizeOf(await open());
      await choose(await open(), 'extra-large');
      const article = document.createElement('news-article');
      article.lang = 'ar';
      const text = document.createElement('p');
      article.append(text, document.createElement('article-tools'));
      document.body.append(article);
      expect(article.style.getPropertyValue('--news-size-root')).to.contain('1.45');
      await article.updateComplete;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.greaterThan(before * 1.3);
      article.remove();
      expect(chosen(await open())).to.equal('extra-large');
    });

    it('is measured by the size that the page has chosen itself', async () => {
      const tools = await open();
      const article = tools.closest('news-article') as HTMLElement;
      tools.remove();
      article.style.setProperty('--news-size-root', '30px');
      article.append(tools);
      await tools.updateComplete;
      const before = sizeOf(tools);
      await choose(tools, 'large');
      isLarger(tools, before);
      tools.remove();
      expect(article.style.getPropertyValue('--news-size-root')).to.equal('30px');
    });

    it('is one for all tools of a page, and of other tabs', async () => {
      const [first, second] = [await open(), await open()];
      await choose(first, 'large');
      await second.updateComplete;
      expect(chosen(second)).to.equal('large');
      local.keep('news-elements:text-size', 'small');
      dispatchEvent(new StorageEvent('storage'));
      await first.updateComplete;
      expect(chosen(first)).to.equal('small');
    });

    it('does not grow twice by two tools of one article', async () => {
      const tools = await open();
      const before = sizeOf(tools);
      const again = document.createElement('article-tools');
      again.tools = 'text-size';
      tools.after(again);
      await again.updateComplete;
      await choose(again, 'large');
      await tools.updateComplete;
      isLarger(tools, before);
      again.remove();
      isLarger(tools, before);
      tools.remove();
    });

    it('is not offered where there is no article', async () => {
      const tools = await open(html`<article-tools tools="text-size print"></article-tools>`);
      expect(part(tools, 'text-size')).to.equal(null);
      expect(part(tools, 'print-button')).to.exist;
    });

    it('names each size, in a group with a name', async () => {
      const tools = await open();
      const group = part(tools, 'text-size');
      expect(group?.role).to.equal('radiogroup');
      expect(
        [...(group?.querySelectorAll('input') ?? [])].map(({ ariaLabel }) => ariaLabel),
      ).to.deep.equal(['Small', 'Medium', 'Large', 'Extra large']);
    });
  });

  describe('saving', () => {
    it('keeps the article in this browser, and forgets it', async () => {
      const tools = await open();
      const button = part(tools, 'save-button');
      expect(button?.ariaPressed).to.equal('false');
      button?.click();
      await tools.updateComplete;
      expect(button?.ariaPressed).to.equal('true');
      expect(savedArticles().map(({ url, headline }) => [url, headline])).to.deep.equal([
        [ADDRESS, 'A tram for the old town'],
      ]);
      const again = await open();
      expect(again.saved, 'at the next visit').to.equal(true);
      button?.click();
      await again.updateComplete;
      expect(savedArticles()).to.deep.equal([]);
      expect(again.saved, 'the other tools of the page').to.equal(false);
    });

    it('knows of each article by itself whether it was saved', async () => {
      const tools = await open(withTools('save'));
      const article = tools.closest('news-article')!;
      const show = async (model: NewsArticle | null): Promise<void> => {
        article.article = model;
        tools.requestUpdate();
        await tools.updateComplete;
      };
      part(tools, 'save-button')?.click();
      await show(makeArticle({ url: 'https://paper.example/other' }));
      expect(tools.saved, 'another article').to.equal(false);
      await show(null);
      expect(tools.saved, 'the first again').to.equal(true);
      tools.saved = false;
      await show(makeArticle({ url: 'https://paper.example/third' }));
      tools.saved = true;
      await show(makeArticle({ url: 'https://paper.example/fourth' }));
      expect(tools.saved, 'what the page says stays').to.equal(true);
    });

    it('saves the article that is there now, though nobody has told of the change', async () => {
      const tools = await open(withTools('save'));
      part(tools, 'save-button')?.click();
      const article = tools.closest('news-article')!;
      article.article = makeArticle({ url: 'https://paper.example/other' });
      await article.updateComplete;
      part(tools, 'save-button')?.click();
      expect(savedArticles().map(({ url }) => url)).to.deep.equal([
        'https://paper.example/other',
        ADDRESS,
      ]);
    });

    it('leaves it to a page that wants to do it itself', async () => {
      const tools = await open();
      tools.addEventListener('article-save', (event) => {
        event.preventDefault();
      });
      setTimeout(() => part(tools, 'save-button')?.click());
      const { detail } = await oneEvent<ArticleSaveEvent>(tools, 'article-save');
      expect(detail).to.deep.equal({
        url: ADDRESS,
        headline: 'A tram for the old town',
        saved: true,
      });
      await tools.updateComplete;
      expect(savedArticles()).to.deep.equal([]);
      expect(part(tools, 'save-button')?.ariaPressed, 'nothing is drawn before').to.equal('false');
      tools.saved = true;
      await tools.updateComplete;
      expect(part(tools, 'save-button')?.ariaPressed).to.equal('true');
    });

    it('survives a list that is none of ours', async () => {
      local.keep('news-elements:saved', ['https://paper.example/', null, { url: 7 }]);
      const tools = await open();
      part(tools, 'save-button')?.click();
      expect(savedArticles()).to.have.lengthOf(1);
    });
  });
});
