import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { waitUntil } from '../../testing/wait-until.js';
import '../news-article/news-article.define.js';
import { makeArticle } from '../../testing/make-article.js';
import './article-toc.define.js';
import type { ArticleToc } from './article-toc.js';

async function open(template: TemplateResult): Promise<ArticleToc> {
  const page = await fixture(template);
  const toc = page.querySelector('article-toc')!;
  await toc.updateComplete;
  return toc;
}
const links = (toc: ArticleToc): HTMLAnchorElement[] => [
  ...(toc.shadowRoot?.querySelectorAll('a') ?? []),
];
const texts = (toc: ArticleToc): string[] => links(toc).map(({ textContent }) => textContent);
const current = (toc: ArticleToc): string | undefined =>
  links(toc).find((link) => link.getAttribute('aria-current') === 'location')?.textContent;

const page = (): TemplateResult => html`
  <div>
    <article-toc lang="en" for="text"></article-toc>
    <article id="text">
      <h1>Title</h1>
      <h2 id="own">
        First <em>part</em><sup><a href="#n">1</a></sup>
      </h2>
      <h3>Inside</h3>
      <h4>Too deep</h4>
      <aside><h2>Aside</h2></aside>
      <p style="block-size: 200vh">Text</p>
      <h2>Second part</h2>
      <p style="block-size: 200vh">Text</p>
    </article>
  </div>
`;

describe('<article-toc>', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('lists the sections of an article, one in another', async () => {
    const toc = await open(page());
    expect(texts(toc)).to.deep.equal(['First part', 'Inside', 'Second part']);
    const inner = toc.shadowRoot?.querySelectorAll('ol ol > li');
    expect([...(inner ?? [])].map((item) => item.textContent.trim())).to.deep.equal(['Inside']);
    expect(toc.shadowRoot?.querySelector('nav')?.ariaLabel).to.equal('Contents');
    await expect(toc).to.be.accessible();
    toc.depth = 3;
    await toc.updateComplete;
    expect(texts(toc)).to.include('Too deep');
  });

  it('gives ids only to headings that have none, of which none is taken', async () => {
    const toc = await open(html`
      <div>
        <p id="section-second-part"></p>
        ${page()}
      </div>
    `);
    const ids = [...toc.parentElement!.querySelectorAll('h2, h3')].map(({ id }) => id);
    expect(ids).to.deep.equal(['own', 'section-inside', '', 'section-second-part-2']);
  });

  it('leads to a section, and its address with it', async () => {
    const toc = await open(page());
    const [, , second] = links(toc);
    second?.click();
    expect(document.activeElement?.textContent).to.equal('Second part');
    expect(location.hash).to.equal('#section-second-part');
  });

  it('goes where the page’s address points to, though the heading had no id', async () => {
    history.replaceState(null, '', '#section-second-part');
    await open(page());
    await waitUntil(() => document.activeElement?.textContent === 'Second part');
  });

  it('is there although the page’s address is not well-formed', async () => {
    history.replaceState(null, '', '#100%');
    expect(texts(await open(page()))).to.include('Second part');
  });

  it('marks the section that is being read', async () => {
    const toc = await open(page());
    const [first, second] = document.querySelectorAll<HTMLElement>('#text > h2');
    first?.scrollIntoView({ behavior: 'instant' });
    await waitUntil(() => current(toc) === 'Inside');
    second?.scrollIntoView({ behavior: 'instant' });
    await waitUntil(() => current(toc) === 'Second part');
  });

  it('follows a text that changes', async () => {
    const toc = await open(page());
    const heading = document.createElement('h2');
    heading.textContent = 'Third part';
    document.querySelector('#text')?.append(heading);
    await waitUntil(() => texts(toc).includes('Third part'));
    heading.firstChild!.textContent = 'Last part';
    await waitUntil(() => texts(toc).includes('Last part'));
    heading.remove();
    await waitUntil(() => texts(toc).length === 3);
  });

  it('is not there for fewer than two headings', async () => {
    const toc = await open(html`
      <div>
        <article-toc></article-toc>
        <news-article
          ><h1 slot="headline">Title</h1>
          <h2>Alone</h2></news-article
        >
      </div>
    `);
    expect(toc.offsetHeight).to.equal(0);
  });

  it('finds the next article, also one that is loaded later, with ids that carry a prefix', async () => {
    const toc = await open(html`
      <div>
        <article-toc></article-toc>
        <news-article></news-article>
      </div>
    `);
    const article = toc.parentElement!.querySelector('news-article')!;
    article.article = makeArticle({
      lang: 'ar',
      bodyHtml: '<h2 id="one">أولاً</h2><p>…</p><h2>ثانياً</h2><p>…</p>',
    });
    await waitUntil(() => links(toc).length === 2);
    const [first] = links(toc);
    expect(first?.lang).to.equal('ar');
    expect(getComputedStyle(first!).direction).to.equal('rtl');
    first?.click();
    expect(document.activeElement?.textContent).to.equal('أولاً');
    expect(document.activeElement?.id).to.match(/^user-content-\d+-one$/);
  });

  it('can be closed and stays so when the text changes', async () => {
    const toc = await open(page());
    const details = toc.shadowRoot!.querySelector('details')!;
    details.open = !details.open;
    const { open: wanted } = details;
    await waitUntil(() => details.open === wanted);
    document.querySelector('#text')?.append(document.createElement('p'));
    await toc.updateComplete;
    toc.requestUpdate();
    await toc.updateComplete;
    expect(details.open).to.equal(wanted);
  });
});
